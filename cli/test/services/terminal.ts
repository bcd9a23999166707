import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROGRAM } from './cli';
import { isolated } from './environment';

/** The program on a terminal of its own. */
export class Terminal {
  public output = '';
  public readonly code: Promise<number | null>;
  private readonly child;
  private read = 0;

  public constructor(args: readonly string[], env: NodeJS.ProcessEnv, node: readonly string[] = []) {
    this.child = spawn('python3', [join(__dirname, 'terminal.py'), process.execPath, ...node, PROGRAM, ...args], {
      env: isolated({ TERM: 'xterm', ...env }),
    });
    this.child.stdout.on('data', (data) => { this.output += data; });
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 15_000);
    this.code = new Promise((ended) => this.child.on('close', (code) => {
      clearTimeout(timer);
      ended(code);
    }));
  }

  /** Waits for a question after the last one, and answers it. */
  public async answer(question: RegExp, keys: string): Promise<void> {
    await this.until(question);
    this.child.stdin.write(keys);
  }

  public async until(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.output.slice(this.read));
      if (match !== null) {
        this.read += match.index + match[0].length;
        return match;
      }
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`it ended without ${pattern}:\n${this.output}`);
      }
      await new Promise((wait) => setTimeout(wait, 20));
    }
  }
}
