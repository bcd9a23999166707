// One measurement in a fresh process: `node scenario.js <ours|floor|l1> <profiles> <stacks>` prints what it took as JSON.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const [kind, profilesText, stacksText] = process.argv.slice(2);
const profiles = Number(profilesText);
const stackCount = Number(stacksText);
process.env.CDK_VALIDATION ??= 'false';

const { App, Resource, Stack } = require('aws-cdk-lib');
const { CfnConnectorProfile } = require('aws-cdk-lib/aws-appflow');
const { Secret } = require('aws-cdk-lib/aws-secretsmanager');
const { folder } = require('./library');
const { ServiceNowConnectorProfile, ServiceNowCredentials } = require(folder);

/** Milliseconds of processor time, which other programs on the machine disturb less than the clock. */
function cpuTime(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e3;
}

const instanceUrl = 'https://acme.service-now.com';

const make = {
  ours: (stack, id, secret) => new ServiceNowConnectorProfile(stack, id, {
    instanceUrl,
    credentials: ServiceNowCredentials.basicFromSecret(secret),
  }),
  // What an L2 can't do without: a resource around the L1
  floor: (stack, id, secret) => make.l1(new Resource(stack, id), 'Resource', secret),
  // The same properties, as one writes them by hand
  l1: (stack, id, secret) => new CfnConnectorProfile(stack, id, {
    connectorProfileName: `${stack.node.path}-${id}-Servicenow`,
    connectorType: 'Servicenow',
    connectionMode: 'Public',
    connectorProfileConfig: {
      connectorProfileProperties: { serviceNow: { instanceUrl } },
      connectorProfileCredentials: {
        serviceNow: {
          username: secret.secretValueFromJson('username').unsafeUnwrap(),
          password: secret.secretValueFromJson('password').unsafeUnwrap(),
        },
      },
    },
  }),
};
const makeOne = make[kind];

const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'appflow-benchmark-'));
const app = new App({ outdir, analyticsReporting: false, treeMetadata: false });
const stacks = Array.from({ length: stackCount }, (_, index) => new Stack(app, `Stack${index}`));
const secrets = stacks.map((stack) => new Secret(stack, 'Secret'));

// The modules are loaded and the functions are warm: what a profile costs is measured, not what Node.js does at first.
const warm = new App({ outdir: path.join(outdir, 'warm'), analyticsReporting: false });
const warmStack = new Stack(warm, 'Warm');
const warmSecret = new Secret(warmStack, 'Secret');
for (let index = 0; index < 50; index += 1) {
  makeOne(warmStack, `Profile${index}`, warmSecret);
}
warm.synth();

global.gc?.();
const heapBefore = process.memoryUsage().heapUsed;
const start = process.cpuUsage();
for (let index = 0; index < profiles; index += 1) {
  makeOne(stacks[index % stackCount], `Profile${index}`, secrets[index % stackCount]);
}
const construction = cpuTime(start);
global.gc?.();
const heap = process.memoryUsage().heapUsed - heapBefore;
const beforeSynth = process.cpuUsage();
app.synth();
const synthesis = cpuTime(beforeSynth);

// Beside of the stack, and of the secret with its L1
const constructs = stacks.flatMap((stack) => stack.node.findAll()).filter(({ node }) => node.path.includes('Profile')).length;
fs.rmSync(outdir, { recursive: true, force: true });
console.log(JSON.stringify({
  construction,
  synthesis,
  heap,
  constructs,
}));
