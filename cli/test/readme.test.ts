import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_IDS, EXIT } from '../src/errors';
import { PROVIDERS } from '../src/providers';
import { cli } from './services/cli';
import { FINDING_IDS } from '../src/verify/findings';

const ROOT = join(__dirname, '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The names in backticks of a paragraph. */
function namesAfter(start: string): string[] {
  const at = readme.indexOf(start);
  expect(at).toBeGreaterThan(-1);
  return [...readme.slice(at + start.length, readme.indexOf('\n\n', at)).matchAll(/`([^`]+)`/g)].map((match) => match[1]);
}

test('the ids of warnings', () => {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true }).map(String).filter((file) => file.endsWith('.ts') && !file.startsWith('verify'));
  const ids = sources.flatMap((file) => [...readFileSync(join(ROOT, 'src', file), 'utf8').matchAll(/\bid: '(\w+)',\s*message/g)].map((match) => match[1]));
  expect(ids.length).toBeGreaterThan(5);
  expect(namesAfter('Warnings have stable IDs:').sort()).toEqual([...new Set(ids)].sort());
});

test('the ids of findings', () => {
  expect(namesAfter('IDs of findings:')).toEqual([...FINDING_IDS]);
});

test('the ids of errors', () => {
  expect(namesAfter('IDs of errors:').filter((name) => name !== 'providerError')).toEqual([...ERROR_IDS]);
});

test('the exit codes, also in the help', async () => {
  const { stdout } = await cli(['--help']);
  const table = readme.slice(readme.indexOf('| exit code'));
  for (const code of Object.values(EXIT)) {
    expect(table).toMatch(new RegExp(`^\\| ${code} \\| \\S`, 'm'));
    expect(stdout).toMatch(new RegExp(`^ {2}${code} {2}\\w`, 'm'));
  }
});

test('every connector with a login is in the table', () => {
  const table = readme.slice(readme.indexOf('| connector | options'), readme.indexOf('Warnings have stable IDs'));
  const named = [...table.matchAll(/^\| (`[^|]+) \|/gm)].flatMap((row) => [...row[1].matchAll(/`([^`]+)`/g)].map((match) => match[1]));
  expect(named.sort()).toEqual(PROVIDERS.map(({ connector }) => connector).sort());
});
