// Measures the cost of requiring the package and creating one profile, beyond aws-cdk-lib's own for the bare L1. Prints JSON.
const { App, CfnOutput, Names, Stack } = require('aws-cdk-lib');
const { CfnConnectorProfile } = require('aws-cdk-lib/aws-appflow');
const { Secret } = require('aws-cdk-lib/aws-secretsmanager');
const { folder } = require('./library');

// The modules of aws-cdk-lib that any app with an L2 and a secret loads
const app = new App({ analyticsReporting: false });
const stack = new Stack(app, 'Stack');
const secret = new Secret(stack, 'Secret');
new CfnConnectorProfile(stack, 'L1', {
  connectorProfileName: Names.uniqueResourceName(secret, {}),
  connectorType: 'Servicenow',
  connectionMode: 'Public',
  connectorProfileConfig: {
    connectorProfileCredentials: { serviceNow: { password: secret.secretValueFromJson('password').unsafeUnwrap() } },
  },
});
new CfnOutput(stack, 'Output', { value: secret.secretName });

const before = new Set(Object.keys(require.cache));
const start = process.hrtime.bigint();
const constructs = require(folder);
const required = process.hrtime.bigint();
new constructs.ServiceNowConnectorProfile(stack, 'ServiceNow', {
  instanceUrl: 'https://acme.service-now.com',
  credentials: constructs.ServiceNowCredentials.basicFromSecret(secret),
});
const used = process.hrtime.bigint();

const loaded = Object.keys(require.cache).filter((file) => !before.has(file));
console.log(JSON.stringify({
  require: Number(required - start) / 1e6,
  firstUse: Number(used - required) / 1e6,
  modulesOfCdk: loaded.map((file) => file.replace(/^.*node_modules./, '')).filter((file) => !file.startsWith('cdk-appflow-constructs')),
}));
