// Prepares the tests: builds the bundle, and starts moto in a Python environment of its own.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFolder, startMotos } from './run.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '..', '..');
const requirements = join(here, 'requirements.txt');

export default async function setup({ maxWorkers }) {
  openFolder();
  process.env.TEST_PYTHON = python();
  const motos = startMotos(maxWorkers);
  execFileSync(process.execPath, [join(root, 'scripts', 'bundle.mjs')], { stdio: 'inherit' });
  // The examples contain the function that refreshes credentials.
  execFileSync(process.execPath, [resolve(root, '..', 'scripts', 'bundle-refresh-handler.js')], { stdio: 'inherit' });
  await motos;
}

/** The Python of an environment with moto, which is kept for the next run. */
function python() {
  const version = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 8);
  const venv = join(root, '.venv', `moto-${version}`);
  if (!existsSync(venv)) {
    // Renamed when it is complete; of several processes the first wins.
    const unfinished = `${venv}.${process.pid}`;
    execFileSync('python3', ['-m', 'venv', unfinished], { stdio: 'inherit' });
    execFileSync(join(unfinished, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements], { stdio: 'inherit' });
    try {
      renameSync(unfinished, venv);
    } catch {
      rmSync(unfinished, { recursive: true });
    }
  }
  return join(venv, 'bin', 'python');
}
