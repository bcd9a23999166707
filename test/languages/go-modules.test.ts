interface Requirement { readonly module: string; readonly version: string }
interface Made { readonly folder: string; readonly requires: Requirement[] }

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { modulePath, replacements } = require('../../scripts/languages/go-modules.js') as {
  modulePath: (npm: { name: string; version: string; targets: { go: { moduleName: string; packageName?: string } } }) => string;
  replacements: (required: Requirement[], world: {
    download: (required: Requirement[]) => Array<Requirement[] | undefined>;
    otherVersion: (required: Requirement) => string | undefined;
    generate: (module: string) => Made | undefined;
    local?: string[];
  }) => { replace: { readonly [module: string]: string }; said: string[] };
};

/** `cdk@v2.1.0` */
function requirement(text: string): Requirement {
  const [module, version] = text.split('@');
  return { module, version };
}

/** The modules of the proxy and those with npm packages, each with its requirements. */
interface World { readonly proxy: { readonly [at: string]: string[] }; readonly npm: { readonly [module: string]: string[] } }

/** The replacements, the generated modules, and the requests to the proxy. */
function decide({ proxy, npm }: World, required: string[], local: string[] = []) {
  const asked: string[] = [];
  const generated: string[] = [];
  const decision = replacements(required.map(requirement), {
    download: (list) => list.map(({ module, version }) => {
      asked.push(`${module}@${version}`);
      return proxy[`${module}@${version}`]?.map(requirement);
    }),
    otherVersion: ({ module }) => Object.keys(proxy).map(requirement).find((one) => one.module === module)?.version,
    generate: (module) => {
      if (!npm[module]) {
        return undefined;
      }
      generated.push(module);
      return { folder: `/made/${module}`, requires: npm[module].map(requirement) };
    },
    local,
  });
  return { ...decision, asked, generated };
}

const WORLD: World = {
  proxy: {
    'cdk@v2.1.0': ['schema@v53.1.0', 'constructs@v10.0.0', 'runtime@v1.2.0'],
    'schema@v53.1.0': ['runtime@v1.2.0'],
    'constructs@v10.0.0': ['runtime@v1.2.0'],
    'runtime@v1.2.0': ['semver@v3.0.0'],
    'runtime@v1.3.0': ['semver@v3.0.0'],
    'semver@v3.0.0': [],
  },
  npm: { cdk: ['schema@v53.2.0', 'constructs@v10.0.0', 'runtime@v1.3.0'], schema: ['runtime@v1.3.0'], constructs: ['runtime@v1.3.0'] },
};

/** The same world, but its proxy lacks some modules. */
function without(...gone: string[]): World {
  return { ...WORLD, proxy: Object.fromEntries(Object.entries(WORLD.proxy).filter(([at]) => !gone.includes(at))) };
}

test('nothing is replaced if the proxy has everything, and it is asked once for each', () => {
  expect(decide(WORLD, ['cdk@v2.1.0', 'constructs@v10.0.0'])).toEqual({
    replace: {},
    said: [],
    generated: [],
    asked: ['cdk@v2.1.0', 'constructs@v10.0.0', 'schema@v53.1.0', 'runtime@v1.2.0', 'semver@v3.0.0'],
  });
});

test.each([
  ['a module that is required', ['cdk@v2.1.0', 'schema@v53.2.0'], without(), { schema: '/made/schema' }],
  ['a module that a module of the proxy requires', ['cdk@v2.1.0'], without('schema@v53.1.0'), { schema: '/made/schema' }],
  ['the first module alone', ['cdk@v2.1.0'], { ...WORLD, proxy: { ...without('cdk@v2.1.0').proxy, 'schema@v53.2.0': [] } }, { cdk: '/made/cdk' }],
  ['a module that a generated one requires', ['cdk@v2.1.0'], without('cdk@v2.1.0'), { cdk: '/made/cdk', schema: '/made/schema' }],
  ['all of them', ['cdk@v2.1.0'], { ...WORLD, proxy: { 'runtime@v1.3.0': [] } }, { cdk: '/made/cdk', schema: '/made/schema', constructs: '/made/constructs' }],
])('only missing modules are generated: %s', (_, required, world, replace) => {
  const decision = decide(world, required);
  expect(decision.replace).toEqual(replace);
  expect(decision.generated).toEqual(Object.keys(replace));
  expect(decision.said).toEqual(Object.keys(replace).map((module) => expect.stringMatching(`^${module} v\\S+: not at the Go module proxy; generated from the npm package$`)));
});

test('a module with two missing versions is generated once, for both', () => {
  expect(decide(without('schema@v53.1.0'), ['schema@v53.2.0', 'schema@v53.1.0'])).toMatchObject({ replace: { schema: '/made/schema' }, generated: ['schema'] });
});

test('without an npm package, another version replaces it', () => {
  expect(decide(without('runtime@v1.3.0'), ['runtime@v1.3.0', 'cdk@v2.1.0'])).toMatchObject({
    replace: { 'runtime@v1.3.0': 'runtime@v1.2.0' },
    said: ['runtime v1.3.0: not at the Go module proxy; replaced by v1.2.0'],
  });
});

test('a module that is neither available nor generated is reported, and the others are still decided', () => {
  expect(decide(without('semver@v3.0.0', 'schema@v53.1.0'), ['semver@v3.0.0', 'cdk@v2.1.0'])).toMatchObject({
    replace: { schema: '/made/schema' },
    said: ['semver v3.0.0: not at the Go module proxy, and no npm package to generate it from', expect.stringMatching('^schema v53.1.0: ')],
  });
});

test('the proxy isn\'t asked for existing modules', () => {
  expect(decide(without(), ['ours@v0.0.0', 'semver@v3.0.0'], ['ours']).asked).toEqual(['semver@v3.0.0']);
});

test.each([
  [{ name: 'aws-cdk-lib', version: '2.257.0', targets: { go: { moduleName: 'github.com/aws/aws-cdk-go', packageName: 'awscdk' } } }, 'github.com/aws/aws-cdk-go/awscdk/v2'],
  [{ name: '@aws-cdk/cloud-assembly-schema', version: '53.28.0', targets: { go: { moduleName: 'github.com/cdklabs/cloud-assembly-schema-go' } } },
    'github.com/cdklabs/cloud-assembly-schema-go/awscdkcloudassemblyschema/v53'],
  [{ name: 'cdk-appflow-constructs', version: '0.0.0', targets: { go: { moduleName: 'github.com/cdk-appflow/cdk-appflow-constructs-go' } } },
    'github.com/cdk-appflow/cdk-appflow-constructs-go/cdkappflowconstructs'],
])('the module of %j', (npm, expected) => {
  expect(modulePath(npm)).toBe(expected);
});
