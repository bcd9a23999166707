import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..');
const BUNDLE = join(ROOT, 'lib', 'refresh-handler');

/** Marks the end of the output of an invocation on each of the two streams. */
const END = '\u0004';

/** Like Lambda's runtime, it prints errors completely, and keeps the process for later invocations. */
const PROGRAM = `
const { inspect } = require('node:util');
const { handler } = require(${JSON.stringify(BUNDLE)});
async function run(events) {
  let failed = false;
  for (const event of events) {
    try {
      await handler(event);
    } catch (error) {
      failed = true;
      console.error(inspect(error, { depth: 20, showHidden: true }));
    }
  }
  process.stderr.write(${JSON.stringify(END)});
  process.stdout.write(failed + ${JSON.stringify(END)});
}
process.on('message', (events) => run(events));`;

export interface Invocation {
  readonly failed: boolean;
  /** The output on both streams. */
  readonly output: string;
  /** The entries of the log. */
  readonly log: Array<{ readonly [name: string]: unknown }>;
}

/** A process in which the published function handles one invocation after another. */
export class Runtime {
  public busy = false;

  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;

  public constructor(env: NodeJS.ProcessEnv) {
    this.child = spawn(process.execPath, ['-e', PROGRAM], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.ended = new Promise((resolved) => this.child.on('close', resolved));
  }

  public async invoke(events: readonly unknown[]): Promise<Invocation> {
    this.busy = true;
    const written = Promise.all([this.read('stdout'), this.read('stderr')]);
    this.child.send(events);
    const [stdout, stderr] = await written;
    this.busy = false;
    const entries = stdout.split('\n');
    const failed = entries.pop() === 'true';
    return { failed, output: [...entries, stderr].join('\n'), log: entries.map((entry) => JSON.parse(entry)) };
  }

  public async stop(): Promise<void> {
    this.child.kill();
    await this.ended;
  }

  /** The output of the invocation on one stream. */
  private async read(name: 'stdout' | 'stderr'): Promise<string> {
    const stream = this.child[name]!.setEncoding('utf8');
    let text = '';
    return new Promise((resolved, rejected) => {
      const end = () => rejected(new Error(`the process ended after ${JSON.stringify(text)}`));
      const add = (data: string) => {
        text += data;
        if (text.endsWith(END)) {
          stream.off('data', add);
          stream.off('end', end);
          resolved(text.slice(0, -END.length));
        }
      };
      stream.on('data', add);
      stream.on('end', end);
    });
  }
}
