import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Task {
  readonly steps?: ReadonlyArray<{ readonly spawn?: string; readonly exec?: string }>;
}

const root = join(__dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const tasks = JSON.parse(read('.projen', 'tasks.json')).tasks as { readonly [name: string]: Task };

/** Documented commands that .ci/run doesn't run as they stand, each with the reason. */
const EXCUSED: ReadonlyArray<readonly [command: RegExp, reason: string]> = [
  [/^bash \.ci\/run$/, 'it is what runs the others'],
  [/^task test:languages \w+$/, 'a part of `npm run test:languages`'],
  [/^task package:\w+$/, 'a part of `npx projen package-all`'],
  [/^RUNS=15 task benchmark$/, 'it takes long, and .ci/run measures everything once'],
  [/^task release$/, 'it makes the tag and the version of a release: the release workflow runs it'],
  [/^aws /, 'it needs an account of AWS'],
  [/^cdk deploy$/, 'it needs an account of AWS'],
  [/^cdk (?:diff|import|refactor(?: --unstable=refactor)?)$/, 'it compares with what is deployed to an account of AWS'],
  [/^cdk synth --strict$/, 'a command for the reader\'s app; `npm run example:pipeline` runs it on that of the example'],
  [/^(?:npm|pip) install \$CLONE\/dist\//, 'it installs a package into an app of the reader; `npm run test:languages` installs the same files'],
  [/^node \$CLONE\/cli\/lib\/cli\.mjs /, 'it needs an application and an account of AWS; the tests in cli run it on stand-ins of both'],
];

/** Tasks that don't require the compiled library. All others must compile it, or they fail in a clean clone. */
const NEEDS_NOTHING = ['default', 'eslint', 'test:cli', 'test:property'];

const PROGRAM = /^(?:[A-Z_]+=\S+ )*(?:npm|npx|node|bash|sh|python3?|pip|cdk|aws|dotnet|go|mvn|git|docker)(?= [^|]*\w|$)/;

/** The canonical form of a call of a task: `task example`. */
function canonical(command: string): string {
  return command.trim()
    .replace(/\bnpm test\b/, 'task test')
    .replace(/\b(?:npm run|npx projen) ([\w:-]+)/, 'task $1')
    .replace(/\bnpx projen$/, 'task default')
    .replace(/\b(task \S+) -- /, '$1 ');
}

/** The commands in a line of shell, separated by && and without comments. */
function commandsOf(line: string): string[] {
  return line.replace(/(^|\s)#.*$/, '').split(/&&|\|\|/).map((part) => part.trim()).filter((part) => PROGRAM.test(part) && part.includes(' ')).map(canonical);
}

/** The commands in a document: in shell blocks and in inline code. */
function documented(text: string): string[] {
  const blocks = [...text.matchAll(/^ *```(?:console|sh|shell|bash)\n(.*?)^ *```$/gms)].flatMap(([, block]) => block.split('\n'));
  const spans = [...text.replace(/^ *```.*?^ *```$/gms, '').matchAll(/`([^`\n]+)`/g)].map(([, span]) => span);
  return [...blocks, ...spans].flatMap(commandsOf);
}

/** A task with everything that it runs. */
function closure(name: string): string[] {
  const steps = tasks[name]?.steps ?? [];
  return [`task ${name}`, ...steps.flatMap(({ spawn, exec }) => [...spawn ? closure(spawn) : [], ...exec ? commandsOf(exec) : []])];
}

/** The commands of a shell script and of the tasks that it calls. */
function run(script: string): string[] {
  return script.split('\n').map((line) => line.trim().replace(/^step '[^']*' (?:env )?/, '')).flatMap(commandsOf)
    .flatMap((command) => [command, ...closure(/\btask (\S+)/.exec(command)?.[1] ?? '')]);
}

function documents(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return /^(node_modules|lib|dist|coverage|cdk\.out|\.git|\.cache|\.languages|\.venv)$/.test(entry.name) || entry.name.endsWith('.snapshot') ? [] : documents(path);
    }
    return entry.name.endsWith('.md') && path !== 'API.md' ? [path] : [];
  });
}

const shown = documents().flatMap((document) => documented(read(document)).map((command): [string, string] => [command, document]));
const ran = run(read('.ci', 'run'));

test('the documents show commands', () => {
  expect(documents()).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', join('benchmark', 'README.md')]));
  expect(shown.map(([command]) => command)).toEqual(expect.arrayContaining(['npm ci', 'task test', 'task default', 'task package-all', 'task eslint']));
});

test.each(shown)('%s, shown in %s, is run by .ci/run', (command) => {
  expect([...ran, ...EXCUSED.filter(([excused]) => excused.test(command)).map(() => command)]).toContain(command);
});

test.each(EXCUSED)('there is a command that is not run: %s, since %s', (excused) => {
  expect(shown.map(([command]) => command)).toContainEqual(expect.stringMatching(excused));
});

test.each([...new Set(shown.flatMap(([command]) => /\btask (\S+)/.exec(command)?.[1] ?? []))].filter((name) => !NEEDS_NOTHING.includes(name)))(
  '%s is a task that compiles what it needs', (name) => {
    expect(closure(name)).toContain('task compile');
  });

describe('how commands are found', () => {
  test.each([
    ['```console\nnpm ci && npm run example   # makes cdk.out\n```', ['npm ci', 'task example']],
    ['1. First:\n\n   ```sh\n   npm ci\n   ```', ['npm ci']],
    ['```ts\nnpm ci\n```\n```json\n{}\n```', []],
    ['Run `npx projen`, `RUNS=15 npm run benchmark` or `npm run test:languages -- python`.', ['task default', 'RUNS=15 task benchmark', 'task test:languages python']],
    ['The `npm` package, `cdk.out` and `go`.', []],
    ['`aws sqs receive-message`', ['aws sqs receive-message']],
  ])('%j', (text, commands) => {
    expect(documented(text)).toEqual(commands);
  });

  test('a script runs the commands of its tasks', () => {
    expect(run('step \'npm test\' npm test\nkept() {\n  cp a b && npm run baseline:update\n}')).toEqual(expect.arrayContaining([
      'task test', 'task compile', 'task eslint', 'task check:docs', 'task baseline:update',
    ]));
    expect(run('step \'clean install\' npm ci --no-audit --no-fund')).not.toContain('task test');
  });
});
