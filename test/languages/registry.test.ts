interface Package { readonly name: string; readonly version: string }
type Targets = { readonly [target in 'python' | 'java' | 'dotnet' | 'go']: object };

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { withGenerated } = require('../../scripts/languages/registry.js') as {
  withGenerated: <T>(world: {
    registry: string;
    packages: Package[];
    has: (one: Package) => boolean;
    generate: (one: Package) => void;
    say: (text: string) => void;
  }, action: () => T) => T;
};
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { bindings } = require('../../scripts/languages/bindings.js') as { bindings: () => Array<Package & { readonly targets: Targets }> };

const PACKAGES = [{ name: 'schema', version: '53.2.0' }, { name: 'constructs', version: '10.0.0' }, { name: 'cdk', version: '2.1.0' }];

/** Installs all packages from a registry that has some of them, and from generated packages. */
function install(registry: string[], packages = PACKAGES) {
  const events: string[] = [];
  const have = new Set(registry);
  const world = {
    registry: 'the registry',
    packages,
    has: ({ name }: Package) => {
      events.push(`ask for ${name}`);
      return registry.includes(name);
    },
    generate: ({ name }: Package) => {
      events.push(`generate ${name}`);
      have.add(name);
    },
    say: (text: string) => events.push(text),
  };
  const result = withGenerated(world, () => {
    events.push('install');
    for (const { name } of PACKAGES) {
      if (!have.has(name)) {
        throw new Error(`no ${name}`);
      }
    }
    return 'installed';
  });
  return { result, events };
}

test('nothing is generated if the registry has everything', () => {
  expect(install(['schema', 'constructs', 'cdk'])).toEqual({ result: 'installed', events: ['install'] });
});

test.each([
  [['constructs', 'cdk'], ['schema']],
  [['schema'], ['constructs', 'cdk']],
  [['schema', 'constructs'], ['cdk']],
])('if the registry has %j, exactly %j are generated, in the order of their dependencies', (registry, missing) => {
  const { result, events } = install(registry);
  expect(result).toBe('installed');
  expect(events.filter((event) => event.startsWith('generate '))).toEqual(missing.map((name) => `generate ${name}`));
  expect(events.filter((event) => event.includes(': '))).toEqual(
    missing.map((name) => `${name} ${PACKAGES.find((one) => one.name === name)!.version}: not in the registry; generated from the npm package`));
  expect(events.filter((event) => event === 'install')).toHaveLength(2);
});

test('a registry that has nothing is reported as unreachable', () => {
  expect(() => install([])).toThrow('no schema\nthe registry has none of the AWS CDK\'s packages; check the connection to it');
});

test('another failure is passed on', () => {
  expect(() => install(['constructs', 'cdk'], PACKAGES.slice(1))).toThrow(/^no schema$/);
});

test('the packages of the AWS CDK come after their dependencies, and can be generated for every language', () => {
  expect(bindings().map(({ name }) => name)).toEqual([
    '@aws-cdk/asset-awscli-v1', '@aws-cdk/asset-node-proxy-agent-v6', '@aws-cdk/cloud-assembly-schema', 'constructs', 'aws-cdk-lib',
  ]);
  for (const { targets } of bindings()) {
    expect(Object.keys(targets)).toEqual(expect.arrayContaining(['python', 'java', 'dotnet', 'go']));
  }
});
