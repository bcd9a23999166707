import { Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { ConnectorType, IConnectorProfile } from 'cdk-appflow-constructs';
import { FlowBatches, ConnectorProfile } from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';
import type { CatalogueStackProps } from './catalogue-stack';

/** A stack of flows, with one bucket for the data and for rejected records. Their profiles exist already, under the connector's name. */
export abstract class FlowStack extends Stack {
  protected readonly encryptionKey: IKey;
  protected readonly lake: Bucket;

  constructor(scope: Construct, id: string, props: CatalogueStackProps) {
    super(scope, id, props);
    this.encryptionKey = props.encryptionKey;
    this.lake = this.bucket('Lake');
    // AppFlow throttles when many flows are created at once.
    FlowBatches.of(this, 10);
  }

  protected bucket(id: string, bucketName?: string): Bucket {
    return new Bucket(this, id, {
      bucketName,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
    });
  }

  protected profile(connectorType: ConnectorType): IConnectorProfile {
    return ConnectorProfile.fromConnectorProfileAttributes(this, `${connectorType}Profile`, {
      connectorProfileName: connectorType.toLowerCase(), connectorType,
    });
  }

  protected labelledProfile(connectorLabel: string): IConnectorProfile {
    return ConnectorProfile.fromConnectorProfileAttributes(this, `${connectorLabel}Profile`, {
      connectorProfileName: connectorLabel.toLowerCase(), connectorLabel,
    });
  }
}
