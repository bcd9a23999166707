import type { StackProps } from 'aws-cdk-lib';
import { Stack } from 'aws-cdk-lib';
import { AccountPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { ConnectorProfile, ConnectorType, ServiceNowConnectorProfile, ServiceNowCredentials } from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';

export interface ServiceDeskStackProps extends StackProps {
  readonly encryptionKey: IKey;
}

/** The ServiceNow instance, an older profile created by hand, and a role that may create flows with both. */
export class ServiceDeskStack extends Stack {
  constructor(scope: Construct, id: string, props: ServiceDeskStackProps) {
    super(scope, id, props);

    // {"username": "...", "password": "..."}
    const login = Secret.fromSecretNameV2(this, 'ServiceNowLogin', 'appflow/service-now/login');
    const serviceNow = new ServiceNowConnectorProfile(this, 'ServiceNow', {
      instanceUrl: 'https://acme.service-now.com',
      encryptionKey: props.encryptionKey,
      credentials: ServiceNowCredentials.basicFromSecret(login),
    });

    const madeByHand = ConnectorProfile.fromConnectorProfileAttributes(this, 'MadeByHand', {
      connectorProfileName: 'service-now-archive',
      connectorType: ConnectorType.SERVICE_NOW,
    });

    const flowBuilder = new Role(this, 'FlowBuilder', { assumedBy: new AccountPrincipal(this.account) });
    for (const profile of [serviceNow, madeByHand]) {
      profile.grants.use(flowBuilder);
      profile.grants.describe(flowBuilder);
    }
  }
}
