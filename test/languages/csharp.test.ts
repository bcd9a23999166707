import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of the assembly that the C# app uses. */
interface Type {
  readonly name: string;
  readonly interfaces?: string[];
  readonly properties?: ReadonlyArray<{ readonly name: string }>;
  readonly methods?: ReadonlyArray<{ readonly name: string }>;
  readonly members?: ReadonlyArray<{ readonly name: string }>;
}

const root = join(__dirname, '..', '..');
const assembly = JSON.parse(readFileSync(join(root, '.jsii'), 'utf8')) as {
  readonly types: { readonly [fqn: string]: Type };
  readonly targets: { readonly dotnet: { readonly namespace: string; readonly packageId: string } };
};
const { types, targets: { dotnet } } = assembly;
const app = join(root, 'examples', 'dotnet', 'src');
const source = ['Integrations/IntegrationsStack.cs', 'Integrations.Tests/IntegrationsStackTest.cs'].map((file) => readFileSync(join(app, file), 'utf8')).join('\n');

function typeOf(name: string): Type | undefined {
  return types[`cdk-appflow-constructs.${name}`];
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
  for (const [, struct, brace, prop] of source.matchAll(/new (\w+)\s*\{|([{}])|(\w+) = /g)) {
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
  const { methods = [], members = [] } = typeOf(type)!;
  expect([...methods.map(({ name }) => pascal(name)), ...members.map(({ name }) => name)]).toContain(member);
});

test('the app uses the package and its namespace', () => {
  const project = readFileSync(join(app, 'Integrations', 'Integrations.csproj'), 'utf8');
  expect(project).toContain(`<PackageReference Include="${dotnet.packageId}" Version="0.0.0" />`);
  expect(source.split('\n').filter((line) => line === `using ${dotnet.namespace};`)).toHaveLength(2);
});

test('the test covers the props of every profile, flow, source and destination', () => {
  expect(new Set(initializers().map(([struct]) => struct)).size).toBe(22);
});
