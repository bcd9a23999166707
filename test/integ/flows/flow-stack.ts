import { Stack } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { FieldMapping, OnDemandFlow, S3Destination, SalesforceConnectorProfile, SalesforceCredentials } from 'cdk-appflow-constructs';
import type { FlowSource, S3DestinationProps } from 'cdk-appflow-constructs';

/** A stack with one or two flows, and their resources. */
export abstract class FlowStack extends Stack {
  protected bucket(id: string): Bucket {
    return new Bucket(this, id, { blockPublicAccess: BlockPublicAccess.BLOCK_ALL, enforceSSL: true });
  }

  protected secret(name: string): ISecret {
    return Secret.fromSecretNameV2(this, `Secret-${name}`, `appflow/${name}`);
  }

  protected salesforce(): SalesforceConnectorProfile {
    return new SalesforceConnectorProfile(this, 'Salesforce', {
      instanceUrl: 'https://acme.my.salesforce.com',
      credentials: SalesforceCredentials.oauth2TokensFromSecret(this.secret('salesforce'), { fields: ['accessToken', 'refreshToken'] }),
    });
  }

  /** A flow that moves all fields from a source to its own bucket. */
  protected allToS3(source: FlowSource, options: Partial<S3DestinationProps> = {}, id = 'Flow'): OnDemandFlow {
    return new OnDemandFlow(this, id, {
      source,
      destination: new S3Destination({ bucket: this.bucket(`${id}Lake`), ...options }),
      mappings: [FieldMapping.all()],
    });
  }
}
