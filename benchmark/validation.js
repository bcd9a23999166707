// Measures the checks of one profile in microseconds: its props, credentials and name.
const path = require('node:path');
const { App, Stack } = require('aws-cdk-lib');
const { Secret } = require('aws-cdk-lib/aws-secretsmanager');
const { folder } = require('./library');
const { ServiceNowCredentials } = require(folder);
const { readCall } = require(path.join(folder, 'lib', 'private', 'factory', 'mode'));
const { httpsUrl } = require(path.join(folder, 'lib', 'private', 'checks', 'url'));
const { readProfileName } = require(path.join(folder, 'lib', 'private', 'profile', 'profile-name'));
const { ProfileProblems } = require(path.join(folder, 'lib', 'private', 'profile', 'profile-problems'));

const stack = new Stack(new App(), 'Stack');
const secret = new Secret(stack, 'Secret');
const props = {
  connectorProfileName: 'service-now-production',
  instanceUrl: 'https://acme.service-now.com',
  credentials: ServiceNowCredentials.oauth2TokensFromSecret(secret),
};

function check(index) {
  const v = new ProfileProblems('ServiceNowConnectorProfile', stack, `Profile${index}`, props);
  httpsUrl(v, 'instanceUrl', props.instanceUrl, 'https://acme.service-now.com');
  readCall(v, 'credentials', 'ServiceNowCredentials', props.credentials);
  readProfileName(v, props.connectorProfileName);
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
