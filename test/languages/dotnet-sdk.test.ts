import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Environment { readonly [name: string]: string | undefined }

const { LOCAL, build, hasSdk, withFeeds } = jest.requireActual<{
  LOCAL: string;
  build(sources: string, folder: string, folders: string[], environment: Environment): void;
  hasSdk(environment: Environment): boolean;
  withFeeds(folders: string[], environment?: Environment): Environment;
}>('../../scripts/languages/dotnet-sdk');

let folder: string;
beforeEach(() => folder = mkdtempSync(join(tmpdir(), 'dotnet-sdk-')));
afterEach(() => rmSync(folder, { recursive: true }));

/** The environment of a machine without `dotnet`, or with this shell script as `dotnet`. */
function machine(script?: string, mode = 0o755): Environment {
  if (script !== undefined) {
    writeFileSync(join(folder, 'dotnet'), `#!/bin/sh\n${script}\n`, { mode });
  }
  return { PATH: folder };
}

test.each([
  ['no .NET', undefined, false],
  ['.NET without an SDK', 'exit 0', false],
  ['an SDK', '[ "$*" = --list-sdks ] && echo "10.0.100 [/usr/share/dotnet/sdk]"', true],
  ['two SDKs', 'echo "8.0.400 [/sdk]"; echo "10.0.100 [/sdk]"', true],
])('on a machine with %s', (_, script, expected) => {
  expect(hasSdk(machine(script))).toBe(expected);
});

test('an SDK that fails is not the same as none', () => {
  expect(() => hasSdk(machine('echo "Couldn\'t find a valid ICU package" >&2; exit 134')))
    .toThrow('`dotnet --list-sdks` failed: exit code 134\nCouldn\'t find a valid ICU package');
});

test('an SDK that can\'t be started is not the same as none', () => {
  writeFileSync(join(folder, 'dotnet'), 'not a program', { mode: 0o755 });
  expect(() => hasSdk({ PATH: folder })).toThrow('`dotnet --list-sdks` failed: ');
});

test('a build that fails is a failure', () => {
  expect(() => build('/sources', '/made', [], machine('exit 1')))
    .toThrow('dotnet build /sources --configuration Release -p:PackageOutputPath=/made failed: exit code 1');
});

test('a build searches the machine\'s own feeds and the given folders, and has its own cache', () => {
  const said = join(folder, 'said');
  build('/sources', '/made', ['/one', '/two'], {
    ...machine(`echo "$*|$RestoreAdditionalProjectSources|$NUGET_PACKAGES" > ${said}`),
    RestoreAdditionalProjectSources: '/own;https://nuget.example/v3',
  });
  expect(readFileSync(said, 'utf8')).toBe(
    `build /sources --configuration Release -p:PackageOutputPath=/made|/own;https://nuget.example/v3;/one;/two|${LOCAL}\n`);
});

test('a machine without its own feeds uses the given folders', () => {
  expect(withFeeds(['/one'], {}).RestoreAdditionalProjectSources).toBe('/one');
});
