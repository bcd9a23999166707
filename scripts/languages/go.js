// The Go module, and examples/go with it.
const fs = require('node:fs');
const path = require('node:path');
const { cache, cached, pacmak, run, versions, works } = require('./tools');

/** Modules that are made from npm packages with the same generator, for where the Go module proxy doesn't have them. */
const GENERATED = {
  'github.com/aws/aws-cdk-go/awscdk/v2': ['aws-cdk-lib', 'awscdk'],
  'github.com/cdklabs/awscdk-asset-node-proxy-agent-go/nodeproxyagentv6/v2': ['@aws-cdk/asset-node-proxy-agent-v6', 'nodeproxyagentv6'],
  'github.com/cdklabs/cloud-assembly-schema-go/awscdkcloudassemblyschema/v53': ['@aws-cdk/cloud-assembly-schema', 'awscdkcloudassemblyschema'],
};

exports.prepare = (app) => {
  const source = path.join(app, 'go.mod');
  for (const requirement of [`aws-cdk-go/awscdk/v2 v${versions['aws-cdk-lib']}`, `constructs-go/constructs/v10 v${versions.constructs}`]) {
    if (!fs.readFileSync(source, 'utf8').includes(requirement)) {
      throw new Error(`examples/go/go.mod doesn't require ${requirement}`);
    }
  }
  // jsii-pacmak would compile the module by itself, and here the app's build does.
  const replace = { 'github.com/cdk-appflow/cdk-appflow-constructs-go/cdkappflowconstructs': path.join(pacmak('go', ['--code-only']), 'go', 'cdkappflowconstructs') };

  const cdk = `github.com/aws/aws-cdk-go/awscdk/v2@v${versions['aws-cdk-lib']}`;
  if (!works('go', ['mod', 'download', cdk], { cwd: cache })) {
    console.log(`the Go module proxy doesn't have ${cdk}; generating it from the npm package`);
    Object.assign(replace, generateCdk());
  }

  const modfile = path.join(cache, 'go.mod');
  fs.copyFileSync(source, modfile);
  run('go', ['mod', 'edit', ...Object.entries(replace).map(([module, folder]) => `-replace=${module}=${folder}`), modfile]);
  const env = { GOFLAGS: `${process.env.GOFLAGS ?? ''} -modfile=${modfile}`.trim() };
  run('go', ['mod', 'tidy'], { cwd: app, env });
  return env;
};

function generateCdk() {
  const folders = Object.values(GENERATED).map(([name]) => path.dirname(require.resolve(`${name}/package.json`)));
  const described = folders.map((folder) => JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version);
  const out = cached('aws-cdk-go', described, (outdir) => {
    for (const folder of folders) {
      run(process.execPath, ['--max-old-space-size=8192', require.resolve('jsii-pacmak/bin/jsii-pacmak'),
        '--target', 'go', '--code-only', '--npmignore=false', '--rosetta-unknown-snippets=verbatim', '--outdir', outdir, folder]);
    }
  });
  return Object.fromEntries(Object.entries(GENERATED).map(([module, [, folder]]) => [module, path.join(out, 'go', folder)]));
}

exports.test = (app, env) => {
  run('go', ['vet', '.'], { cwd: app, env });
  run('go', ['test', '-count=1', '.'], { cwd: app, env });
};
