// What the tests of a run share: a temporary folder, which holds everything that they and their processes write, and AWS.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SERVER = join(dirname(fileURLToPath(import.meta.url)), '..', 'services', 'moto-server.py');

let folder;
const motos = [];

/** Makes the temporary folder of this process and of all that it starts. It is removed even if the run is interrupted. */
export function openFolder() {
  folder = mkdtempSync(join(tmpdir(), 'appflow-credentials-'));
  process.env.TMPDIR = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const [signal, number] of [['SIGINT', 2], ['SIGTERM', 15]]) {
    process.once(signal, () => process.exit(128 + number));
  }
}

/** The files and folders that a test, or a process of one, left behind. */
export function leftovers() {
  return readdirSync(folder);
}

/** Starts moto once per worker, because a worker runs one test file at a time, and each file starts with nothing. */
export async function startMotos(workers) {
  process.env.TEST_MOTOS = (await Promise.all(Array.from({ length: workers }, startMoto))).join(' ');
}

async function startMoto() {
  const moto = spawn(process.env.TEST_PYTHON, [SERVER], { stdio: ['pipe', 'pipe', 'inherit'] });
  motos.push(moto);
  for await (const line of createInterface({ input: moto.stdout })) {
    return line.trim();
  }
  throw new Error('moto did not start');
}

export async function stopMotos() {
  await Promise.all(motos.map((moto) => new Promise((ended) => {
    moto.on('close', ended);
    moto.kill();
  })));
}
