import { randomUUID } from 'node:crypto';
import { CreateSecretCommand, DescribeSecretCommand, PutSecretValueCommand, UpdateSecretVersionStageCommand } from '@aws-sdk/client-secrets-manager';
import { AwsError } from './aws-errors';
import type { Aws } from './client';
import type { ReadSecret } from './reader';
import { CliError, EXIT, usage } from '../errors';

/** The label of a new version until it becomes the current one. */
export const LABEL = 'CDK_APPFLOW';
const CURRENT = 'AWSCURRENT';

export interface Written {
  readonly arn: string;
  readonly versionId: string;
  readonly previousVersionId?: string;
  readonly keysSet: readonly string[];
  readonly keysKept: readonly string[];
}

/** The reason not to change a secret; undefined where there is none. */
export function refusal({ arn, region, description }: ReadSecret): CliError | undefined {
  if (description.OwningService !== undefined) {
    return new CliError(EXIT.usage, 'secretOwned', `secret ${arn} belongs to the service ${description.OwningService}`, 'choose another secret');
  }
  const primary = description.PrimaryRegion;
  if (primary !== undefined && primary !== region) {
    return usage(`secret ${arn} is a replica, which can't be changed; the original is in ${primary}`, `run the command with --region ${primary}; the replicas follow by themselves`);
  }
  if (description.RotationEnabled) {
    return new CliError(
      EXIT.usage, 'secretRotates', `secret ${arn} has automatic rotation, which would replace the tokens`,
      'turn rotation off, or choose another secret',
    );
  }
  return undefined;
}

/** Changes secrets without losing anyone else's change. */
export class SecretWriter {
  public constructor(private readonly aws: Aws) {}

  /**
   * Sets some keys; the others stay. A compare-and-swap: the new version waits under a label of ours, and becomes the
   * current one only if the one that was read still is.
   */
  public async write(read: ReadSecret, values: { readonly [key: string]: string }): Promise<Written> {
    const client = this.aws.secretsManager(read.region);
    const versionId = randomUUID();
    this.aws.throwIfCancelled();
    try {
      const { VersionStages: stages = [] } = await this.aws.change('PutSecretValue', () => client.send(new PutSecretValueCommand({
        SecretId: read.arn,
        // The id of the version: a retry with the same id creates no second version.
        ClientRequestToken: versionId,
        SecretString: JSON.stringify({ ...read.values, ...values }),
        VersionStages: [LABEL],
      })));
      // The first version of a secret is the current one at once.
      if (!stages.includes(CURRENT)) {
        this.aws.throwIfCancelled();
        await this.swap(read, versionId);
      }
    } finally {
      // The version can exist even if its answer was lost.
      await this.unlabel(read, versionId);
    }
    return {
      arn: read.arn,
      versionId,
      previousVersionId: read.versionId,
      keysSet: Object.keys(values),
      keysKept: Object.keys(read.values).filter((key) => !(key in values)),
    };
  }

  /** A secret that doesn't exist yet. */
  public async create(name: string, region: string, values: { readonly [key: string]: string }, kmsKeyId: string | undefined): Promise<Written> {
    const client = this.aws.secretsManager(region);
    const token = randomUUID();
    this.aws.throwIfCancelled();
    try {
      const { ARN: arn = name, VersionId: versionId = token } = await this.aws.change('CreateSecret', () => client.send(new CreateSecretCommand({
        Name: name,
        ClientRequestToken: token,
        KmsKeyId: kmsKeyId,
        Description: 'Credentials of an Amazon AppFlow connector profile',
        SecretString: JSON.stringify(values),
      })));
      return { arn, versionId, keysSet: Object.keys(values), keysKept: [] };
    } catch (error) {
      throw error instanceof AwsError && error.awsName === 'ResourceExistsException' ? lostRace(name) : error;
    }
  }

  private async swap(read: ReadSecret, versionId: string): Promise<void> {
    const client = this.aws.secretsManager(read.region);
    try {
      await this.aws.change('UpdateSecretVersionStage', () => client.send(new UpdateSecretVersionStageCommand({
        SecretId: read.arn,
        VersionStage: CURRENT,
        MoveToVersionId: versionId,
        RemoveFromVersionId: read.versionId,
      })));
    } catch (error) {
      const lost = error instanceof AwsError && /^(InvalidParameterException|InvalidRequestException|ResourceNotFoundException)$/.test(error.awsName);
      if (!lost) {
        throw error;
      }
      // A retry of a call whose answer was lost is refused as well, because the first call moved the label.
      if (!await this.isCurrent(read, versionId)) {
        throw lostRace(read.arn);
      }
    }
  }

  private async isCurrent(read: ReadSecret, versionId: string): Promise<boolean> {
    const client = this.aws.secretsManager(read.region);
    const { VersionIdsToStages: versions = {} } = await this.aws.change('DescribeSecret', () => client.send(new DescribeSecretCommand({ SecretId: read.arn })));
    return versions[versionId]?.includes(CURRENT) ?? false;
  }

  /** Secrets Manager deletes versions without labels. A failure here has no effect on anyone. */
  private async unlabel(read: ReadSecret, versionId: string): Promise<void> {
    const client = this.aws.secretsManager(read.region);
    try {
      await client.send(new UpdateSecretVersionStageCommand({ SecretId: read.arn, VersionStage: LABEL, RemoveFromVersionId: versionId }));
    } catch {
      // Someone else has moved the label in the meantime, or the next run will.
    }
  }
}

function lostRace(id: string): CliError {
  return new CliError(
    EXIT.lostRace, 'lostRace', `someone else changed secret ${id} in the meantime, and their version stays the current one`,
    'run `status` to see it, and run the command again if the tokens are still needed',
  );
}
