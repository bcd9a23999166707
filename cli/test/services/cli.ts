import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { isolated } from './environment';

export const PROGRAM = resolve(__dirname, '..', '..', 'lib', 'cli.mjs');
const LIMIT = 30_000;

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string;
  readonly stdinStaysOpen?: boolean;
  /** Options of Node.js. */
  readonly node?: readonly string[];
  readonly cwd?: string;
}

/** The program as it is published, in a process of its own with an environment of its own. */
export class Run {
  public readonly child: ChildProcessWithoutNullStreams;
  public readonly outcome: Promise<Outcome>;
  private stdout = '';
  private stderr = '';
  private readonly watchers = new Set<() => void>();

  public constructor(args: readonly string[], env: NodeJS.ProcessEnv = {}, options: RunOptions = {}) {
    this.child = spawn(process.execPath, [...options.node ?? [], PROGRAM, ...args], {
      cwd: options.cwd ?? tmpdir(),
      env: isolated(env),
    });
    this.child.stdout.on('data', (data) => { this.stdout += data; });
    this.child.stderr.on('data', (data) => {
      this.stderr += data;
      this.watchers.forEach((watch) => watch());
    });
    this.child.stdin.on('error', () => undefined);
    if (!options.stdinStaysOpen) {
      this.child.stdin.end(options.stdin ?? '');
    }
    const timer = setTimeout(() => this.child.kill('SIGKILL'), LIMIT);
    this.outcome = new Promise((ended) => this.child.on('close', (code) => {
      clearTimeout(timer);
      this.watchers.forEach((watch) => watch());
      ended({ code, stdout: this.stdout, stderr: this.stderr });
    }));
  }

  /** Waits for stderr to match; an error if the program ends before. */
  public async until(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((found, failed) => {
      const watch = () => {
        const match = pattern.exec(this.stderr);
        if (match !== null) {
          this.watchers.delete(watch);
          found(match);
        } else if (this.child.exitCode !== null || this.child.signalCode !== null) {
          this.watchers.delete(watch);
          failed(new Error(`it ended without ${pattern}:\n${this.stderr}${this.stdout}`));
        }
      };
      this.watchers.add(watch);
      this.child.on('exit', watch);
      watch();
    });
  }

  /** The address that the user opens. */
  public async url(): Promise<URL> {
    const [, url] = await this.until(/^ {2}(https?:\/\/\S+)$/m);
    await this.until(/Waiting/);
    return new URL(url);
  }
}

export async function cli(args: readonly string[], env?: NodeJS.ProcessEnv, options?: RunOptions): Promise<Outcome> {
  return new Run(args, env, options).outcome;
}

/** A free port. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') {
    throw new Error('no port');
  }
  return address.port;
}
