import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as library from '../../src';

/** The table of names in the guide: the names there and here. */
const guide = readFileSync(join(__dirname, '..', '..', 'docs', 'adopting.md'), 'utf8');
const names = guide.split('## Corresponding names')[1].split('\n').filter((line) => /^\| `/.test(line)).map((line) => line.split(' | ')[1]);

test('the names in the guide are those of the library', () => {
  const exported: { readonly [name: string]: unknown } = library;
  const named = names.flatMap((cell) => [...cell.matchAll(/`(\w+)(?:\.(\w+))?[^`]*`/g)].map(([, owner, member]) => ({ owner, member })));
  expect(named.length).toBeGreaterThan(60);
  const unknown = named.filter(({ owner, member }) => {
    const value = exported[owner];
    return typeof value !== 'function' && typeof value !== 'object' || member !== undefined && !Reflect.has(value as object, member);
  });
  expect(unknown).toEqual([]);
});
