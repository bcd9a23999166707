import { codeGrantFactories, CUSTOM, CUSTOM_PROPERTIES, customAuthentication, fixedOAuth2 } from './custom';
import type { Connector, Factory, Fields } from './field';
import { connector, text } from './field';

const TOKEN_URL = `${CUSTOM_PROPERTIES}.OAuth2Properties.TokenUrl`;
const GOOGLE = 'https://oauth2.googleapis.com/token';
const TENANT = { kind: 'text', pattern: /^[\w.-]{1,128}$/, max: 128 } as const;

const property = (key: string, example?: string) => text(`${CUSTOM_PROPERTIES}.ProfileProperties#${key}`, { example });
const credential = (key: string, example: string) => text(`${CUSTOM}.Custom.CredentialsMap#${key}`, { example });
/** With the usual length of instance URLs, although the model allows more in a map. */
const instanceUrl = (example: string) => ({ ...property('instanceUrl', example), max: 256 });

/** A connector with its label by AWS. */
function authored(name: string, label: string, factories: readonly Factory[], more: Partial<Connector> & { optional?: string[] } = {}): Connector {
  const { optional = [], props = {}, ...rest } = more;
  return { ...connector(name, 'CustomConnector', factories, props, ...optional), label, ...rest };
}

const microsoft = ({ tenantId }: { readonly [name: string]: any }) =>
  ({ [TOKEN_URL]: `https://login.microsoftonline.com/${tenantId ?? 'common'}/oauth2/v2.0/token` });

const database: Fields = {
  hostname: credential('hostname', 'db.example.com'),
  port: { kind: 'integer', rule: 'ConnectorProfileProperties.SAPOData.PortNumber' },
  database: credential('database', 'sales'),
};
const login = customAuthentication('basic', 'CUSTOM', { username: 'username', password: 'password' }, ['username']);
const portOf = (port: unknown) => ({ [`${CUSTOM}.Custom.CredentialsMap#port`]: String(port) });

export const AUTHORED: readonly Connector[] = [
  authored('Asana', 'Asana', [customAuthentication('personalAccessToken', 'PAT', { patToken: 'patToken' })]),
  authored('GitHub', 'GitHub', [
    customAuthentication('personalAccessToken', 'BasicAuthPersonalAccessToken',
      { username: 'username', personalAccessToken: 'personalAccessToken' }, ['username']),
    {
      ...fixedOAuth2('oauth2Tokens', ['clientId', 'clientSecret', 'accessToken', 'refreshToken'], 'AUTHORIZATION_CODE',
        [{ required: ['accessToken'], optional: ['refreshToken', 'clientId', 'clientSecret'] }]),
      constants: {
        [`${CUSTOM}.AuthenticationType`]: 'OAUTH2',
        [`${CUSTOM_PROPERTIES}.OAuth2Properties.OAuth2GrantType`]: 'AUTHORIZATION_CODE',
        [TOKEN_URL]: 'https://github.com/login/oauth/access_token',
      },
    },
  ]),
  authored('GoogleAnalytics4', 'GoogleAnalytics4', codeGrantFactories, { owner: 'GoogleCredentials', constants: { [TOKEN_URL]: GOOGLE } }),
  authored('GoogleBigQuery', 'GoogleBigQuery', codeGrantFactories, { owner: 'GoogleCredentials', constants: { [TOKEN_URL]: GOOGLE } }),
  authored('GoogleAds', 'GoogleAds', codeGrantFactories, {
    owner: 'GoogleCredentials',
    props: {
      developerToken: { ...property('developerToken'), kind: 'secret' },
      apiVersion: property('apiVersion', 'v17'),
      managerId: property('managerID'),
    },
    optional: ['managerId'],
    constants: { [TOKEN_URL]: GOOGLE },
  }),
  authored('HubSpot', 'HubSpot', codeGrantFactories, {
    props: { tokenUrl: text(TOKEN_URL) },
    optional: ['tokenUrl'],
    composed: ({ tokenUrl }) => ({ [TOKEN_URL]: tokenUrl ?? 'https://api.hubapi.com/oauth/v1/token' }),
  }),
  authored('Mailchimp', 'Mailchimp', [customAuthentication('apiKey', 'api_key', { apiKey: 'api_key' })], {
    props: { instanceUrl: instanceUrl('https://us1.api.mailchimp.com') },
  }),
  authored('MicrosoftDynamics365', 'MicrosoftDynamics365', codeGrantFactories, {
    owner: 'MicrosoftCredentials', props: { instanceUrl: instanceUrl('https://acme.api.crm.dynamics.com'), tenantId: TENANT }, optional: ['tenantId'], composed: microsoft,
  }),
  authored('MicrosoftSharePointOnline', 'MicrosoftSharePointOnline', codeGrantFactories, {
    owner: 'MicrosoftCredentials', props: { tenantId: TENANT }, optional: ['tenantId'], composed: microsoft,
  }),
  authored('SalesforceMarketingCloud', 'SalesforceMarketingCloud', [
    fixedOAuth2('oauth2ClientCredentials', ['clientId', 'clientSecret'], 'CLIENT_CREDENTIALS'),
  ], {
    props: {
      instanceUrl: instanceUrl('https://acme.rest.marketingcloudapis.com/'),
      tokenUrl: text(TOKEN_URL, { example: 'https://acme.auth.marketingcloudapis.com/v2/token' }),
    },
  }),
  authored('AmazonRdsPostgreSql', 'AmazonRDSPostgreSQL', [login], {
    owner: 'DatabaseCredentials',
    props: database,
    optional: ['port'],
    constants: { [`${CUSTOM}.Custom.CredentialsMap#driver`]: 'postgresql' },
    composed: ({ port }) => portOf(port ?? 5432),
  }),
  authored('Jdbc', 'JDBCsmall', [login], {
    owner: 'DatabaseCredentials',
    props: { driver: { kind: 'choice', at: `${CUSTOM}.Custom.CredentialsMap#driver`, values: ['mysql', 'postgresql'] }, ...database },
    optional: ['port'],
    composed: ({ driver, port }) => portOf(port ?? (driver === 'mysql' ? 3306 : 5432)),
  }),
];
