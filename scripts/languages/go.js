// The Go module, and examples/go with it.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { bindings, generate } = require('./bindings');
const { modulePath, replacements } = require('./go-modules');
const { cache, pacmak, run, versions, works } = require('./tools');

const OURS = 'github.com/cdk-appflow/cdk-appflow-constructs-go/cdkappflowconstructs';

exports.prepare = (app) => {
  const source = path.join(app, 'go.mod');
  for (const requirement of [`aws-cdk-go/awscdk/v2 v${versions['aws-cdk-lib']}`, `constructs-go/constructs/v10 v${versions.constructs}`]) {
    if (!fs.readFileSync(source, 'utf8').includes(requirement)) {
      throw new Error(`examples/go/go.mod doesn't require ${requirement}`);
    }
  }
  // jsii-pacmak would compile the module by itself, and here the app's build does.
  const ours = path.join(pacmak('go', ['--code-only']), 'go', 'cdkappflowconstructs');
  const modfile = path.join(cache, 'go.mod');
  const env = { GOFLAGS: `${process.env.GOFLAGS ?? ''} -modfile=${modfile}`.trim() };
  const replaceWith = (replace) => {
    fs.copyFileSync(source, modfile);
    run('go', ['mod', 'edit', ...Object.entries({ [OURS]: ours, ...replace }).map(([module, by]) => `-replace=${module}=${by}`), modfile]);
  };

  replaceWith({});
  if (!works('go', ['mod', 'tidy'], { cwd: app, env: { ...process.env, ...env } })) {
    const { replace, said } = replacements([...requires(modfile), ...requires(path.join(ours, 'go.mod'))], {
      download, versions: proxyVersions, generate: generateModule, local: [OURS],
    });
    console.log(said.join('\n'));
    replaceWith(replace);
    run('go', ['mod', 'tidy'], { cwd: app, env });
  }
  return env;
};

/** What a Go command prints, of a module that no go.mod is about; it may have failed for some of them. */
function ask(...args) {
  return spawnSync('go', args, { cwd: cache, encoding: 'utf8', env: { ...process.env, GO111MODULE: 'on', GOFLAGS: '-mod=mod' }, maxBuffer: 1e9 }).stdout;
}

function requires(modfile) {
  const { Require: required } = JSON.parse(ask('mod', 'edit', '-json', modfile));
  return (required ?? []).map(({ Path: module, Version: version }) => ({ module, version }));
}

function download(required) {
  // A list of objects with nothing between them.
  const answers = JSON.parse(`[${ask('mod', 'download', '-json', ...required.map(({ module, version }) => `${module}@${version}`)).replace(/^}\n{/gm, '},{')}]`);
  return required.map(({ module, version }) => {
    const answer = answers.find((one) => one.Path === module && one.Version === version);
    return answer?.GoMod && !answer.Error ? requires(answer.GoMod) : undefined;
  });
}

function proxyVersions(module) {
  const listed = ask('list', '-m', '-versions', '-json', `${module}@latest`);
  return listed ? JSON.parse(listed).Versions ?? [] : [];
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
