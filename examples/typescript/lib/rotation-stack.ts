import type { StackProps } from 'aws-cdk-lib';
import { Duration, Stack } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { VeevaConnectorProfile, VeevaCredentials } from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';

export interface RotationStackProps extends StackProps {
  readonly encryptionKey: IKey;
}

/** A Veeva vault whose password is rotated: the profile follows the secret, and a failed refresh raises an alarm. */
export class RotationStack extends Stack {
  constructor(scope: Construct, id: string, props: RotationStackProps) {
    super(scope, id, props);

    // {"username": "...", "password": "..."}
    const login = Secret.fromSecretNameV2(this, 'VeevaLogin', 'appflow/veeva/login');
    const vault = new VeevaConnectorProfile(this, 'Vault', {
      instanceUrl: 'https://acme.veevavault.com',
      encryptionKey: props.encryptionKey,
      credentials: VeevaCredentials.basicFromSecret(login),
    });

    const alarms = new Topic(this, 'Alarms', { enforceSSL: true });
    alarms.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));

    vault.refreshOnSecretChange({
      alarmTopic: alarms,
      // For changes whose event was lost
      schedule: Schedule.rate(Duration.days(1)),
    });
  }
}
