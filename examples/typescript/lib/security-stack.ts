import type { StackProps } from 'aws-cdk-lib';
import { Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/** Shared by the profiles of all stacks: the customer managed key, and the secret of the connected app. */
export class SecurityStack extends Stack {
  public readonly key: Key;
  public readonly connectedApp: Secret;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    this.key = new Key(this, 'Key', {
      description: 'Encrypts the connections of Amazon AppFlow',
      enableKeyRotation: true,
    });

    // AppFlow itself reads this secret, so its key must have a policy that can allow AppFlow. Deploy this stack first, and put
    // the values into the secret: {"clientId": "...", "clientSecret": "..."}
    this.connectedApp = new Secret(this, 'ConnectedApp', {
      description: 'clientId and clientSecret of the connected app in Salesforce',
      encryptionKey: this.key,
    });
  }
}
