import type { awscdk } from 'projen';
import { github, javascript, typescript } from 'projen';
import { JobPermission } from 'projen/lib/github/workflows-model';

export interface CliOptions {
  /** The name of the npm package. */
  readonly name: string;
  readonly author: string;
  readonly authorAddress: string;
  readonly repository: string;
  /** The Node.js version in the workflows. */
  readonly workflowNodeVersion: string;
}

/** The folder of the package, relative to the root. */
const OUTDIR = 'cli';

/**
 * The package with the credentials tool: a separate program with its own lock file. It is bundled into one file, so the published package
 * has no dependencies. The library doesn't depend on it.
 */
export function addCli(parent: awscdk.AwsCdkConstructLibrary, options: CliOptions): void {
  const cli = new typescript.TypeScriptProject({
    parent,
    outdir: OUTDIR,
    name: options.name,
    description: 'Fetches the OAuth tokens that Amazon AppFlow connector profiles need into AWS Secrets Manager, and checks the secrets before a deployment',
    keywords: ['aws', 'aws-cdk', 'cdk', 'appflow', 'amazon-appflow', 'oauth2', 'secrets-manager', 'cli'],
    authorName: options.author,
    authorUrl: options.authorAddress,
    authorOrganization: true,
    repository: options.repository,
    repositoryDirectory: OUTDIR,
    license: 'Apache-2.0',
    copyrightOwner: 'the cdk-appflow-constructs authors',
    copyrightPeriod: '2026',
    defaultReleaseBranch: 'main',
    packageManager: javascript.NodePackageManager.NPM,
    npmAccess: javascript.NpmAccess.PUBLIC,
    minNodeVersion: '20.16.0',
    typescriptVersion: '~6.0.3',
    // By the name of the package, too, for npm scripts and `npx --package`.
    bin: { 'appflow-credentials': 'lib/cli.mjs', [options.name]: 'lib/cli.mjs' },
    entrypoint: '',
    entrypointTypes: '',
    libdir: 'lib',
    sampleCode: false,
    // The parent project does this for the whole repository.
    github: false,
    depsUpgrade: false,
    package: false,
    release: false,
    licensed: true,
    jest: false,
    eslint: true,
    eslintOptions: { projectService: false, tsconfigPath: './tsconfig.dev.json', dirs: ['src'], devdirs: ['test'], prettier: false },
    npmignoreEnabled: false,
    tsconfigDevFile: 'tsconfig.dev.json',
    devDeps: [
      'projen@0.103.25',
      'openid-client@~6.9.0',
      'jose@~6.2.18',
      'open@~11.0.4',
      'commander@~14.0.3',
      '@clack/prompts@~1.9.0',
      '@aws-sdk/client-secrets-manager@~3.1164.0',
      '@aws-sdk/client-sts@~3.1174.0',
      '@smithy/shared-ini-file-loader@~4.7.2',
      'https-proxy-agent@~7.0.6',
      'agent-base@~7.1.4',
      'proxy-from-env@~2.1.0',
      'esbuild@~0.28.0',
      'fast-check@~4.10.2',
      'oidc-provider@~9.13.3',
      'playwright-core@~1.65.1',
      'jest@~30.5.2',
      '@types/jest@^30',
      '@types/node@^20',
      '@types/proxy-from-env@^1',
    ],
    tsconfig: {
      compilerOptions: {
        target: 'ES2022',
        lib: ['ES2023'],
        module: 'ESNext',
        moduleResolution: javascript.TypeScriptModuleResolution.BUNDLER,
        resolveJsonModule: true,
        esModuleInterop: true,
        isolatedModules: true,
        skipLibCheck: true,
      },
    },
  });

  // npm ci fails on a lock file that leaves out this resolver's optional bindings.
  cli.package.addPackageResolutions('unrs-resolver@1.12.2');
  // All dependencies are bundled.
  cli.eslint?.addRules({ 'import/no-extraneous-dependencies': ['off'] });
  cli.package.addField('files', ['lib', 'THIRD-PARTY-LICENSES']);
  cli.package.addField('bugs', { url: `${options.repository.replace(/\.git$/, '')}/issues` });
  cli.gitignore.exclude('/lib/', '/dist/', '/.venv/', '/THIRD-PARTY-LICENSES', '*.tgz');
  cli.compileTask.reset('tsc --noEmit -p tsconfig.dev.json');
  cli.compileTask.exec('node scripts/bundle.mjs');
  cli.testTask.prependExec('jest');
  cli.testTask.prependSpawn(cli.compileTask);

  parent.addTask('test:cli', {
    description: 'Install, build and test the credentials tool in cli/',
    cwd: OUTDIR,
    steps: [{ exec: 'npm ci --no-audit --no-fund' }, { exec: 'npm test' }],
  });

  // The library's release publishes it, with the same version.
  parent.release?.addJobs({
    release_cli: {
      name: `Publish ${options.name} to npm`,
      needs: ['release'],
      runsOn: ['ubuntu-latest'],
      permissions: { idToken: JobPermission.WRITE, contents: JobPermission.READ },
      if: "needs.release.outputs.tag_exists != 'true' && needs.release.outputs.latest_commit == github.sha",
      steps: [
        github.WorkflowSteps.checkout(),
        { uses: 'actions/setup-node@v7.0.0', with: { 'node-version': options.workflowNodeVersion, 'package-manager-cache': false } },
        github.WorkflowSteps.downloadArtifact({ with: { artifactIds: ['${{ needs.release.outputs.artifact_id }}'], path: 'released' } }),
        { name: 'Install and build', workingDirectory: OUTDIR, run: 'npm ci && npx projen compile' },
        { name: 'Pack', workingDirectory: OUTDIR, run: 'node scripts/pack.mjs --version "$(cat ../released/version.txt)" --out ../dist/js' },
        {
          name: 'Release',
          env: { NPM_DIST_TAG: 'latest', NPM_REGISTRY: 'registry.npmjs.org', NPM_CONFIG_PROVENANCE: 'true', NPM_TOKEN: '${{ secrets.NPM_TOKEN }}', PUBLIB_DRYRUN: '${{ inputs.dry_run }}' },
          run: "npx '-p' 'publib@latest' 'publib-npm'",
        },
      ],
    },
  });
}
