import { checkSecretId, parseArn } from './arn';
import type { ReadSecret } from './reader';
import { SecretReader } from './reader';
import type { Written } from './writer';
import { refusal, SecretWriter } from './writer';
import type { Context } from '../commands/context';
import { usage } from '../errors';

export interface TargetOptions {
  readonly secret: string;
  readonly create?: boolean;
  readonly kmsKeyId?: string;
}

/** The secret that a command fills: read before anything else happens, and written at the end. */
export class Target {
  public static async open({ secret, create, kmsKeyId }: TargetOptions, context: Context): Promise<Target> {
    checkSecretId('--secret', secret);
    if (kmsKeyId !== undefined && !create) {
      throw usage('--kms-key is for --create', 'add --create, or leave --kms-key out');
    }
    const reader = new SecretReader(context.aws, context.output);
    const read = await reader.read('--secret', secret, context.region);
    if (read !== undefined) {
      if (create) {
        throw usage(`secret ${read.arn} already exists`, 'leave --create out to add the keys to it');
      }
      const refused = refusal(read);
      if (refused !== undefined) {
        throw refused;
      }
      return new Target(context, read, { name: read.arn, region: read.region, account: read.account });
    }
    if (!create) {
      throw await reader.missing('--secret', secret, context.region, 'add --create to create it, or check the name, --profile and --region');
    }
    if (parseArn(secret) !== undefined) {
      throw usage('--create takes the name of the secret, not an ARN', 'Secrets Manager chooses the end of the ARN');
    }
    const region = await reader.region('--secret', secret, context.region);
    return new Target(context, undefined, { name: secret, region, account: await context.aws.callerAccount() }, kmsKeyId);
  }

  private constructor(
    private readonly context: Context,
    private readonly read: ReadSecret | undefined,
    private readonly place: { readonly name: string; readonly region: string; readonly account: string },
    private readonly kmsKeyId?: string,
  ) {}

  /** The value of a key, if it is a string. */
  public value(key: string): string | undefined {
    const value = this.read?.values[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  public get name(): string {
    return this.place.name;
  }

  public get region(): string {
    return this.place.region;
  }

  /** Shows what will be written where, and asks once. */
  public async confirm(keys: readonly string[]): Promise<void> {
    const { name, region, account } = this.place;
    const what = this.read === undefined ? `create the secret ${name} with ${keys.join(', ')}` : `set ${keys.join(', ')} in secret ${name}`;
    this.context.output.say(`Account ${account}, region ${region}: will ${what}`);
    await this.context.prompts.confirm(`Write to account ${account}, region ${region}, secret ${name}?`);
  }

  public async write(values: { readonly [key: string]: string }): Promise<Written> {
    const writer = new SecretWriter(this.context.aws);
    return this.read === undefined ? writer.create(this.place.name, this.place.region, values, this.kmsKeyId) : writer.write(this.read, values);
  }
}
