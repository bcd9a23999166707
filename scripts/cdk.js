// Runs the repository's AWS CDK CLI on an app, offline.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');

/**
 * Allows the app in a folder of this repository to import the package by its name. It doesn't link the whole repository, because
 * the repository contains the app, and tools that search all folders would never end.
 */
function linkPackage(app) {
  const folder = path.join(app, 'node_modules', 'cdk-appflow-constructs');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const name of ['lib', 'package.json']) {
    fs.symlinkSync(path.relative(folder, path.join(root, name)), path.join(folder, name));
  }
}

/** Synthesizes the app in a folder into an emptied output folder. Returns the exit code and, with `stdio: 'pipe'`, the output. */
function trySynth(app, out, { args = [], env = {}, stdio = 'inherit' } = {}) {
  fs.rmSync(out, { recursive: true, force: true });
  const { status, error, stdout, stderr } = spawnSync(process.execPath, [require.resolve('aws-cdk/bin/cdk'), 'synth', '--quiet', '--output', out, ...args], {
    cwd: app,
    stdio,
    env: {
      ...process.env,
      CDK_DISABLE_CLI_TELEMETRY: 'true',
      CDK_DISABLE_VERSION_CHECK: '1',
      // No lookups and no credentials, because the synthesis must not depend on the machine.
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_PROFILE: '',
      ...env,
    },
  });
  if (error) {
    throw error;
  }
  return { status: status ?? 1, output: `${stdout ?? ''}${stderr ?? ''}` };
}

/** Synthesizes the app in a folder into an emptied output folder. A failure ends the process. */
function synth(app, out, options) {
  const { status } = trySynth(app, out, options);
  if (status !== 0) {
    process.exit(status);
  }
}

/** The paths and contents of the templates in a cloud assembly, including nested assemblies. */
function templates(out) {
  return fs.readdirSync(out, { recursive: true }).map(String).filter((file) => file.endsWith('.template.json')).sort()
    .map((file) => [path.join(out, file), JSON.parse(fs.readFileSync(path.join(out, file), 'utf8'))]);
}

/** The resource types to list, each with the text of a line. */
const LISTED = {
  'AWS::AppFlow::ConnectorProfile': {
    what: 'connector profiles',
    line: ({ ConnectorProfileName: name, ConnectorType: type, ConnectorLabel: label }) => `${shown(name)} (${label ? `${type} ${JSON.stringify(label)}` : type})`,
  },
  'AWS::AppFlow::Flow': {
    what: 'flows',
    line: ({ FlowName: name, SourceFlowConfig: source, DestinationFlowConfigList: [destination], TriggerConfig: { TriggerType: trigger } }) =>
      `${shown(name)} (${source.ConnectorType} to ${destination.ConnectorType}, ${trigger})`,
  },
};

const shown = (name) => (typeof name === 'string' ? name : JSON.stringify(name));

/** Prints the connector profiles and the flows of a cloud assembly. The process fails if a `required` type is missing. */
function printAppFlow(out, required = Object.keys(LISTED)) {
  const counts = Object.fromEntries(Object.keys(LISTED).map((type) => [type, 0]));
  for (const [file, { Resources: resources = {} }] of templates(out)) {
    const found = Object.values(resources).filter(({ Type: type }) => type in LISTED);
    if (found.length > 0) {
      console.log(`${path.relative(process.cwd(), file)}`);
    }
    for (const { Type: type, Properties: properties } of found) {
      console.log(`  ${LISTED[type].line(properties)}`);
      counts[type] += 1;
    }
  }
  const missing = required.filter((type) => counts[type] === 0);
  if (missing.length > 0) {
    throw new Error(`the example created no ${missing.map((type) => LISTED[type].what).join(' and no ')}`);
  }
  console.log(`${Object.entries(counts).map(([type, count]) => `${count} ${LISTED[type].what}`).join(' and ')} in ${path.relative(process.cwd(), out) || '.'}`);
}

module.exports = { root, linkPackage, synth, templates, printAppFlow, trySynth };
