// The Go module and examples/go.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { bindings, generate } = require('./bindings');
const { modulePath, replacements } = require('./go-modules');
const { cache, pacmak, run, versions, works } = require('./tools');

const OURS = 'github.com/cdk-appflow/cdk-appflow-constructs-go/cdkappflowconstructs';

exports.needs = [['go', 'version']];

/** The environment to build the module in a folder, with a separate go.mod that has the replacements. */
function environment(name, folder, replace) {
  const source = path.join(folder, 'go.mod');
  const modfile = path.join(cache, `${name}.mod`);
  const env = { GOFLAGS: `${process.env.GOFLAGS ?? ''} -modfile=${modfile}`.trim() };
  const replaceWith = (all) => {
    fs.copyFileSync(source, modfile);
    // -fmt, because go mod edit requires an action.
    run('go', ['mod', 'edit', '-fmt', ...Object.entries(all).map(([module, by]) => `-replace=${module}=${by}`), modfile]);
  };

  replaceWith(replace);
  if (!works('go', ['mod', 'tidy'], { cwd: folder, env: { ...process.env, ...env } })) {
    const required = [source, ...Object.values(replace).map((local) => path.join(local, 'go.mod'))].flatMap(requires);
    const { replace: more, said } = replacements(required, { download, otherVersion, generate: generateModule, local: Object.keys(replace) });
    console.log(said.join('\n'));
    replaceWith({ ...replace, ...more });
    run('go', ['mod', 'tidy'], { cwd: folder, env });
  }
  return env;
}

/** The sources, which are published as they are. */
const sources = () => path.join(pacmak('go', ['--code-only']), 'go');
const moduleFolder = () => path.join(sources(), 'cdkappflowconstructs');

exports.pack = () => {
  const folder = moduleFolder();
  run('go', ['build', './...'], { cwd: folder, env: environment('package', folder, {}) });
  return sources();
};

exports.prepare = (app) => {
  const modfile = fs.readFileSync(path.join(app, 'go.mod'), 'utf8');
  for (const requirement of [`aws-cdk-go/awscdk/v2 v${versions['aws-cdk-lib']}`, `constructs-go/constructs/v10 v${versions.constructs}`]) {
    if (!modfile.includes(requirement)) {
      throw new Error(`examples/go/go.mod doesn't require ${requirement}`);
    }
  }
  // The app's build shows that it compiles.
  return environment('app', app, { [OURS]: moduleFolder() });
};

/** The output of a Go command, without a go.mod. The command may have failed for some of the modules. */
function ask(...args) {
  return spawnSync('go', args, { cwd: cache, encoding: 'utf8', env: { ...process.env, GO111MODULE: 'on', GOFLAGS: '-mod=mod' }, maxBuffer: 1e9 }).stdout;
}

function requires(modfile) {
  const { Require: required } = JSON.parse(ask('mod', 'edit', '-json', modfile));
  return (required ?? []).map(({ Path: module, Version: version }) => ({ module, version }));
}

function download(required) {
  // The output is a sequence of objects without separators.
  const answers = JSON.parse(`[${ask('mod', 'download', '-json', ...required.map(({ module, version }) => `${module}@${version}`)).replace(/^}\n{/gm, '},{')}]`);
  return required.map(({ module, version }) => {
    const answer = answers.find((one) => one.Path === module && one.Version === version);
    return answer?.GoMod && !answer.Error ? requires(answer.GoMod) : undefined;
  });
}

/** The first later version that the proxy has, otherwise the last earlier one. */
function otherVersion({ module, version }) {
  for (const query of [`${module}@>${version}`, `${module}@<${version}`]) {
    const found = ask('list', '-m', '-json', query);
    if (found) {
      return JSON.parse(found).Version;
    }
  }
  return undefined;
}

function generateModule(module) {
  const binding = bindings().find((one) => one.targets.go && modulePath(one) === module);
  if (!binding) {
    return undefined;
  }
  const made = path.join(generate('go', binding, ['--code-only']), 'go');
  const folder = path.join(made, fs.readdirSync(made)[0]);
  return { folder, requires: requires(path.join(folder, 'go.mod')) };
}

exports.test = (app, env) => {
  run('go', ['vet', '.'], { cwd: app, env });
  run('go', ['test', '-count=1', '.'], { cwd: app, env });
};
