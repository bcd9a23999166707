import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const ROOT = resolve(__dirname, '..', '..');
const REQUIREMENTS = join(__dirname, 'requirements.txt');
const BUNDLE = join(ROOT, 'lib', 'refresh-handler');

/** What the function runs in: the handler, and then what Lambda's runtime does with an error, which is to print all of it. */
const RUNTIME = `
const { inspect } = require('node:util');
const { handler } = require(${JSON.stringify(BUNDLE)});
(async () => {
  for (const event of JSON.parse(require('node:fs').readFileSync(0, 'utf8'))) {
    try {
      await handler(event);
    } catch (error) {
      process.exitCode = 1;
      console.error(inspect(error, { depth: 20, showHidden: true }));
    }
  }
})();`;

/** A request that AppFlow was sent, and what is wrong with it by the service model. */
export interface RecordedRequest {
  readonly body: { readonly clientToken: string; readonly connectorProfileConfig: unknown; readonly [name: string]: unknown };
  readonly problems: string[];
  /** There was one with the same client token. */
  readonly repeated: boolean;
}

export interface ErrorAnswer {
  readonly status: number;
  readonly type: string;
  readonly message: string;
}

/** The secret in which AppFlow keeps credentials. */
export interface OwnSecret {
  readonly secretId: string;
  /** The fields that AppFlow keeps in it. */
  readonly keys: readonly string[];
  /** What AppFlow has renewed when the first, the second ... update comes in; null where it hasn't. */
  readonly renewals: ReadonlyArray<object | null>;
  /** What it renews immediately after an update. */
  readonly renewalAfter?: object;
}

/** The id of each request that AppFlow refuses. */
export const REQUEST_ID = '12345678-90ab-cdef-1234-567890abcdef';

export interface Invocation {
  readonly failed: boolean;
  /** All that was written, to whatever stream. */
  readonly output: string;
  /** The entries of the log. */
  readonly log: Array<{ readonly [name: string]: unknown }>;
}

/** Secrets Manager and AppFlow on loopback, and the function between them. */
export class Services {
  public static async start(): Promise<Services> {
    const process = spawn(python(), [join(__dirname, 'services.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: process.stdout })) {
      const { secretsManager, appflow }: { secretsManager: string; appflow: string } = JSON.parse(line);
      return new Services(process, secretsManager, appflow);
    }
    throw new Error('the services did not start');
  }

  public readonly secrets: SecretsManagerClient;

  private constructor(private readonly process: ChildProcess, private readonly secretsManager: string, private readonly appflow: string) {
    this.secrets = new SecretsManagerClient({
      endpoint: secretsManager,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
    });
  }

  public async stop(): Promise<void> {
    this.secrets.destroy();
    const ended = new Promise((resolved) => this.process.on('close', resolved));
    this.process.kill();
    await ended;
  }

  /** Forget all requests to AppFlow, and answer the next ones with these errors. */
  public async reset(...answers: ErrorAnswer[]): Promise<void> {
    await this.post('_reset', answers);
  }

  /** Let AppFlow keep credentials in a secret, until the next reset. */
  public async keepIn(own: OwnSecret): Promise<void> {
    await this.post('_own', own);
  }

  public async requests(): Promise<RecordedRequest[]> {
    return this.post('_requests', null);
  }

  /** Whether EventBridge, as moto has it, finds that the event matches the pattern. */
  public async matches(pattern: unknown, event: unknown): Promise<boolean> {
    return this.post('_match', { pattern, event });
  }

  /** Invoke the function as it is published, in a process of its own, with one event after the other. */
  public async invoke(...events: unknown[]): Promise<Invocation> {
    const child = spawn(process.execPath, ['-e', RUNTIME], {
      env: {
        NODE_NO_WARNINGS: '1',
        PATH: process.env.PATH,
        AWS_REGION: 'eu-west-1',
        AWS_ACCESS_KEY_ID: 'testing',
        AWS_SECRET_ACCESS_KEY: 'testing',
        AWS_ENDPOINT_URL_SECRETS_MANAGER: this.secretsManager,
        AWS_ENDPOINT_URL_APPFLOW: this.appflow,
      },
    });
    child.stdin.end(JSON.stringify(events));
    let output = '';
    let log = '';
    child.stderr.on('data', (data) => { output += data; });
    child.stdout.on('data', (data) => { output += data; log += data; });
    const code = await new Promise((ended) => child.on('close', ended));
    return { failed: code !== 0, output, log: log.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line)) };
  }

  private async post<T>(path: string, body: unknown): Promise<T> {
    const answer = await fetch(`${this.appflow}/${path}`, { method: 'POST', body: JSON.stringify(body) });
    return JSON.parse(await answer.text());
  }
}

/** Bundle the function's code as the build does, for whoever runs a test without one. */
export function bundle(): void {
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'bundle-refresh-handler.js')], { stdio: 'inherit' });
}

/** A Python with what the services need, made once for each content of requirements.txt. */
function python(): string {
  const version = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 8);
  const venv = join(ROOT, '.venv', `refresh-${version}`);
  if (!existsSync(venv)) {
    // Under another name until it is whole; whoever is first wins.
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
