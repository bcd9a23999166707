// What the checks of one profile cost, in microseconds: those of the props, the credentials and the name.
const path = require('node:path');
const { App, Stack } = require('aws-cdk-lib');
const { Secret } = require('aws-cdk-lib/aws-secretsmanager');
const { folder } = require('./library');
const { ServiceNowCredentials } = require(folder);
const { readCredentials } = require(path.join(folder, 'lib', 'private', 'credentials'));
const { Validation } = require(path.join(folder, 'lib', 'private', 'validation'));

const stack = new Stack(new App(), 'Stack');
const secret = new Secret(stack, 'Secret');
const props = {
  connectorProfileName: 'service-now-production',
  instanceUrl: 'https://acme.service-now.com',
  credentials: ServiceNowCredentials.oauth2TokensFromSecret(secret),
};

function check(index) {
  const v = new Validation('ServiceNowConnectorProfile', stack, `Profile${index}`, props);
  v.requiredHttpsUrl('instanceUrl', props.instanceUrl, 'https://acme.service-now.com');
  readCredentials(v, 'credentials', 'ServiceNowCredentials', props.credentials);
  v.profileName(props.connectorProfileName);
  v.throwIfInvalid();
}

const COUNT = 5000;
for (let index = 0; index < 500; index += 1) {
  check(index);
}
const start = process.cpuUsage();
for (let index = 0; index < COUNT; index += 1) {
  check(index);
}
const { user, system } = process.cpuUsage(start);
console.log(JSON.stringify({ microseconds: (user + system) / COUNT }));
