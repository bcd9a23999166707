import type { StageProps } from 'aws-cdk-lib';
import { Stack, Stage } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import {
  DatadogConnectorProfile,
  DatadogCredentials,
  SalesforceConnectorProfile,
  SalesforceCredentials,
  ServiceNowConnectorProfile,
  ServiceNowCredentials,
} from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';
import type { Target } from './targets';

export interface ProfilesStageProps extends StageProps {
  readonly target: Target;
}

/** The profiles of one account and region. */
export class ProfilesStage extends Stage {
  constructor(scope: Construct, id: string, { target, ...props }: ProfilesStageProps) {
    super(scope, id, { env: target.env, ...props });

    const stack = new Stack(this, 'ConnectorProfiles', { stackName: `connector-profiles-${target.stage}` });
    const encryptionKey = new Key(stack, 'Key', { alias: `appflow-${target.stage}`, enableKeyRotation: true });
    // The secret of this name in the account and region that the stack is deployed to: no lookup, and no ARN to copy.
    const secret = (application: string): ISecret =>
      Secret.fromSecretNameV2(stack, `${application}Secret`, `appflow/${target.stage}/${application}`);

    new SalesforceConnectorProfile(stack, 'Salesforce', {
      connectorProfileName: `${target.stage}-salesforce`,
      encryptionKey,
      instanceUrl: target.salesforceUrl,
      sandbox: target.stage !== 'prod',
      credentials: SalesforceCredentials.oauth2JwtBearerFromSecret(secret('salesforce')),
    });
    new ServiceNowConnectorProfile(stack, 'ServiceNow', {
      connectorProfileName: `${target.stage}-service-now`,
      encryptionKey,
      instanceUrl: target.serviceNowUrl,
      credentials: ServiceNowCredentials.basicFromSecret(secret('service-now')),
    });
    new DatadogConnectorProfile(stack, 'Datadog', {
      connectorProfileName: `${target.stage}-datadog`,
      encryptionKey,
      instanceUrl: target.datadogUrl,
      credentials: DatadogCredentials.apiKeyFromSecret(secret('datadog')),
    });
  }
}
