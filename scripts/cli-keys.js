// The table of the library for the credentials tool in cli/: for each connector its type and label in a template, and for each factory
// of its credentials the fields with their limits, and the keys that the FromSecret twin reads. The build writes it to
// cli/src/keys.json; test/cli-keys.test.ts fails if that file is outdated.
const fs = require('node:fs');
const path = require('node:path');

/** The connectors by their names in the tool, with the class of the credentials and the type or label in the template. */
const CONNECTORS = {
  'amazon-rds-postgresql': { credentials: 'DatabaseCredentials', profile: 'AmazonRdsPostgreSqlConnectorProfile', label: 'AMAZON_RDS_POSTGRESQL' },
  'amplitude': { credentials: 'AmplitudeCredentials', profile: 'AmplitudeConnectorProfile', type: 'AMPLITUDE' },
  'asana': { credentials: 'AsanaCredentials', profile: 'AsanaConnectorProfile', label: 'ASANA' },
  'custom': { credentials: 'CustomConnectorCredentials', profile: 'CustomConnectorProfile', type: 'CUSTOM_CONNECTOR' },
  'datadog': { credentials: 'DatadogCredentials', profile: 'DatadogConnectorProfile', type: 'DATADOG' },
  'dynatrace': { credentials: 'DynatraceCredentials', profile: 'DynatraceConnectorProfile', type: 'DYNATRACE' },
  'github': { credentials: 'GitHubCredentials', profile: 'GitHubConnectorProfile', label: 'GITHUB' },
  'google-ads': { credentials: 'GoogleCredentials', profile: 'GoogleAdsConnectorProfile', label: 'GOOGLE_ADS' },
  'google-analytics': { credentials: 'GoogleAnalyticsCredentials', profile: 'GoogleAnalyticsConnectorProfile', type: 'GOOGLE_ANALYTICS' },
  'google-analytics-4': { credentials: 'GoogleCredentials', profile: 'GoogleAnalytics4ConnectorProfile', label: 'GOOGLE_ANALYTICS_4' },
  'google-bigquery': { credentials: 'GoogleCredentials', profile: 'GoogleBigQueryConnectorProfile', label: 'GOOGLE_BIGQUERY' },
  'hubspot': { credentials: 'HubSpotCredentials', profile: 'HubSpotConnectorProfile', label: 'HUBSPOT' },
  'infor-nexus': { credentials: 'InforNexusCredentials', profile: 'InforNexusConnectorProfile', type: 'INFOR_NEXUS' },
  'jdbc': { credentials: 'DatabaseCredentials', profile: 'JdbcConnectorProfile', label: 'JDBC' },
  'mailchimp': { credentials: 'MailchimpCredentials', profile: 'MailchimpConnectorProfile', label: 'MAILCHIMP' },
  'marketo': { credentials: 'MarketoCredentials', profile: 'MarketoConnectorProfile', type: 'MARKETO' },
  'microsoft-dynamics-365': { credentials: 'MicrosoftCredentials', profile: 'MicrosoftDynamics365ConnectorProfile', label: 'MICROSOFT_DYNAMICS_365' },
  'microsoft-sharepoint-online': {
    credentials: 'MicrosoftCredentials', profile: 'MicrosoftSharePointOnlineConnectorProfile', label: 'MICROSOFT_SHAREPOINT_ONLINE',
  },
  'pardot': { credentials: 'PardotCredentials', profile: 'PardotConnectorProfile', type: 'PARDOT' },
  'redshift': { credentials: 'RedshiftEndpoint', profile: 'RedshiftConnectorProfile', type: 'REDSHIFT' },
  'salesforce': { credentials: 'SalesforceCredentials', profile: 'SalesforceConnectorProfile', type: 'SALESFORCE' },
  'salesforce-marketing-cloud': {
    credentials: 'SalesforceMarketingCloudCredentials', profile: 'SalesforceMarketingCloudConnectorProfile', label: 'SALESFORCE_MARKETING_CLOUD',
  },
  'sap-odata': { credentials: 'SapODataCredentials', profile: 'SapODataConnectorProfile', type: 'SAP_ODATA' },
  'service-now': { credentials: 'ServiceNowCredentials', profile: 'ServiceNowConnectorProfile', type: 'SERVICE_NOW' },
  'singular': { credentials: 'SingularCredentials', profile: 'SingularConnectorProfile', type: 'SINGULAR' },
  'slack': { credentials: 'SlackCredentials', profile: 'SlackConnectorProfile', type: 'SLACK' },
  'snowflake': { credentials: 'SnowflakeCredentials', profile: 'SnowflakeConnectorProfile', type: 'SNOWFLAKE' },
  'trend-micro': { credentials: 'TrendMicroCredentials', profile: 'TrendMicroConnectorProfile', type: 'TREND_MICRO' },
  'veeva': { credentials: 'VeevaCredentials', profile: 'VeevaConnectorProfile', type: 'VEEVA' },
  'zendesk': { credentials: 'ZendeskCredentials', profile: 'ZendeskConnectorProfile', type: 'ZENDESK' },
};

/** The table of a library: the compiled one, or in a test the sources. */
function cliKeys(library) {
  const covered = new Set(Object.values(CONNECTORS).flatMap(({ credentials, profile }) => [credentials, profile]));
  const missing = Object.keys(library).filter((name) => /.(Credentials|ConnectorProfile)$/.test(name) && !covered.has(name));
  if (missing.length > 0) {
    throw new Error(`scripts/cli-keys.js has no connector for ${missing.join(', ')}`);
  }
  return Object.fromEntries(Object.entries(CONNECTORS).map(([id, { credentials, profile, type, label }]) => [id, {
    connectorType: library.ConnectorType[type ?? 'CUSTOM_CONNECTOR'],
    ...label && { connectorLabel: library.ConnectorLabel[label] },
    profile,
    credentials,
    factories: factoriesOf(library[credentials]),
  }]));
}

function limitOf({ min, max, pattern, allowed }) {
  return { min, max, ...pattern && { pattern: pattern.source }, allowed };
}

function factoriesOf(owner) {
  const names = Object.getOwnPropertyNames(owner).filter((name) => typeof owner[name] === 'function' && !name.endsWith('FromSecret'));
  return Object.fromEntries(names.map((name) => [name, factory(owner, name)]));
}

function factory(owner, name) {
  const { fields, required = [], anyOf, fromSecret = required } = owner[name]({})._call.mode.outline;
  const openMap = Object.values(fields).find(({ fromSecretKeys }) => fromSecretKeys);
  return {
    twin: typeof owner[`${name}FromSecret`] === 'function',
    // Credentials that are a map can have any key of the secret.
    ...openMap && { openMap: limitOf(openMap.limit) },
    clientCredentials: 'clientCredentials' in fields,
    fields: Object.fromEntries(Object.entries(fields).filter(([, field]) => field.limit && field !== openMap).map(([field, { limit }]) => [field, {
      required: required.includes(field),
      read: fromSecret.includes(field),
      limit: limitOf(limit),
    }])),
    ...anyOf && { anyOf },
  };
}

module.exports = { CONNECTORS, cliKeys };

if (require.main === module) {
  const target = path.resolve(__dirname, '..', 'cli', 'src', 'keys.json');
  const content = `${JSON.stringify(cliKeys(require('../lib')), undefined, 2)}\n`;
  if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== content) {
    fs.writeFileSync(target, content);
  }
}
