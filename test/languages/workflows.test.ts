import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// The parser that comes with projen.
// eslint-disable-next-line import/no-extraneous-dependencies
import { parse } from 'yaml';

const root = join(__dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const tasks = Object.keys(JSON.parse(read('.projen', 'tasks.json')).tasks);
const folder = join('.github', 'workflows');

interface Job {
  readonly needs?: string | string[];
  readonly steps?: ReadonlyArray<{ readonly run?: string; readonly uses?: string; readonly with?: { readonly 'node-version'?: string } }>;
}
interface Workflow {
  readonly on: object;
  readonly jobs: { readonly [id: string]: Job };
}

/** The projen tasks called in a text. */
function calls(text: string): string[] {
  return [...text.matchAll(/\bnpx projen ([\w:-]+)|\bnpm run ([\w:-]+)|\bnpm (test)\b/g)].map((match) => match.slice(1).find((name) => name !== undefined)!);
}

describe.each(readdirSync(join(root, folder)))('%s', (file) => {
  const { on, jobs } = parse(read(folder, file)) as Workflow;

  test('has jobs that wait for jobs that exist, and steps that do something', () => {
    expect(on).toBeDefined();
    for (const { needs = [], steps = [] } of Object.values(jobs)) {
      expect(Object.keys(jobs)).toEqual(expect.arrayContaining([needs].flat()));
      expect(steps.filter(({ run, uses }) => (run === undefined) === (uses === undefined))).toEqual([]);
    }
  });

  // The tools still support it; test:compat tries the other supported versions.
  test('runs Node.js 22', () => {
    const set = Object.values(jobs).flatMap(({ steps = [] }) => steps).filter(({ uses = '' }) => uses.startsWith('actions/setup-node@'));
    expect(set.filter((step) => step.with?.['node-version'] !== '22')).toEqual([]);
  });

  test('calls tasks that exist', () => {
    const called = Object.values(jobs).flatMap(({ steps = [] }) => steps).flatMap(({ run = '' }) => calls(run));
    expect(tasks).toEqual(expect.arrayContaining(called));
  });
});

test('build and release create the same packages', () => {
  const [build, release] = ['build.yml', 'release.yml'].map((file) => calls(read(folder, file)).filter((task) => task.startsWith('package:')));
  expect(build.sort()).toEqual(['package:dotnet', 'package:go', 'package:java', 'package:js', 'package:python']);
  expect(release.sort()).toEqual(build);
});

test('.ci/run and CONTRIBUTING.md call tasks that exist', () => {
  expect(tasks).toEqual(expect.arrayContaining([...calls(read('.ci', 'run')), ...calls(read('CONTRIBUTING.md'))]));
});

test('.ci/run includes the checks of a pull request', () => {
  const beyondTheBuild = calls(read(folder, 'build.yml')).filter((task) => task !== 'build' && !task.startsWith('package:'));
  expect(beyondTheBuild).toEqual([
    'check:compat', 'example', 'example:pipeline', 'test:conformance', 'test:compat', 'test:languages', 'test:cli',
  ]);
  expect(calls(read('.ci', 'run'))).toEqual(expect.arrayContaining(['compile', 'docgen', 'test', 'package-all', ...beyondTheBuild]));
});
