import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { cancelled, CliError, EXIT, usage } from '../errors';
import type { Output } from '../ui/output';
import { printable } from '../ui/redact';

export interface AwsOptions {
  readonly profile?: string;
  readonly region?: string;
}

/** Clients with the credentials and the region that the AWS CLI would take, one for each region. */
export class Aws {
  private readonly clients = new Map<string, SecretsManagerClient>();
  private account?: Promise<string>;

  public constructor(private readonly options: AwsOptions, private readonly output: Output, private readonly signal: AbortSignal) {
    // Node's own warnings of the SDK would stand between the lines of the command.
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  }

  public secretsManager(region = this.options.region): SecretsManagerClient {
    const key = region ?? '';
    let client = this.clients.get(key);
    if (client === undefined) {
      client = new SecretsManagerClient({ profile: this.options.profile, ...region !== undefined && { region }, maxAttempts: 3 });
      this.clients.set(key, client);
    }
    return client;
  }

  /** The region that is used where none is given. */
  public async region(): Promise<string> {
    try {
      return await this.secretsManager().config.region();
    } catch (error) {
      throw usage(`there is no AWS region (${printable(String((error as Error).message), 120)})`, 'add --region, or set it in the profile or in AWS_REGION');
    }
  }

  /** The account of the credentials. */
  public async callerAccount(): Promise<string> {
    this.account ??= this.call('sts:GetCallerIdentity', async () => {
      const client = new STSClient({ profile: this.options.profile, region: await this.region() });
      try {
        const { Account: account } = await client.send(new GetCallerIdentityCommand({}), { abortSignal: this.signal });
        return account ?? '';
      } finally {
        client.destroy();
      }
    });
    return this.account;
  }

  /** Send a command of Secrets Manager; what fails becomes an error for the user, unless `tolerate` takes it. */
  public async send<T>(
    name: string,
    send: (options: { abortSignal: AbortSignal }) => Promise<T>,
  ): Promise<T> {
    return this.call(`secretsmanager:${name}`, () => send({ abortSignal: this.signal }));
  }

  public throwIfCancelled(): void {
    if (this.signal.aborted) {
      throw cancelled();
    }
  }

  public destroy(): void {
    this.clients.forEach((client) => client.destroy());
  }

  private async call<T>(action: string, send: () => Promise<T>): Promise<T> {
    const start = Date.now();
    try {
      const answer = await send();
      this.output.debug('aws', { action, ms: Date.now() - start });
      return answer;
    } catch (error) {
      this.output.debug('aws', { action, ms: Date.now() - start, error: nameOf(error) });
      if (this.signal.aborted) {
        throw cancelled();
      }
      throw error instanceof CliError ? error : asCliError(action, error);
    }
  }
}

/** The name of an error of the SDK; wrapped in an error for the user it is its id. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'Unknown';
}

/** An error of AWS, with the cause kept for those who can do something about it. */
export class AwsError extends CliError {
  public constructor(public readonly action: string, public readonly awsName: string, message: string, cure?: string) {
    super(EXIT.aws, 'aws', message, cure);
  }
}

function asCliError(action: string, error: unknown): AwsError {
  const name = nameOf(error);
  const text = printable(error instanceof Error ? error.message : String(error));
  if (name === 'CredentialsProviderError' || name === 'TokenProviderError') {
    return new AwsError(action, name, `there are no AWS credentials: ${text}`, 'sign in (for instance `aws sso login`), or choose a profile with --profile');
  }
  if (/^(ExpiredToken|ExpiredTokenException|InvalidClientTokenId|UnrecognizedClientException|InvalidSignatureException)$/.test(name)) {
    return new AwsError(action, name, `AWS does not accept the credentials (${name})`, 'sign in again, or choose another profile with --profile');
  }
  if (/AccessDenied/.test(name)) {
    return new AwsError(action, name, `AWS refused ${action}: ${text}`, `allow ${action} on the secret, and kms:Decrypt and kms:GenerateDataKey on its key where it has one of its own`);
  }
  return new AwsError(action, name, `${action} failed (${name}): ${text}`);
}
