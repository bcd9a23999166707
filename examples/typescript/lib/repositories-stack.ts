import type { StackProps } from 'aws-cdk-lib';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import {
  DataPull, FieldMapping, FlowSchedule, GitHubConnectorProfile, GitHubCredentials, GitHubSource, S3Destination, ScheduledFlow,
} from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';

export interface RepositoriesStackProps extends StackProps {
  readonly encryptionKey: IKey;
}

/** The repositories of a GitHub user in a bucket, every day. */
export class RepositoriesStack extends Stack {
  constructor(scope: Construct, id: string, props: RepositoriesStackProps) {
    super(scope, id, props);
    const { encryptionKey } = props;

    // {"username": "...", "personalAccessToken": "..."}
    const token = Secret.fromSecretNameV2(this, 'Token', 'appflow/github');
    const github = new GitHubConnectorProfile(this, 'GitHub', {
      encryptionKey,
      credentials: GitHubCredentials.personalAccessTokenFromSecret(token),
    });

    const lake = new Bucket(this, 'Lake', {
      encryption: BucketEncryption.KMS,
      encryptionKey,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new ScheduledFlow(this, 'Repositories', {
      source: new GitHubSource({ profile: github, entity: 'repos', apiVersion: 'v3' }),
      destination: new S3Destination({ bucket: lake, prefix: 'repositories' }),
      schedule: FlowSchedule.rate(Duration.days(1)),
      pull: DataPull.complete(),
      mappings: [FieldMapping.all()],
      encryptionKey,
    });
  }
}
