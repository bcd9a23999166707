import { Writable } from 'node:stream';
import type { Context } from '../../src/commands/context';
import { Aws } from '../../src/secrets/client';
import { Output } from '../../src/ui/output';
import { Prompts } from '../../src/ui/prompts';

/** Collects the text that is written to it. */
export class Sink extends Writable {
  public text = '';

  public override _write(chunk: unknown, _: unknown, done: () => void): void {
    this.text += String(chunk);
    done();
  }
}

export interface TestContext extends Context {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly controller: AbortController;
}

/** The environment of a command, for tests that don't need a process of their own. */
export function context(env: NodeJS.ProcessEnv, options: { readonly output: 'text' | 'json' } = { output: 'json' }): TestContext {
  Object.assign(process.env, env);
  const [stdout, stderr, controller] = [new Sink(), new Sink(), new AbortController()];
  const output = new Output({ ...options, quiet: false, debug: false }, stdout, stderr);
  const { signal } = controller;
  return { aws: new Aws({}, output, signal), output, prompts: new Prompts({ yes: true }, signal), signal, stdout, stderr, controller };
}
