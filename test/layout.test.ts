import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const SRC = join(__dirname, '..', 'src');

/** The shared folders that a connector's folder may import, besides itself and the files at the top of src. Upsolver uses S3's. */
const SHARED = ['private', 'flow', 'custom-connector', 'connected-app', 'database', 'google', 'microsoft', 's3'];

/** The folders that private/ may import, which all connectors have in common. */
const KNOWN_IN_PRIVATE = ['private', 'flow', 'refresh'];

interface Import {
  readonly file: string;
  readonly from: string;
  /** The imported file's folder in src; undefined for files at the top. */
  readonly folder?: string;
  /** The imported file. */
  readonly target: string;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : path.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(file: string): Import[] {
  const lines = readFileSync(file, 'utf-8').matchAll(/^(?:import|export|\}) .*?from '(\.[^']+)';$/gm);
  return [...lines].map(([, from]) => {
    const target = join(file, '..', from);
    const path = relative(SRC, target).split('/');
    return {
      file: relative(SRC, file),
      from,
      folder: path.length > 1 ? path[0] : undefined,
      target: relative(SRC, existsSync(`${target}.ts`) ? `${target}.ts` : join(target, 'index.ts')),
    };
  });
}

const IMPORTS = filesIn(SRC).flatMap(importsOf);

test('the imports are found', () => {
  expect(IMPORTS).toContainEqual({
    file: 'google-ads/connector-profile.ts', from: '../google/credentials', folder: 'google', target: 'google/credentials.ts',
  });
  expect(IMPORTS).toContainEqual({ file: 'index.ts', from: './redshift', folder: undefined, target: 'redshift/index.ts' });
});

test('no connector imports another', () => {
  expect(IMPORTS.filter(({ file, folder }) => {
    const [own, ...rest] = file.split('/');
    return rest.length > 0 && own !== 'private' && own !== 'checks' && folder !== undefined && folder !== own && !SHARED.includes(folder);
  })).toEqual([]);
});

test('nothing in private/ imports a connector', () => {
  expect(IMPORTS.filter(({ file, folder }) => file.startsWith('private/') && folder !== undefined && !KNOWN_IN_PRIVATE.includes(folder))).toEqual([]);
});

test('nothing but the index imports the checks of finished resources, which know all connectors', () => {
  expect(IMPORTS.filter(({ file, folder }) => folder === 'checks' && !file.startsWith('checks/') && file !== 'index.ts')).toEqual([]);
});

/** The files in cycles: the remainder after repeatedly removing files whose imports have all been removed. */
function inCircles(imports: readonly Pick<Import, 'file' | 'target'>[]): string[] {
  const files = new Set(imports.map(({ file }) => file));
  const remaining = imports.filter(({ target }) => files.has(target));
  return remaining.length === imports.length ? [...files].sort() : inCircles(remaining);
}

test('no imports form a cycle, including type imports, which eslint ignores', () => {
  expect(inCircles(IMPORTS)).toEqual([]);
});

test('a cycle would be found', () => {
  const files = [['index', 'a'], ['a', 'b'], ['b', 'c'], ['c', 'a'], ['c', 'd']];
  expect(inCircles(files.map(([file, target]) => ({ file, target })))).toEqual(['a', 'b', 'c', 'index']);
});
