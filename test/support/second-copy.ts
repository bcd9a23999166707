import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

type Library = typeof import('../../src');

const ROOT = resolve(__dirname, '..', '..');
/** In node_modules jest doesn't transform files, and they find the same aws-cdk-lib as the ones under test. */
const CACHE = join(ROOT, 'node_modules', '.cache');

/**
 * A copy of the library in its own folder. It shares aws-cdk-lib with the one under test, like two versions of the
 * library in one app.
 */
export function loadSecondCopy(): Library {
  return jest.requireActual<Library>(join(copy(), 'src', 'index.js'));
}

/** The folder of the copy, which all tests share until the library changes. */
function copy(): string {
  const files = [...filesIn('src').filter((file) => file.endsWith('.ts')), ...filesIn(join('lib', 'refresh-handler'))]
    .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')] as const);
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  const folder = join(CACHE, `second-copy-${hash}`);
  if (!existsSync(folder)) {
    removeOutdated();
    write(folder, files);
  }
  return folder;
}

const A_DAY = 86_400_000;

/** A younger copy may be in use by another process. */
function removeOutdated(): void {
  for (const name of existsSync(CACHE) ? readdirSync(CACHE).filter((one) => one.startsWith('second-copy-')) : []) {
    const { mtimeMs = Infinity } = statSync(join(CACHE, name), { throwIfNoEntry: false }) ?? {};
    if (mtimeMs < Date.now() - A_DAY) {
      rmSync(join(CACHE, name), { recursive: true, force: true });
    }
  }
}

/** The files of a folder, if it exists, by their paths from the root. */
function filesIn(folder: string): string[] {
  return existsSync(join(ROOT, folder)) ? readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1)) : [];
}

function write(folder: string, files: ReadonlyArray<readonly [file: string, content: string]>): void {
  mkdirSync(CACHE, { recursive: true });
  // It has another name until it is complete; the first process wins.
  const unfinished = mkdtempSync(join(CACHE, 'unfinished-copy-'));
  for (const [file, content] of files) {
    const target = join(unfinished, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, file.endsWith('.ts') ? transpiled(content) : content);
  }
  try {
    renameSync(unfinished, folder);
  } catch {
    rmSync(unfinished, { recursive: true });
  }
}

function transpiled(source: string): string {
  return transpileModule(source, {
    compilerOptions: { target: ScriptTarget.ES2022, module: ModuleKind.CommonJS, experimentalDecorators: true, esModuleInterop: true },
  }).outputText;
}
