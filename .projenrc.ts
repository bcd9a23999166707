import { awscdk, javascript } from 'projen';
import { addCli } from './projenrc/cli';

/** Names that the owner may change before the first publication, without any other change. */
const PUBLISHED = {
  npm: 'cdk-appflow-constructs',
  cli: 'cdk-appflow-credentials',
  pypi: { distName: 'cdk-appflow-constructs', module: 'cdk_appflow_constructs' },
  maven: { mavenGroupId: 'io.github.cdkappflow', javaPackage: 'io.github.cdkappflow', mavenArtifactId: 'cdk-appflow-constructs' },
  // A namespace that ends in `Constructs` would hide the namespace `Constructs`, which generated code uses without `global::`.
  nuget: { packageId: 'CdkAppFlow.Constructs', dotNetNamespace: 'CdkAppFlow' },
  go: { moduleName: 'github.com/cdk-appflow/cdk-appflow-constructs-go' },
  repository: 'https://github.com/cdk-appflow/cdk-appflow-constructs.git',
  author: 'cdk-appflow',
  authorAddress: 'https://github.com/cdk-appflow',
} as const;

/** The lowest supported versions of aws-cdk-lib and constructs. */
const CDK_VERSION = '2.257.0';
const CONSTRUCTS_VERSION = '10.5.1';
const CDK_CLI_VERSION = '2.1148.1';
/** The library still supports Node.js 20, but the tools of jsii and the CDK no longer do. */
const WORKFLOW_NODE = '22';

const project = new awscdk.AwsCdkConstructLibrary({
  name: PUBLISHED.npm,
  description: 'L2 constructs for Amazon AppFlow: connector profiles with typed credentials from Secrets Manager, and flows, checked at synthesis',
  keywords: ['aws', 'aws-cdk', 'cdk', 'appflow', 'amazon-appflow', 'connector-profile', 'flow', 'saas', 'salesforce', 'servicenow', 'sap', 'secrets-manager'],
  author: PUBLISHED.author,
  authorAddress: PUBLISHED.authorAddress,
  authorOrganization: true,
  copyrightOwner: 'the cdk-appflow-constructs authors',
  copyrightPeriod: '2026',
  repositoryUrl: PUBLISHED.repository,
  license: 'Apache-2.0',
  stability: 'experimental',
  defaultReleaseBranch: 'main',
  majorVersion: 0,
  publishToPypi: PUBLISHED.pypi,
  publishToMaven: PUBLISHED.maven,
  publishToNuget: PUBLISHED.nuget,
  publishToGo: PUBLISHED.go,

  cdkVersion: CDK_VERSION,
  constructsVersion: CONSTRUCTS_VERSION,
  jsiiVersion: '~6.0.16',
  typescriptVersion: '~6.0.3',
  packageManager: javascript.NodePackageManager.NPM,
  minNodeVersion: '20.16.0',
  workflowNodeVersion: WORKFLOW_NODE,
  projenrcTs: true,
  sampleCode: false,
  tsconfigDevFile: 'tsconfig.dev.json',
  bumpPackage: 'commit-and-tag-version@^12',

  devDeps: [
    'projen@0.103.25',
    'jsii-rosetta@~6.0.17',
    'jsii-pacmak@~1.140.0',
    'jsii-docgen@~10.12.6',
    'jsii-diff@~1.134.0',
    'jest@~30.5.2',
    'ts-jest@~29.4.15',
    '@types/jest@^30',
    '@types/node@^20',
    `aws-cdk@~${CDK_CLI_VERSION}`,
    'awslint@2.262.2-alpha.0',
    '@aws-cdk/integ-runner@2.197.10',
    '@aws-cdk/integ-tests-alpha@2.245.0-alpha.0',
    'fast-check@~4.10.2',
    'cdk-nag@~2.38.2',
    // Whose resources AppFlowChecks is tried with, and the packages that it requires.
    '@cdklabs/cdk-appflow@0.0.31',
    '@aws-cdk/aws-glue-alpha@2.121.1-alpha.0',
    '@aws-cdk/aws-redshift-alpha@2.121.1-alpha.0',
    'esbuild@~0.28.0',
    'recheck@^4.5.0',
    '@aws-sdk/client-appflow@^3',
    '@aws-sdk/client-secrets-manager@^3',
    '@types/aws-lambda@^8',
  ],

  jestOptions: {
    jestConfig: {
      coverageProvider: 'babel',
      maxWorkers: 2,
      setupFilesAfterEnv: ['aws-cdk-lib/testhelpers/jest-autoclean'],
      collectCoverageFrom: ['src/**/*.ts', '!src/**/index.ts'],
      coverageReporters: ['text-summary', 'lcov', 'json-summary'],
      coverageThreshold: { lines: 95 },
      testPathIgnorePatterns: ['/node_modules/', '/examples/', '/cdk.out/', '<rootDir>/cli/'],
      // Tests load only the files that they use.
      transform: { '/src/index\\.ts$': new javascript.Transform('<rootDir>/scripts/lazy-index.js') },
      // The examples import the package by its name, as users do.
      moduleNameMapper: { [`^${PUBLISHED.npm}$`]: '<rootDir>/src' },
      modulePathIgnorePatterns: ['<rootDir>/.cache/', '<rootDir>/cli/', '<rootDir>/.languages/', '<rootDir>/cdk.out/', '<rootDir>/dist/', '<rootDir>/lib/'],
    },
  },
  // All files but the one index that another transformer takes.
  tsJestOptions: { transformPattern: '^(?!.*/src/index\\.ts$).+\\.tsx?$' },
  // The examples import the package by its name, as its users do.
  tsconfigDev: { include: ['**/*.ts', '.projenrc.ts'], exclude: ['node_modules', 'cdk.out', 'lib', 'dist', 'cli'], compilerOptions: { paths: { [PUBLISHED.npm]: ['./src'] } } },
  typecheckTests: true,
  eslintOptions: { projectService: false, tsconfigPath: './tsconfig.dev.json', dirs: ['src'], devdirs: ['test', 'examples', 'assets', 'projenrc', 'scripts'], prettier: false },
  npmignoreEnabled: false,
  gitignore: ['cdk.out/', '.languages/', '.venv', '__pycache__/', 'target/', '*.tgz', '.DS_Store', 'tsconfig.rosetta.json', '.jsii.tabl.json'],
});

// This rule ignores cycles of type imports, which test/layout.test.ts finds.
project.eslint?.addRules({ 'import/no-cycle': ['error'] });

// npm ci fails on a lock file that leaves out this resolver's optional bindings.
project.package.addPackageResolutions('unrs-resolver@1.12.2');

// The package contains only these files, README.md and LICENSE. Construct Hub translates the README's code with the fixture.
project.package.addField('files', ['lib', '.jsii', 'rosetta']);

// PyPI's own terms for the keywords.
project.package.file.addOverride('jsii.targets.python.classifiers', ['Framework :: AWS CDK', 'Framework :: AWS CDK :: 2']);
project.package.addField('bugs', { url: `${PUBLISHED.repository.replace(/\.git$/, '')}/issues` });

// jsii 6 warns at each start that Node 20 has reached its end of life, but the library supports it as long as aws-cdk-lib does.
project.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');

// Every task that requires the compiled library compiles it first, unless it is up to date. The jobs that create the packages get the
// library from the build.
project.compileTask.addCondition('[ -z "$LIBRARY_COMPILED" ]', 'node scripts/compiled.js');
// The files of a deleted module would otherwise stay and be packed.
project.compileTask.reset('rm -rf lib');
// jsii warns about names that are reserved words in one of the languages, and warnings are errors.
project.compileTask.exec('jsii --fail-on-warnings');
// An app that uses one connector doesn't load the others.
project.compileTask.exec('node scripts/lazy-modules.js');

// The code in README.md and in doc comments must compile. The tablet isn't needed.
const checkDocs = project.addTask('check:docs', {
  description: 'Compile the code blocks of README.md and docs, and the examples in doc comments',
  exec: 'jsii-rosetta extract --strict --output=coverage/rosetta.tabl.json .',
});
// jsii-rosetta reads README.md and no other document.
checkDocs.exec('node scripts/check-docs.js');
const checkApi = project.addTask('check:api', {
  description: 'Check the public API against the conventions of the AWS CDK',
  env: { AWSLINT_BASE_CONSTRUCT: '1' },
  // It exits with 0 on warnings, but here a warning is a failure.
  exec: 'awslint 2>&1 | (! grep -v "^skipped: ")',
});
project.package.addField('awslint', {
  exclude: [
    // All connectors are one CloudFormation resource and share one interface, IConnectorProfile.
    'resource-interface:*',
    // The physical name of a registered connector is its label.
    `props-physical-name:${PUBLISHED.npm}.CustomConnectorProps`,
    `from-method:${PUBLISHED.npm}.CustomConnector`,
    // The library changes their policies or returns them, which a reference interface doesn't support.
    // They are passed to L2s that don't accept references.
    ...['deadLetterQueueEncryptionKey', 'logGroup', 'securityGroups', 'vpc'].map((prop) => `prefer-ref-interface:${PUBLISHED.npm}.CredentialRefreshOptions.${prop}`),
    `prefer-ref-interface:${PUBLISHED.npm}.CustomConnectorProps.handler`,
    `prefer-ref-interface:${PUBLISHED.npm}.RedshiftConnectorProfileProps.bucket`,
    `prefer-ref-interface:${PUBLISHED.npm}.RedshiftConnectorProfileProps.bucketAccessRole`,
    `prefer-ref-interface:${PUBLISHED.npm}.SnowflakeConnectorProfileProps.bucket`,
    // Types of other packages.
    'prefer-ref-interface:aws-cdk-lib.*',
  ],
});

// The package contains the bundled code of the function that refreshes credentials.
project.compileTask.exec('node scripts/bundle-refresh-handler.js');
// One table of keys and limits for the library and the credentials tool.
project.compileTask.exec('node scripts/cli-keys.js');
project.compileTask.exec('node scripts/compiled.js --done');

const checkCost = project.addTask('check:cost', {
  description: 'Check the countable costs of profiles and flows against the goals',
  exec: 'node benchmark/check.js',
});
project.addTask('benchmark', {
  description: 'Measure the cost of profiles and flows side by side with the bare L1',
  exec: 'node benchmark/run.js',
});

const integ = project.addTask('integ', {
  description: 'Compare the templates of the apps in test/integ with their snapshots',
  exec: 'node scripts/integ.js',
});
project.addTask('integ:update', {
  description: 'Update the snapshots of the apps in test/integ, without deploying them',
  steps: [{ exec: 'node scripts/integ.js --update', receiveArgs: true }],
});
project.annotateGenerated('/test/integ/*.snapshot/**');

project.testTask.spawn(checkDocs);
project.testTask.spawn(checkApi);
project.testTask.spawn(checkCost);
project.testTask.spawn(integ);

project.addTask('example', {
  description: 'Synthesize the TypeScript example with the AWS CDK CLI into cdk.out',
  exec: 'node scripts/example.js',
});

project.addTask('example:pipeline', {
  description: 'Synthesize the pipeline for several accounts and regions with the AWS CDK CLI into cdk.out/pipeline',
  exec: 'node scripts/pipeline.js',
});

project.addTask('test:languages', {
  description: 'Pack the library for Python, Java, .NET and Go, and run the app in examples/<language> with each package',
  steps: [{ exec: 'node scripts/languages/run.js', receiveArgs: true }],
});

project.addTask('test:property', {
  description: 'Test each property in test/property with 1000 inputs from a new random seed, which is printed',
  env: { FAST_CHECK_RUNS: '1000', FAST_CHECK_SEED: 'random' },
  exec: 'jest --coverage=false test/property',
  receiveArgs: true,
});

project.addTask('test:compat', {
  description: 'Run the unit tests with the supported range of aws-cdk-lib, constructs and Node.js; `-- --all` for all combinations',
  steps: [{ exec: 'node test/compat/run.js', receiveArgs: true }],
});

project.addTask('check:compat', {
  description: 'Check the public API against the last release, in api/',
  exec: 'node scripts/compat.js',
});
project.addTask('baseline:update', {
  description: 'Accept the current public API as the baseline for later checks',
  exec: 'node scripts/compat.js --update',
});

project.addTask('test:conformance', {
  description: 'Check the library and its examples with third-party validators',
  steps: [
    { exec: 'node scripts/example.js --if-needed' },
    { exec: 'bash test/conformance/venv.sh' },
    { exec: '.venv/conformance/bin/python -m unittest discover -s test/conformance' },
    { exec: '.venv/conformance/bin/python test/conformance/check_model.py' },
    { exec: '.venv/conformance/bin/python test/conformance/check_flow_model.py' },
    { exec: '.venv/conformance/bin/python test/conformance/check_templates.py cdk.out test/integ' },
    // The stacks of the integ tests' assertions are empty, which CloudFormation doesn't accept, but they are never deployed.
    { exec: ".venv/conformance/bin/cfn-lint --regions us-east-1 --ignore-templates '**/*DeployAssert*.template.json' -- cdk.out/*.template.json test/integ/*.snapshot/*.template.json" },
    { exec: 'node test/conformance/check-cdk-validation.js' },
    { exec: 'node test/conformance/check-nag.js' },
  ],
});

// The packages, as `npm run test:languages` tries them. Each is created from the current sources, even in a clean clone.
const LANGUAGES = ['js', 'python', 'java', 'dotnet', 'go'];
for (const language of LANGUAGES) {
  const task = project.tasks.tryFind(`package:${language}`)!;
  task.reset();
  task.exec(`node scripts/package.js ${language}`);
}
const packageAll = project.tasks.tryFind('package-all')!;
packageAll.description = 'Create the packages for all languages whose tools are installed';
packageAll.reset();
packageAll.exec('node scripts/package.js');
// The jobs of the workflows unpack the output of the build, and create the packages from it.
for (const workflow of ['build', 'release']) {
  for (const language of LANGUAGES) {
    const job = workflow === 'build' ? `package-${language}` : { js: 'release_npm', python: 'release_pypi', java: 'release_maven', dotnet: 'release_nuget', go: 'release_golang' }[language];
    project.tryFindObjectFile(`.github/workflows/${workflow}.yml`)?.addOverride(`jobs.${job}.env.LIBRARY_COMPILED`, 'true');
  }
}

// The commands in the documents must work in a fresh clone after `npm ci`, so commands that require the compiled library compile it.
for (const name of [
  'test', 'docgen', 'check:docs', 'check:api', 'check:cost', 'check:compat', 'baseline:update', 'benchmark', 'integ', 'integ:update',
  'example', 'example:pipeline', 'test:conformance', 'test:compat', 'test:languages', 'package-all', ...LANGUAGES.map((language) => `package:${language}`),
]) {
  project.tasks.tryFind(name)!.prependSpawn(project.compileTask);
}

addCli(project, { ...PUBLISHED, name: PUBLISHED.cli, workflowNodeVersion: WORKFLOW_NODE });

// The checks of .ci/run besides the build. check:compat reads the commits since the baseline.
project.buildWorkflow?.addPostBuildSteps(...['check:compat', 'example', 'example:pipeline', 'test:conformance', 'test:compat', 'test:languages', 'test:cli'].map((task) => ({
  name: task,
  run: project.runTaskCommand(project.tasks.tryFind(task)!),
})));
project.tryFindObjectFile('.github/workflows/build.yml')?.addOverride('jobs.build.steps.0.with.fetch-depth', 0);

project.synth();
