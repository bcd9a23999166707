import type { StackProps } from 'aws-cdk-lib';
import { Annotations, Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

export interface CatalogueStackProps extends StackProps {
  readonly encryptionKey: IKey;
  readonly connectedApp: ISecret;
}

/** AppFlow's console, in the region where the authorization codes were requested. */
export const REDIRECT_URI = 'https://eu-west-1.console.aws.amazon.com/appflow/oauth';

/** A stack of the catalogue, in which each connector's secret is named `appflow/<name>`. */
export abstract class CatalogueStack extends Stack {
  protected readonly encryptionKey: IKey;
  protected readonly connectedApp: ISecret;

  constructor(scope: Construct, id: string, props: CatalogueStackProps) {
    super(scope, id, props);

    // The secret is filled after its own stack is deployed, and before this one.
    Annotations.of(this).acknowledgeWarning('cdk-appflow-constructs:generatedSecret', 'The secret of the connected app is filled before');
    this.encryptionKey = props.encryptionKey;
    this.connectedApp = props.connectedApp;
  }

  protected secret(name: string): ISecret {
    return Secret.fromSecretNameV2(this, `Secret-${name}`, `appflow/${name}`);
  }
}
