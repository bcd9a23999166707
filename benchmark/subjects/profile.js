// A connector profile: in `ours`, as the bare L1 with the same properties as one writes them by hand, and as the floor, which is
// what an L2 can't do without.
const { Resource } = require('aws-cdk-lib');
const { CfnConnectorProfile } = require('aws-cdk-lib/aws-appflow');
const { Secret } = require('aws-cdk-lib/aws-secretsmanager');
const { folder } = require('../library');
const { ServiceNowConnectorProfile, ServiceNowCredentials } = require(folder);

const instanceUrl = 'https://acme.service-now.com';

/** The secret that all profiles of a stack share. It has the keys that they read, so no warning is measured. */
exports.shared = (stack) => new Secret(stack, 'Secret', {
  generateSecretString: { secretStringTemplate: JSON.stringify({ username: 'appflow' }), generateStringKey: 'password' },
});

exports.make = {
  ours: (stack, id, secret) => new ServiceNowConnectorProfile(stack, id, {
    instanceUrl,
    credentials: ServiceNowCredentials.basicFromSecret(secret),
  }),
  floor: (stack, id, secret) => exports.make.l1(new Resource(stack, id), 'Resource', secret),
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
