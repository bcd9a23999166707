import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACTORIES } from './support/factories-table';
import { LIMITS } from '../src/private/limits';

const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8').split('\n');
const start = readme.findIndex((line) => line.startsWith('| secret field |'));

/** The maximum lengths in the README, by `field` or `class field`. */
const LENGTHS = new Map(readme.slice(start + 2, readme.indexOf('', start)).flatMap((row) => {
  const [, fields, length] = row.split('|');
  return [...fields.matchAll(/`(\w+)`(?: of `(\w+)`)?/g)]
    .map(([, field, owner]): [string, number] => [owner ? `${owner} ${field}` : field, Number(length)]);
}));

interface SecretField {
  readonly names: readonly string[];
  readonly max: number;
}

const FIELDS: readonly SecretField[] = [
  ...FACTORIES.flatMap(({ name, secrets, map }) => Object.entries(secrets).map(([field, { max }]) => ({
    names: [`${name.split('.')[0]} ${map ?? field}`, map ?? field], max,
  }))),
  { names: ['developerToken'], max: LIMITS.MapValue.max },
];

test('every secret field has its maximum length in the README', () => {
  expect(FIELDS.map(({ names }) => [names[0], LENGTHS.get(names.find((name) => LENGTHS.has(name)) ?? '')]))
    .toEqual(FIELDS.map(({ names, max }) => [names[0], max]));
});

test('the README has no other secret fields', () => {
  expect([...LENGTHS.keys()].filter((name) => !FIELDS.some(({ names }) => names.includes(name)))).toEqual([]);
});

test('the lengths are those of the service model', () => {
  const shapes = Object.entries(LIMITS).map(([shape, { max }]): [string, number] => [shape.charAt(0).toLowerCase() + shape.slice(1), max]);
  const shared = shapes.filter(([field]) => LENGTHS.has(field));
  expect(shared.map(([field]) => field)).toEqual(expect.arrayContaining(['accessToken', 'clientSecret', 'jwtToken', 'password', 'apiKey']));
  expect(shared.map(([field]) => [field, LENGTHS.get(field)])).toEqual(shared);
});
