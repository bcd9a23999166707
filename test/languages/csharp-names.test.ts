import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const { hidden } = jest.requireActual<{ hidden(folder: string): string[] }>('../../scripts/languages/csharp-names');

interface Described { readonly targets: { readonly dotnet: { readonly namespace: string } } }

const root = join(__dirname, '..', '..');
const assembly: Described = JSON.parse(readFileSync(join(root, '.jsii'), 'utf8'));
const { namespace } = assembly.targets.dotnet;

let folder: string;
beforeEach(() => folder = mkdtempSync(join(tmpdir(), 'csharp-names-')));
afterEach(() => rmSync(folder, { recursive: true }));

/** The C# sources of the library, generated with another namespace. */
function generate(name: string): string {
  const [library, sources] = [join(folder, 'library'), join(folder, 'sources')];
  mkdirSync(library);
  symlinkSync(join(root, 'node_modules'), join(library, 'node_modules'));
  const manifest: { readonly jsii: Described } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const withName = <T extends Described>(one: T) => ({ ...one, targets: { ...one.targets, dotnet: { ...one.targets.dotnet, namespace: name } } });
  writeFileSync(join(library, 'package.json'), JSON.stringify({ ...manifest, files: ['.jsii'], jsii: withName(manifest.jsii) }));
  writeFileSync(join(library, '.jsii'), JSON.stringify(withName(assembly)));
  const { status, stderr } = spawnSync(process.execPath,
    [require.resolve('jsii-pacmak/bin/jsii-pacmak'), '--code-only', '--target', 'dotnet', '--npmignore=false', '--outdir', sources, library],
    { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(stderr);
  }
  return sources;
}

test('the namespace of the package hides nothing', () => {
  expect(hidden(generate(namespace))).toEqual([]);
}, 60_000);

test('a namespace that ends in Constructs hides the scope type of all constructs', () => {
  expect(hidden(generate(`${namespace}.Constructs`))).toEqual([
    expect.stringMatching(`^the namespace ${namespace}\\.Constructs\\S* hides Constructs, as in Constructs\\.`),
  ]);
}, 60_000);

/** The hidden names in these sources. */
function hiddenIn(...sources: string[]): string[] {
  sources.forEach((source, index) => {
    const file = join(folder, 'nested', `Source${index}.cs`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, source);
  });
  return hidden(folder);
}

test.each([
  ['a namespace hides a name', 'namespace Acme.System.X { class A { System.Type t; } }', 'the namespace Acme.System.X hides System, as in System.Type'],
  ['a namespace hides what is imported', 'using Amazon;\nnamespace Acme.Amazon { class A {} }', 'the namespace Acme.Amazon hides Amazon, as in Amazon'],
  ['a namespace hides what a part is imported of', 'using Amazon.CDK;\nnamespace Acme.Amazon { class A {} }', 'the namespace Acme.Amazon hides Amazon, as in Amazon.CDK'],
  ['a type hides a name', 'namespace Acme { enum System { A } class B : System.Object {} }', 'the enum System hides System, as in System.Object'],
  ['a type hides the namespace that it is in', 'namespace Acme { class Acme {} class B : Acme.C {} }', 'the class Acme hides Acme, as in Acme.C'],
])('%s', (_, source, message) => {
  expect(hiddenIn(source)).toEqual([message]);
});

test('a name may be hidden by another file', () => {
  expect(hiddenIn('namespace Acme.Constructs { class A {} }', 'namespace Acme { class B : Constructs.Construct {} }')).toHaveLength(1);
});

test.each([
  ['the first segment of our namespace', 'namespace Acme.X { class A : Acme.X.B {} }'],
  ['a later segment of another name', 'namespace Acme.Constructs { class A : Other.Constructs.B {} }'],
  ['a name after global::', 'namespace Acme.Constructs { class A : global::Constructs.Construct {} }'],
  ['a comment', 'namespace Acme.Constructs {\n/// Constructs.Construct "\n/* Constructs.A\n Constructs.B */ class A {} }'],
  ['a text', 'namespace Acme.Constructs { class A { string a = "\\"Constructs.A", b = @"\\""Constructs.B"; char c = \'"\', d = \'"\'; } }'],
])('%s is hidden by nothing', (_, source) => {
  expect(hiddenIn(source)).toEqual([]);
});

test('a folder without sources is a mistake', () => {
  expect(() => hidden(folder)).toThrow('there are no C# sources in ');
});
