import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const SRC = join(__dirname, '..', 'src');

/** What a connector's folder may import, besides itself and the files at the top of src: what several of them share. */
const SHARED = ['private', 'flow', 'custom-connector', 'connected-app', 'database', 'google', 'microsoft'];

/** What may be known inside of private/: what all connectors have in common. */
const KNOWN_IN_PRIVATE = ['private', 'flow', 'refresh'];

interface Import {
  readonly file: string;
  readonly from: string;
  /** The folder in src that the imported file is in; undefined for files at the top. */
  readonly folder?: string;
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
    const path = relative(SRC, join(file, '..', from)).split('/');
    return { file: relative(SRC, file), from, folder: path.length > 1 ? path[0] : undefined };
  });
}

const IMPORTS = filesIn(SRC).flatMap(importsOf);

test('the imports are found', () => {
  expect(IMPORTS).toContainEqual({ file: 'google-ads/connector-profile.ts', from: '../google/credentials', folder: 'google' });
  expect(IMPORTS).toContainEqual({ file: 'index.ts', from: './connection-mode', folder: undefined });
});

test('no connector imports another', () => {
  expect(IMPORTS.filter(({ file, folder }) => {
    const [own, ...rest] = file.split('/');
    return rest.length > 0 && own !== 'private' && folder !== undefined && folder !== own && !SHARED.includes(folder);
  })).toEqual([]);
});

test('nothing in private/ imports a connector', () => {
  expect(IMPORTS.filter(({ file, folder }) => file.startsWith('private/') && folder !== undefined && !KNOWN_IN_PRIVATE.includes(folder))).toEqual([]);
});
