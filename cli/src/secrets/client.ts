import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { AwsConfiguration, AwsOptions } from './aws-environment';
import { awsConfiguration, profileOf, requireProfile } from './aws-environment';
import { asAwsError, nameOf } from './aws-errors';
import { unlessCancelled } from '../cancellation';
import { cancelled, CliError, usage } from '../errors';
import { EnvironmentAgent } from '../net/agent';
import type { Output } from '../ui/output';

/** The SDK would print warnings of its own between the lines of a command. */
const SILENT = { trace: silent, debug: silent, info: silent, warn: silent, error: silent };

function silent(): void {
  // Problems arrive as errors.
}

interface ClientConfiguration extends AwsConfiguration {
  readonly logger: typeof SILENT;
  readonly requestHandler: object;
}

/** The SDK would wait forever. */
const TIMEOUTS = { connectionTimeout: 20_000, requestTimeout: 60_000, throwOnRequestTimeout: true } as const;

/** Clients with the credentials and the region that the AWS CLI would use, one for each region. */
export class Aws {
  private readonly clients = new Map<string, SecretsManagerClient>();
  private account?: Promise<string>;
  private profile?: Promise<void>;

  public constructor(private readonly options: AwsOptions, private readonly output: Output, private readonly signal: AbortSignal) {
    // Otherwise a warning of the SDK appears between the lines of the command.
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  }

  public secretsManager(region = this.options.region): SecretsManagerClient {
    const key = region ?? '';
    let client = this.clients.get(key);
    if (client === undefined) {
      client = new SecretsManagerClient({ ...this.configuration(region), maxAttempts: 3 });
      this.clients.set(key, client);
    }
    return client;
  }

  /** The default region. */
  public async region(): Promise<string> {
    const client = this.secretsManager();
    await this.requireProfile();
    try {
      return await client.config.region();
    } catch (error) {
      throw usage(`there is no AWS region (${this.output.redactor.printable(error instanceof Error ? error.message : String(error), 120)})`, 'add --region, or set it in the profile, in AWS_REGION or in AWS_DEFAULT_REGION');
    }
  }

  /** The account of the credentials. */
  public async callerAccount(): Promise<string> {
    this.account ??= this.call('sts:GetCallerIdentity', async () => {
      const client = new STSClient(this.configuration(await this.region()));
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

  private configuration(region: string | undefined): ClientConfiguration {
    const requestHandler = { httpsAgent: new EnvironmentAgent(this.output), ...TIMEOUTS };
    return { ...awsConfiguration({ ...this.options, region }), logger: SILENT, requestHandler };
  }

  private async call<T>(action: string, send: () => Promise<T>): Promise<T> {
    this.throwIfCancelled();
    try {
      // The search for credentials can start other programs, and ignores the signal.
      return await unlessCancelled(this.requireProfile().then(() => this.logged(action, send)), this.signal);
    } catch (error) {
      throw this.signal.aborted ? cancelled() : error;
    }
  }

  private async requireProfile(): Promise<void> {
    this.profile ??= requireProfile(this.options);
    await this.profile;
  }

  private async logged<T>(action: string, send: () => Promise<T>): Promise<T> {
    const start = Date.now();
    try {
      const answer = await send();
      this.output.debug('aws', { action, ms: Date.now() - start });
      return answer;
    } catch (error) {
      this.output.debug('aws', { action, ms: Date.now() - start, error: nameOf(error) });
      throw error instanceof CliError ? error : asAwsError(action, error, profileOf(this.options), this.output);
    }
  }
}
