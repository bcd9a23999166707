import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The parts of the assemblies that the C# app uses. */
interface Type {
  readonly fqn: string;
  readonly name: string;
  readonly interfaces?: string[];
  readonly properties?: ReadonlyArray<{ readonly name: string }>;
  readonly methods?: ReadonlyArray<{ readonly name: string }>;
  readonly members?: ReadonlyArray<{ readonly name: string }>;
}

interface Assembly {
  readonly types: { readonly [fqn: string]: Type };
  readonly targets: { readonly dotnet: { readonly namespace: string; readonly packageId: string } };
}

const root = join(__dirname, '..', '..');
const { types: own, targets: { dotnet } } = JSON.parse(readFileSync(join(root, '.jsii'), 'utf8')) as Assembly;
const cdk = join(dirname(require.resolve('aws-cdk-lib/package.json')), '.jsii.gz');
const types = { ...(JSON.parse(gunzipSync(readFileSync(cdk)).toString()) as Assembly).types, ...own };
/** The modules whose names are checked: the package, the L1s, and the assertions on their findings. */
const MODULES = ['cdk-appflow-constructs', 'aws-cdk-lib.aws_appflow', 'aws-cdk-lib.assertions'];
const app = join(root, 'examples', 'dotnet', 'src');
const sources = readdirSync(app, { recursive: true }).map(String).filter((file) => /^[\w.]+\/\w+\.cs$/.test(file))
  .map((file): [string, string] => [file, readFileSync(join(app, file), 'utf8')]);
const source = sources.map(([, code]) => code).join('\n');

function typeOf(name: string): Type | undefined {
  return MODULES.map((module) => types[`${module}.${name}`]).find((type) => type !== undefined);
}

/** The names of the types within a class, such as the structs of an L1. */
function nestedIn({ fqn }: Type): string[] {
  return Object.keys(types).filter((name) => name.startsWith(`${fqn}.`)).map((name) => name.slice(fqn.length + 1));
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function propsOf({ properties = [], interfaces = [] }: Type): string[] {
  return [...properties.map(({ name }) => pascal(name)), ...interfaces.flatMap((fqn) => types[fqn] ? propsOf(types[fqn]) : [])];
}

/** Each struct that is initialized in the source, with its props. */
function initializers(): Array<[string, string]> {
  const found: Array<[string, string]> = [];
  const open: Array<string | undefined> = [];
  for (const [, struct, brace, prop] of source.matchAll(/new ([\w.]+)\s*\{|([{}])|(\w+) = /g)) {
    if (struct || brace === '{') {
      open.push(struct);
    } else if (brace) {
      open.pop();
    } else if (open.at(-1)) {
      found.push([open.at(-1)!, prop]);
    }
  }
  return found.filter(([struct]) => typeOf(struct));
}

// Without a .NET SDK the app isn't compiled, so this test keeps it up to date.
test.each(initializers())('new %s { %s = ... } is in the API', (struct, prop) => {
  expect(propsOf(typeOf(struct)!)).toContain(prop);
});

test.each([...source.matchAll(/\b(\w+)\.(\w+)/g)].map(([, type, member]) => [type, member]).filter(([type]) => typeOf(type)))('%s.%s is in the API', (type, member) => {
  const found = typeOf(type)!;
  const { methods = [], members = [] } = found;
  expect([...methods.map(({ name }) => pascal(name)), ...members.map(({ name }) => name), ...nestedIn(found)]).toContain(member);
});

test('the app uses the package and its namespace', () => {
  const project = readFileSync(join(app, 'Integrations', 'Integrations.csproj'), 'utf8');
  expect(project).toContain(`<PackageReference Include="${dotnet.packageId}" Version="0.0.0" />`);
});

test('each file that names a type of the package uses its namespace', () => {
  const names = Object.values(own).map(({ name }) => name);
  const naming = sources.filter(([, code]) => [...code.matchAll(/\w+/g)].some(([word]) => names.includes(word)));
  expect(naming.map(([file]) => file).sort()).toEqual([
    'Integrations.Tests/AppFlowChecksTest.cs', 'Integrations.Tests/IntegrationsStackTest.cs', 'Integrations/IntegrationsStack.cs', 'Integrations/Program.cs',
  ]);
  expect(naming.filter(([, code]) => !code.split('\n').includes(`using ${dotnet.namespace};`))).toEqual([]);
});

test('the test covers the props of every profile, flow, source and destination, and those of the L1', () => {
  expect(new Set(initializers().map(([struct]) => struct)).size).toBe(33);
});
