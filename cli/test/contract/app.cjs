// One profile for each connector with a login. Each reads the secret `contract/<connector>`, as the documentation of the tool
// and of the library say.
const { App, SecretValue, Stack } = require('aws-cdk-lib');
const { Secret } = require('aws-cdk-lib/aws-secretsmanager');
const library = require('cdk-appflow-constructs');
const { account, region, connectors } = JSON.parse(process.argv[2]);

const app = new App();
const stack = new Stack(app, 'Contract', { env: { account, region } });
const connectedApp = Secret.fromSecretNameV2(stack, 'App', 'contract/app');

/** What a profile needs beside its credentials. */
const PROPS = {
  'salesforce': { instanceUrl: 'https://acme.my.salesforce.com' },
  'pardot': { businessUnitId: '0UvB00000000001AAA' },
  'service-now': { instanceUrl: 'https://acme.service-now.com' },
  'slack': { instanceUrl: 'https://acme.slack.com' },
  'zendesk': { instanceUrl: 'https://acme.zendesk.com' },
  'marketo': { instanceUrl: 'https://123-abc-456.mktorest.com' },
  'google-ads': { developerToken: SecretValue.secretsManager('contract/developer', { jsonField: 'token' }), apiVersion: 'v17' },
  'microsoft-dynamics-365': { instanceUrl: 'https://acme.api.crm.dynamics.com' },
  'salesforce-marketing-cloud': { instanceUrl: 'https://acme.rest.marketingcloudapis.com/', tokenUrl: 'https://acme.auth.marketingcloudapis.com/v2/token' },
  'sap-odata': { applicationHostUrl: 'https://sap.example.com', applicationServicePath: '/sap/opu/odata/x', clientNumber: '100' },
  'custom': { connectorLabel: 'Acme' },
};
/** What the twin needs beside the secret. */
const OPTIONS = {
  'salesforce': { clientCredentials: connectedApp },
  'pardot': { clientCredentials: connectedApp },
  'github': { fields: ['accessToken', 'refreshToken', 'clientId', 'clientSecret'] },
  'custom': { tokenUrl: 'https://acme.example.com/token', fields: ['accessToken', 'refreshToken', 'clientId', 'clientSecret'] },
  'sap-odata': { tokenUrl: 'https://sap.example.com/token', authCodeUrl: 'https://sap.example.com/authorize', oauthScopes: ['SCOPE'] },
};

for (const { connector, profile, credentials, factory } of connectors) {
  const secret = Secret.fromSecretNameV2(stack, `${connector}Secret`, `contract/${connector}`);
  new library[profile](stack, connector, { ...PROPS[connector], credentials: library[credentials][`${factory}FromSecret`](secret, OPTIONS[connector]) });
}
app.synth();
