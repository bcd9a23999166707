import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { isolated } from './environment';
import { temporary } from './temporary';

export const ROOT = resolve(__dirname, '..', '..', '..');

/** Synthesizes an app that imports the library, with the library's sources; returns the cloud assembly. */
export async function synth(app: string, args: readonly string[] = []): Promise<string> {
  const out = temporary();
  const child = spawn(process.execPath, ['-r', join(__dirname, '..', 'setup', 'apps.cjs'), app, ...args], {
    cwd: ROOT,
    env: isolated({
      // The CDK has a cache there.
      HOME: temporary(),
      CDK_OUTDIR: out,
      CDK_VALIDATION: 'false',
      CDK_CONTEXT_JSON: JSON.stringify({ '@aws-cdk/core:newStyleStackSynthesis': true }),
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (data) => { output += data; });
  child.stderr.on('data', (data) => { output += data; });
  const code = await new Promise((ended) => child.on('close', ended));
  if (code !== 0) {
    throw new Error(`${app} could not be synthesized:\n${output}`);
  }
  return out;
}
