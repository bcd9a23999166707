import type { StackProps } from 'aws-cdk-lib';
import { Annotations, CfnOutput, Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { ConnectionMode, SalesforceConnectorProfile, SalesforceCredentials } from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';

export interface CrmStackProps extends StackProps {
  readonly encryptionKey: IKey;
  readonly connectedApp: ISecret;
}

/** The Salesforce instances: production through AWS PrivateLink, and a sandbox. */
export class CrmStack extends Stack {
  /** The production instance, which flows of other stacks use. */
  public readonly production: SalesforceConnectorProfile;

  constructor(scope: Construct, id: string, props: CrmStackProps) {
    super(scope, id, props);

    // The secret is filled after its own stack is deployed, and before this one.
    Annotations.of(this).acknowledgeWarning('cdk-appflow-constructs:generatedSecret', 'The secret of the connected app is filled before');

    // {"accessToken": "...", "refreshToken": "..."}
    const tokens = Secret.fromSecretNameV2(this, 'SalesforceTokens', 'appflow/salesforce/tokens');
    this.production = new SalesforceConnectorProfile(this, 'Production', {
      instanceUrl: 'https://acme.my.salesforce.com',
      connectionMode: ConnectionMode.PRIVATE,
      usePrivateLinkForMetadataAndAuthorization: true,
      encryptionKey: props.encryptionKey,
      credentials: SalesforceCredentials.oauth2TokensFromSecret(tokens, { clientCredentials: props.connectedApp }),
    });

    // {"jwt": "..."}
    const sandboxToken = Secret.fromSecretNameV2(this, 'SandboxToken', 'appflow/salesforce/sandbox');
    new SalesforceConnectorProfile(this, 'Sandbox', {
      instanceUrl: 'https://acme--test.sandbox.my.salesforce.com',
      sandbox: true,
      encryptionKey: props.encryptionKey,
      credentials: SalesforceCredentials.oauth2JwtBearerFromSecret(sandboxToken, { fieldNames: { jwtToken: 'jwt' } }),
    });

    new CfnOutput(this, 'ProductionProfile', { value: this.production.connectorProfileName });
  }
}
