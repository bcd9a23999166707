import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const examples = readFileSync(join(root, 'examples', 'README.md'), 'utf8');
const { name, version, jsii: { targets: { python, java, dotnet, go } } } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Whitespace, which these languages ignore, except for Python's lines. */
function normalized(code: string): string {
  return code.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');
}

function source(...path: string[]): string {
  return normalized(readFileSync(join(root, 'examples', ...path), 'utf8'));
}

function blocks(fence: string): string[] {
  return [...examples.matchAll(new RegExp(`^\`\`\`${fence}\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code);
}

describe.each([
  ['python', source('python', 'integrations', 'integrations_stack.py')],
  ['java', source('java', 'src', 'main', 'java', 'com', 'acme', 'IntegrationsStack.java')],
  ['csharp', source('dotnet', 'src', 'Integrations', 'IntegrationsStack.cs')],
  ['go', source('go', 'integrations.go')],
])('the %s of the examples\' README', (fence, app) => {
  test('exists', () => {
    expect(blocks(fence).length).toBeGreaterThan(0);
  });

  test.each(blocks(fence).flatMap((code) => code.split(/^\.\.\.$/m)))('is in the compiled app: %s', (code) => {
    expect(app).toContain(normalized(code));
  });
});

test('the example in TypeScript is in the app, too', () => {
  expect(blocks('ts')).toHaveLength(1);
  expect(source('typescript', 'lib', 'integrations-stack.ts')).toContain(normalized(blocks('ts')[0]));
});

test.each([
  ['TypeScript, JavaScript', '`npm install $CLONE/dist/js/*.tgz`', `\`${name}\``],
  ['Python', '`pip install $CLONE/dist/python/*.whl`', `\`${python.module}\``],
  ['Java', `the artifact \`${java.maven.groupId}:${java.maven.artifactId}:${version}\` of the Maven repository \`file://$CLONE/dist/java\``, `\`${java.package}.*\``],
  ['.NET', `the package \`${dotnet.packageId}\` ${version} of the NuGet source \`$CLONE/dist/dotnet\``, `\`${dotnet.namespace}\``],
  ['Go', `a \`replace\` directive for the module, to \`$CLONE/dist/go/${name.replace(/-/g, '')}\``, `\`${go.moduleName}/${name.replace(/-/g, '')}\``],
])('the README shows how to install the package for %s, under its names', (...cells) => {
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`| ${cells.join(' | ')} |`);
});
