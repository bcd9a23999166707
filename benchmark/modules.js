// Lists the modules of the library that an app loads for one profile of each connector, with an imported secret. Prints JSON.
const { App, Stack } = require('aws-cdk-lib');
const { Bucket } = require('aws-cdk-lib/aws-s3');
const { Secret } = require('aws-cdk-lib/aws-secretsmanager');
const { folder, modulesOfOurs, unload } = require('./library');

const stack = new Stack(new App({ analyticsReporting: false }), 'Stack');
const secret = Secret.fromSecretNameV2(stack, 'Secret', 'secret');
const bucket = new Bucket(stack, 'Bucket');
const url = 'https://acme.example.com';
const redshift = { workgroupName: 'acme', databaseName: 'dev' };

/** For each connector, the factory of its credentials and the required props. The factory reads the fields from the secret. */
const CONNECTORS = {
  AmazonRdsPostgreSql: ['DatabaseCredentials.basic', { hostname: 'db.acme.example.com', database: 'crm' }],
  Amplitude: ['AmplitudeCredentials.apiKey'],
  Asana: ['AsanaCredentials.personalAccessToken'],
  Custom: ['CustomConnectorCredentials.basic', { connectorLabel: 'AcmeBilling' }],
  Datadog: ['DatadogCredentials.apiKey', { instanceUrl: url }],
  Dynatrace: ['DynatraceCredentials.apiToken', { instanceUrl: url }],
  GitHub: ['GitHubCredentials.personalAccessToken'],
  GoogleAds: ['GoogleCredentials.oauth2Tokens', { developerToken: secret.secretValueFromJson('developerToken'), apiVersion: 'v17' }],
  GoogleAnalytics: ['GoogleAnalyticsCredentials.oauth2Tokens'],
  GoogleAnalytics4: ['GoogleCredentials.oauth2Tokens'],
  GoogleBigQuery: ['GoogleCredentials.oauth2Tokens'],
  HubSpot: ['HubSpotCredentials.oauth2Tokens'],
  InforNexus: ['InforNexusCredentials.accessKey', { instanceUrl: url }],
  Jdbc: ['DatabaseCredentials.basic', { driver: 'mysql', hostname: 'db.acme.example.com', database: 'crm' }],
  Mailchimp: ['MailchimpCredentials.apiKey', { instanceUrl: url }],
  Marketo: ['MarketoCredentials.oauth2ClientCredentials', { instanceUrl: url }],
  MicrosoftDynamics365: ['MicrosoftCredentials.oauth2Tokens', { instanceUrl: url }],
  MicrosoftSharePointOnline: ['MicrosoftCredentials.oauth2Tokens'],
  Pardot: ['PardotCredentials.oauth2Tokens', { businessUnitId: '0UvB00000000001AAA' }],
  Redshift: ['RedshiftEndpoint.serverless', { bucket }],
  Salesforce: ['SalesforceCredentials.oauth2Tokens', { instanceUrl: url }],
  SalesforceMarketingCloud: ['SalesforceMarketingCloudCredentials.oauth2ClientCredentials', { instanceUrl: url, tokenUrl: `${url}/v2/token` }],
  SapOData: ['SapODataCredentials.basic', { applicationHostUrl: url, applicationServicePath: '/sap/opu/odata', clientNumber: '100' }],
  ServiceNow: ['ServiceNowCredentials.basic', { instanceUrl: url }],
  Singular: ['SingularCredentials.apiKey'],
  Slack: ['SlackCredentials.oauth2Tokens', { instanceUrl: url }],
  Snowflake: ['SnowflakeCredentials.basic', { warehouse: 'COMPUTE_WH', database: 'SALES', stage: 'APPFLOW_STAGE', bucket }],
  TrendMicro: ['TrendMicroCredentials.apiKey'],
  Veeva: ['VeevaCredentials.basic', { instanceUrl: url }],
  Zendesk: ['ZendeskCredentials.oauth2Tokens', { instanceUrl: url }],
};

const missing = Object.keys(require(folder))
  .filter((name) => /.ConnectorProfile$/.test(name) && !Object.hasOwn(CONNECTORS, name.replace(/ConnectorProfile$/, '')));
if (missing.length > 0) {
  throw new Error(`benchmark/modules.js has no props for ${missing.join(', ')}`);
}

/** The modules that a newly loaded library loads for a profile. */
function modulesFor(name) {
  const [factory, props] = CONNECTORS[name];
  const [owner, method] = factory.split('.');
  unload();
  const library = require(folder);
  new library[`${name}ConnectorProfile`](stack, name, owner === 'RedshiftEndpoint'
    ? { endpoint: library[owner][method](redshift), ...props }
    : { credentials: library[owner][`${method}FromSecret`](secret), ...props });
  return modulesOfOurs(Object.keys(require.cache));
}

console.log(JSON.stringify(Object.fromEntries(Object.keys(CONNECTORS).map((name) => [name, modulesFor(name)]))));
