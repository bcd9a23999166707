import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Invocation } from './runtime';
import { Runtime } from './runtime';

const ROOT = resolve(__dirname, '..', '..');
const REQUIREMENTS = join(__dirname, 'requirements.txt');

/** A request to AppFlow, and its problems by the service model. */
export interface RecordedRequest {
  readonly body: { readonly clientToken: string; readonly connectorProfileConfig: unknown; readonly [name: string]: unknown };
  readonly problems: string[];
  /** Whether it repeats a client token. */
  readonly repeated: boolean;
}

export interface ErrorAnswer {
  readonly status: number;
  readonly type: string;
  readonly message: string;
}

/** The secret in which AppFlow stores credentials. */
export interface OwnSecret {
  readonly secretId: string;
  /** The fields that AppFlow stores in it. */
  readonly keys: readonly string[];
  /** The tokens that AppFlow has renewed before the first, the second, ... update; null if it hasn't. */
  readonly renewals: ReadonlyArray<object | null>;
  /** The tokens that it renews immediately after an update. */
  readonly renewalAfter?: object;
}

/** The ID of each request that AppFlow rejects. */
export const REQUEST_ID = '12345678-90ab-cdef-1234-567890abcdef';

/** The running services and their addresses. */
interface Running {
  readonly process: ChildProcess;
  readonly secrets: SecretsManagerClient;
  readonly secretsManager: string;
  readonly appflow: string;
}

/** Secrets Manager and AppFlow on the loopback interface, and the function. */
export class Services {
  /** They run as long as the tests of the calling file, and each test begins without requests. */
  public static forTests(): Services {
    const services = new Services();
    beforeAll(async () => {
      bundle();
      await services.start();
    }, 300_000);
    beforeEach(() => services.reset());
    afterAll(() => services.stop());
    jest.setTimeout(120_000);
    return services;
  }

  private started?: Running;
  private readonly runtimes: Runtime[] = [];
  private secretCount = 0;

  private constructor() {}

  public get secrets(): SecretsManagerClient {
    return this.running.secrets;
  }

  private get running(): Running {
    if (!this.started) {
      throw new Error('the services start before the first test');
    }
    return this.started;
  }

  /** The name of a new secret. */
  public async newSecret(content: string | Uint8Array): Promise<string> {
    const name = `appflow/secret-${this.secretCount += 1}`;
    await this.secrets.send(new CreateSecretCommand({
      Name: name,
      ...(typeof content === 'string' ? { SecretString: content } : { SecretBinary: content }),
    }));
    return name;
  }

  /** Forgets all requests to AppFlow, and answers the next ones with these errors. */
  public async reset(...answers: ErrorAnswer[]): Promise<void> {
    await this.post('_reset', answers);
  }

  /** Makes AppFlow store credentials in a secret, until the next reset. */
  public async keepIn(own: OwnSecret): Promise<void> {
    await this.post('_own', own);
  }

  public async requests(): Promise<RecordedRequest[]> {
    return this.post('_requests', null);
  }

  /** Whether the event matches the pattern in moto's EventBridge. */
  public async matches(pattern: unknown, event: unknown): Promise<boolean> {
    return this.post('_match', { pattern, event });
  }

  /** Invokes the published function with one event after another, in a process that runs no other invocation. */
  public async invoke(...events: unknown[]): Promise<Invocation> {
    const runtime = this.runtimes.find(({ busy }) => !busy) ?? this.startRuntime();
    return runtime.invoke(events);
  }

  private async start(): Promise<void> {
    // The SDK would warn that its later versions will end the support of Node.js 20.
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
    const child = spawn(python(), [join(__dirname, 'services.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: child.stdout })) {
      const { secretsManager, appflow }: { secretsManager: string; appflow: string } = JSON.parse(line);
      const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
      const secrets = new SecretsManagerClient({ endpoint: secretsManager, region: 'eu-west-1', credentials });
      this.started = { process: child, secrets, secretsManager, appflow };
      return;
    }
    throw new Error('the services did not start');
  }

  private async stop(): Promise<void> {
    if (!this.started) {
      return;
    }
    const { process, secrets } = this.started;
    secrets.destroy();
    await Promise.all(this.runtimes.map((runtime) => runtime.stop()));
    const ended = new Promise((resolved) => process.on('close', resolved));
    process.kill();
    await ended;
  }

  private startRuntime(): Runtime {
    const { secretsManager, appflow } = this.running;
    const runtime = new Runtime({
      NODE_NO_WARNINGS: '1',
      PATH: process.env.PATH,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'testing',
      AWS_SECRET_ACCESS_KEY: 'testing',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsManager,
      AWS_ENDPOINT_URL_APPFLOW: appflow,
    });
    this.runtimes.push(runtime);
    return runtime;
  }

  private async post<T>(path: string, body: unknown): Promise<T> {
    const answer = await fetch(`${this.running.appflow}/${path}`, { method: 'POST', body: JSON.stringify(body) });
    return JSON.parse(await answer.text());
  }
}

/** Bundles the function's code like the build, for tests that run without a build. */
export function bundle(): void {
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'bundle-refresh-handler.js')], { stdio: 'inherit' });
}

/** A Python environment for the services, created once for each content of requirements.txt. */
function python(): string {
  const version = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 8);
  const venv = join(ROOT, '.venv', `refresh-${version}`);
  if (!existsSync(venv)) {
    // It has another name until it is complete; the first process wins.
    const unfinished = `${venv}.${process.pid}`;
    execFileSync('python3', ['-m', 'venv', unfinished], { stdio: 'inherit' });
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', REQUIREMENTS];
    execFileSync(join(unfinished, 'bin', 'python'), pip, { stdio: 'inherit' });
    try {
      renameSync(unfinished, venv);
    } catch {
      rmSync(unfinished, { recursive: true });
    }
  }
  return join(venv, 'bin', 'python');
}
