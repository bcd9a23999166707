// One profile for each connector, and each login. Each reads the secret `contract/<id>`, as the tool and the library
// document it.
const { App, SecretValue, Stack } = require('aws-cdk-lib');
const { Bucket } = require('aws-cdk-lib/aws-s3');
const { Secret } = require('aws-cdk-lib/aws-secretsmanager');
const library = require('cdk-appflow-constructs');
const { account, region, cases } = JSON.parse(process.argv[2]);

const app = new App();
const stack = new Stack(app, 'Contract', { env: { account, region } });
const connectedApp = Secret.fromSecretNameV2(stack, 'App', 'contract/app');
const bucket = Bucket.fromBucketName(stack, 'Bucket', 'contract');
const database = { hostname: 'database.example.com', database: 'sales' };

/** The props of a profile beside its credentials. */
const PROPS = {
  'salesforce': { instanceUrl: 'https://acme.my.salesforce.com' },
  'pardot': { businessUnitId: '0UvB00000000001AAA' },
  'service-now': { instanceUrl: 'https://acme.service-now.com' },
  'slack': { instanceUrl: 'https://acme.slack.com' },
  'zendesk': { instanceUrl: 'https://acme.zendesk.com' },
  'marketo': { instanceUrl: 'https://123-abc-456.mktorest.com' },
  'google-ads': { developerToken: SecretValue.secretsManager('contract/developer', { jsonField: 'token' }), apiVersion: 'v17' },
  'microsoft-dynamics-365': { instanceUrl: 'https://acme.api.crm.dynamics.com' },
  'microsoft-sharepoint-online': { tenantId: 'acme.onmicrosoft.com' },
  'salesforce-marketing-cloud': { instanceUrl: 'https://acme.rest.marketingcloudapis.com/', tokenUrl: 'https://acme.auth.marketingcloudapis.com/v2/token' },
  'sap-odata': { applicationHostUrl: 'https://sap.example.com', applicationServicePath: '/sap/opu/odata/x', clientNumber: '100' },
  'custom': { connectorLabel: 'Acme' },
  'amazon-rds-postgresql': database,
  'datadog': { instanceUrl: 'https://api.datadoghq.com' },
  'dynatrace': { instanceUrl: 'https://acme.live.dynatrace.com' },
  'infor-nexus': { instanceUrl: 'https://network.infornexus.com' },
  'jdbc': { ...database, driver: library.JdbcDriver.MYSQL },
  'mailchimp': { instanceUrl: 'https://us1.api.mailchimp.com' },
  'redshift': { bucket },
  'snowflake': { warehouse: 'WH', database: 'DB', stage: 'STAGE', bucket },
  'veeva': { instanceUrl: 'https://acme.veevavault.com' },
};
/** The options of the twin beside the secret. */
const OPTIONS = {
  'salesforce': { clientCredentials: connectedApp },
  'pardot': { clientCredentials: connectedApp },
  'github': { fields: ['accessToken', 'refreshToken', 'clientId', 'clientSecret'] },
  'custom': { tokenUrl: 'https://acme.example.com/token', fields: ['accessToken', 'refreshToken', 'clientId', 'clientSecret'] },
  'sap-odata': { tokenUrl: 'https://sap.example.com/token', authCodeUrl: 'https://sap.example.com/authorize', oauthScopes: ['SCOPE'] },
  'redshift': { databaseUrl: 'jdbc:redshift://sales.example.eu-west-1.redshift.amazonaws.com:5439/dev' },
};

for (const { id, connector, profile, credentials, factory } of cases) {
  const secret = Secret.fromSecretNameV2(stack, `${id}Secret`, `contract/${id}`);
  const prop = connector === 'redshift' ? 'endpoint' : 'credentials';
  new library[profile](stack, id, { ...PROPS[connector], [prop]: library[credentials][`${factory}FromSecret`](secret, OPTIONS[connector]) });
}
app.synth();
