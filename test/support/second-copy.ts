import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { dirname, join, resolve } from 'path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

type Library = typeof import('../../src');

const ROOT = resolve(__dirname, '..', '..');
const SOURCE = join(ROOT, 'src');
const HANDLER = join(ROOT, 'lib', 'refresh-handler');

/**
 * A copy of the library in its own folder. It shares aws-cdk-lib with the one under test, like two versions of the
 * library in one app.
 */
export function loadSecondCopy(): Library {
  const cache = join(ROOT, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  // In node_modules jest doesn't transform files, and they find the same aws-cdk-lib as the ones under test.
  const folder = mkdtempSync(join(cache, 'second-copy-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  // The code of the function that refreshes credentials, if it is bundled.
  if (existsSync(HANDLER)) {
    cpSync(HANDLER, join(folder, 'lib', 'refresh-handler'), { recursive: true });
  }
  for (const file of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
    const target = join(folder, 'src', file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    const { outputText } = transpileModule(readFileSync(join(SOURCE, file), 'utf8'), {
      compilerOptions: { target: ScriptTarget.ES2022, module: ModuleKind.CommonJS, experimentalDecorators: true, esModuleInterop: true },
    });
    writeFileSync(target, outputText);
  }
  return jest.requireActual<Library>(join(folder, 'src', 'index.js'));
}
