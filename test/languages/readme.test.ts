import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** White space, which the compilers of all but one of these languages don't see, and Python's sees by the line. */
function normalized(code: string): string {
  return code.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');
}

function source(...path: string[]): string {
  return normalized(readFileSync(join(root, 'examples', ...path), 'utf8'));
}

function blocks(fence: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${fence}\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code);
}

describe.each([
  ['python', source('python', 'integrations', 'integrations_stack.py')],
  ['java', source('java', 'src', 'main', 'java', 'com', 'acme', 'IntegrationsStack.java')],
  ['csharp', source('dotnet', 'src', 'Integrations', 'IntegrationsStack.cs')],
  ['go', source('go', 'integrations.go')],
])('the README\'s %s', (fence, app) => {
  test('exists', () => {
    expect(blocks(fence).length).toBeGreaterThan(0);
  });

  test.each(blocks(fence).flatMap((code) => code.split(/^\.\.\.$/m)))('is in the app that is compiled and run: %s', (code) => {
    expect(app).toContain(normalized(code));
  });
});

test('the first example in TypeScript is that of the app, too', () => {
  const app = source('typescript', 'lib', 'integrations-stack.ts');
  expect(blocks('ts').filter((code) => app.includes(normalized(code)))).toHaveLength(1);
});
