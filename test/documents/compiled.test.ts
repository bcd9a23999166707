import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { fingerprint } = require('../../scripts/compiled.js') as { fingerprint: (folder: string, names: string[]) => string | undefined };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compiled-'));
  mkdirSync(join(folder, 'src', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'src', 'deep', 'a.ts'), 'a');
  writeFileSync(join(folder, 'src', 'b.ts'), 'b');
  writeFileSync(join(folder, 'package.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

const NAMES = ['src', 'package.json'];

test('nothing has changed if every file is the same', () => {
  const before = fingerprint(folder, NAMES);
  writeFileSync(join(folder, 'src', 'b.ts'), 'b');
  writeFileSync(join(folder, 'other'), 'not looked at');
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  expect(fingerprint(folder, NAMES)).toBe(before);
});

test.each<[string, () => void]>([
  ['a file is changed', () => writeFileSync(join(folder, 'src', 'deep', 'a.ts'), 'A')],
  ['a file is new', () => writeFileSync(join(folder, 'src', 'c.ts'), '')],
  ['a file is gone', () => rmSync(join(folder, 'src', 'b.ts'))],
  ['two files have changed places', () => {
    writeFileSync(join(folder, 'src', 'b.ts'), 'a');
    writeFileSync(join(folder, 'src', 'deep', 'a.ts'), 'b');
  }],
])('%s', (_, change) => {
  const before = fingerprint(folder, NAMES);
  change();
  expect(fingerprint(folder, NAMES)).not.toBe(before);
});

test('a missing folder has no fingerprint', () => {
  expect(fingerprint(folder, [...NAMES, 'lib'])).toBeUndefined();
});
