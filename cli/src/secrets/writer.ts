import { randomUUID } from 'node:crypto';
import { CreateSecretCommand, PutSecretValueCommand, UpdateSecretVersionStageCommand } from '@aws-sdk/client-secrets-manager';
import type { Aws } from './client';
import { AwsError } from './client';
import type { ReadSecret } from './reader';
import { CliError, EXIT } from '../errors';

/** The label under which a new version waits until it becomes the current one. */
export const LABEL = 'CDK_APPFLOW';
const CURRENT = 'AWSCURRENT';

export interface Written {
  readonly arn: string;
  readonly versionId: string;
  readonly previousVersionId?: string;
  readonly keysSet: readonly string[];
  readonly keysKept: readonly string[];
}

/** A secret that isn't for this tool to change; undefined where it is. */
export function refusal({ arn, description }: ReadSecret): CliError | undefined {
  if (description.OwningService !== undefined) {
    return new CliError(EXIT.usage, 'secretOwned', `secret ${arn} belongs to the service ${description.OwningService}`, 'choose a secret of your own');
  }
  if (description.RotationEnabled) {
    return new CliError(
      EXIT.usage, 'secretRotates', `secret ${arn} rotates by itself, and the rotation would replace what is written`,
      'turn the rotation off, or choose another secret',
    );
  }
  return undefined;
}

/** Changes secrets so that no change of someone else is ever lost. */
export class SecretWriter {
  public constructor(private readonly aws: Aws) {}

  /**
   * Set some keys; the others stay. A compare-and-swap: the new version waits under a label of ours, and becomes the
   * current one only if the one that was read still is.
   */
  public async write(read: ReadSecret, values: { readonly [key: string]: string }): Promise<Written> {
    const client = this.aws.secretsManager(read.region);
    const versionId = randomUUID();
    this.aws.throwIfCancelled();
    try {
      // From here on a cancellation waits for the answers: nobody could say otherwise what was done.
      const { VersionStages: stages = [] } = await this.aws.send('PutSecretValue', () => client.send(new PutSecretValueCommand({
        SecretId: read.arn,
        // The id of the version, and the same for each retry, which Secrets Manager then knows to be one.
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
      // Without its answer, too, the version can be there.
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
      const { ARN: arn = name, VersionId: versionId = token } = await this.aws.send('CreateSecret', () => client.send(new CreateSecretCommand({
        Name: name,
        ClientRequestToken: token,
        KmsKeyId: kmsKeyId,
        Description: 'Credentials of a connector profile of Amazon AppFlow',
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
      await this.aws.send('UpdateSecretVersionStage', () => client.send(new UpdateSecretVersionStageCommand({
        SecretId: read.arn,
        VersionStage: CURRENT,
        MoveToVersionId: versionId,
        RemoveFromVersionId: read.versionId,
      })));
    } catch (error) {
      const lost = error instanceof AwsError && /^(InvalidParameterException|InvalidRequestException|ResourceNotFoundException)$/.test(error.awsName);
      throw lost ? lostRace(read.arn) : error;
    }
  }

  /** A version without a label is one that Secrets Manager forgets. What fails here changes nothing for anyone. */
  private async unlabel(read: ReadSecret, versionId: string): Promise<void> {
    const client = this.aws.secretsManager(read.region);
    try {
      // Without the signal: this tidies up after a cancellation, too.
      await client.send(new UpdateSecretVersionStageCommand({ SecretId: read.arn, VersionStage: LABEL, RemoveFromVersionId: versionId }));
    } catch {
      // Someone else has moved the label meanwhile, or the next run will.
    }
  }
}

function lostRace(id: string): CliError {
  return new CliError(
    EXIT.lostRace, 'lostRace', `someone else changed secret ${id} meanwhile, and their version stays the current one`,
    'look at it with `status`, and run the command again if the tokens are still needed',
  );
}
