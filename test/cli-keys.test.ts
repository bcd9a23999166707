import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as library from '../src';

const { cliKeys } = jest.requireActual<{ cliKeys: (library: object) => object }>('../scripts/cli-keys');

test('the credentials tool has the tables of the library', () => {
  const written: unknown = JSON.parse(readFileSync(join(__dirname, '..', 'cli', 'src', 'keys.json'), 'utf8'));
  expect(written).toEqual(JSON.parse(JSON.stringify(cliKeys(library))));
});

test('a connector without an entry for the credentials tool is an error', () => {
  expect(() => cliKeys({ ...library, NewConnectorProfile: class {} })).toThrow('scripts/cli-keys.js has no connector for NewConnectorProfile');
});
