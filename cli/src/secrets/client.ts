import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { cancelled, CliError, EXIT, usage } from '../errors';
import type { Output } from '../ui/output';

export interface AwsOptions {
  readonly profile?: string;
  readonly region?: string;
}

/** Clients with the credentials and the region that the AWS CLI would use, one for each region. */
export class Aws {
  private readonly clients = new Map<string, SecretsManagerClient>();
  private account?: Promise<string>;

  public constructor(private readonly options: AwsOptions, private readonly output: Output, private readonly signal: AbortSignal) {
    // Otherwise a warning of the SDK appears between the lines of the command.
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

  /** The default region. */
  public async region(): Promise<string> {
    try {
      return await this.secretsManager().config.region();
    } catch (error) {
      throw usage(`there is no AWS region (${this.output.redactor.printable(error instanceof Error ? error.message : String(error), 120)})`, 'add --region, or set it in the profile or in AWS_REGION');
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

  /** Sends a command of Secrets Manager that reads; Ctrl-C ends the wait for it. An error becomes one for the user. */
  public async send<T>(name: string, send: (options: { abortSignal: AbortSignal }) => Promise<T>): Promise<T> {
    return this.call(`secretsmanager:${name}`, () => send({ abortSignal: this.signal }));
  }

  /** Sends a command that changes something. Its answer is always awaited, because the user is told whether the secret changed. */
  public async change<T>(name: string, send: () => Promise<T>): Promise<T> {
    return this.logged(`secretsmanager:${name}`, send);
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
    this.throwIfCancelled();
    let abort: (() => void) | undefined;
    // The search for credentials can start other programs, and ignores the signal.
    const aborted = new Promise<never>((_, reject) => {
      abort = () => reject(cancelled());
      this.signal.addEventListener('abort', abort, { once: true });
    });
    try {
      return await Promise.race([this.logged(action, send), aborted]);
    } catch (error) {
      throw this.signal.aborted ? cancelled() : error;
    } finally {
      if (abort !== undefined) {
        this.signal.removeEventListener('abort', abort);
      }
    }
  }

  private async logged<T>(action: string, send: () => Promise<T>): Promise<T> {
    const start = Date.now();
    try {
      const answer = await send();
      this.output.debug('aws', { action, ms: Date.now() - start });
      return answer;
    } catch (error) {
      this.output.debug('aws', { action, ms: Date.now() - start, error: nameOf(error) });
      throw error instanceof CliError ? error : asCliError(action, error, this.output);
    }
  }
}

/** The name of an error of the SDK. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'Unknown';
}

/** An error of AWS, with its name for those who can handle it. */
export class AwsError extends CliError {
  public constructor(public readonly action: string, public readonly awsName: string, message: string, cure?: string) {
    super(EXIT.aws, 'aws', message, cure);
  }
}

function asCliError(action: string, error: unknown, { redactor }: Output): AwsError {
  const name = nameOf(error);
  const text = redactor.printable(error instanceof Error ? error.message : String(error));
  if (name === 'CredentialsProviderError' || name === 'TokenProviderError') {
    return new AwsError(action, name, `there are no AWS credentials: ${text}`, 'sign in (for example with `aws sso login`), or choose a profile with --profile');
  }
  if (/^(ExpiredToken|ExpiredTokenException|InvalidClientTokenId|UnrecognizedClientException|InvalidSignatureException)$/.test(name)) {
    return new AwsError(action, name, `AWS does not accept the credentials (${name})`, 'sign in again, or choose another profile with --profile');
  }
  if (/AccessDenied/.test(name)) {
    return new AwsError(action, name, `AWS refused ${action}: ${text}`, `allow ${action} on the secret, and kms:Decrypt and kms:GenerateDataKey on its KMS key if that is a customer managed one`);
  }
  return new AwsError(action, name, `${action} failed (${name}): ${text}`);
}
