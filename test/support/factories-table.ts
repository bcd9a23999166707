import { REDIRECT_URI } from './util';

/** What a field takes: the most characters, how the others are called in a message, and what is not allowed. */
export interface FieldRule {
  readonly max: number;
  readonly allowed: string;
  readonly bad: readonly string[];
  /** A value of that many characters. */
  readonly ofLength: (length: number) => string;
}

export interface TextField extends FieldRule {
  readonly value: string;
  /** The example in the messages. */
  readonly example?: string;
  /** The FromSecret twin reads it from the secret. */
  readonly inSecret?: true;
}

/** A factory of credentials, its fields and what is allowed in them. */
export interface FactoryCase {
  /** A profile that takes the credentials. */
  readonly profile: string;
  readonly name: string;
  /** All secret fields, in the order in which they are reported. */
  readonly secrets: { readonly [field: string]: FieldRule };
  /** The fields of which it is said that they are required. */
  readonly required: readonly string[];
  readonly texts: { readonly [field: string]: TextField };
  /** Options that are no strings. */
  readonly others: { readonly [field: string]: unknown };
  /** The option that holds the secret fields, where they are a map. */
  readonly map?: string;
  /** Whether there is a FromSecret twin, and whether it must be told which fields to read. */
  readonly twin: 'by default' | 'by fields' | 'none';
  /** The strings in its block of the template that are neither secret nor given. */
  readonly fixed: readonly string[];
}

const x = (length: number) => 'x'.repeat(length);

function word(max: number): FieldRule {
  return { max, allowed: `1 to ${max} characters without whitespace`, bad: ['', 'hunter two', 'hunter2\n', '\thunter2'], ofLength: x };
}

const PASSWORD: FieldRule = {
  max: 512, allowed: '1 to 512 characters on one line, not all of them whitespace', bad: ['', '   ', 'hunter\ntwo'], ofLength: x,
};

const JWT: FieldRule = {
  max: 8000,
  allowed: 'a JSON Web Token: three base64url parts joined by dots, at most 8000 characters',
  bad: ['', 'hunter2', 'hunter.two', 'hunter.two.three.four', 'hun ter.two.three'],
  ofLength: (length) => `x.x.${x(length - 4)}`,
};

function text(max: number, value: string, example?: string): TextField {
  return { ...word(max), value, example };
}

function url(value: string, example: string): TextField {
  return {
    max: 256,
    allowed: 'an http(s):// URL without spaces',
    bad: ['', 'example.com', 'ftp://example.com', 'https://exa mple.com', 'https://example.com\n', 'https://'],
    ofLength: (length) => `https://${x(length - 8)}`,
    value,
    example,
  };
}

const username: TextField = { ...text(512, 'appflow'), inSecret: true };
const redirectUri = text(512, REDIRECT_URI, REDIRECT_URI);
const tokenUrl = url('https://example.com/token', 'https://example.com/oauth2/token');
const sapEndpoints = {
  tokenUrl: url('https://sap.example.com/token', 'https://sap.example.com/sap/bc/sec/oauth2/token'),
  authCodeUrl: url('https://sap.example.com/authorize', 'https://sap.example.com/sap/bc/sec/oauth2/authorize'),
};
const client = { clientId: word(512), clientSecret: word(512) };
const tokens = { accessToken: word(4096), refreshToken: word(4096) };
const code = { authCode: word(4096) };
const CLIENT = ['clientId', 'clientSecret'];

function factory(profile: string, name: string, options: Partial<FactoryCase>): FactoryCase {
  const { secrets = {}, ...others } = options;
  return { profile: profile === 'Custom' ? 'CustomConnectorProfile' : `${profile}ConnectorProfile`, name, secrets, required: Object.keys(secrets), texts: {}, others: {}, twin: 'by default', fixed: [], ...others };
}

/** The two factories of a connector with a client, renewable tokens and authorization codes. */
function codeGrant(profile: string, owner: string, fixed: string[] = []): FactoryCase[] {
  return [
    factory(profile, `${owner}.oauth2Tokens`, { secrets: { ...client, ...tokens }, required: CLIENT, fixed }),
    factory(profile, `${owner}.oauth2AuthorizationCode`, { secrets: { ...client, ...code }, texts: { redirectUri }, fixed }),
  ];
}

/** The two factories of a connector whose tokens AppFlow can't renew. */
function accessTokenGrant(profile: string, owner: string, first: string, required: string[]): FactoryCase[] {
  return [
    factory(profile, `${owner}.${first}`, {
      secrets: { ...client, accessToken: word(4096) }, required, twin: required.length === 3 ? 'by default' : 'by fields',
    }),
    factory(profile, `${owner}.oauth2AuthorizationCode`, { secrets: { ...client, ...code }, texts: { redirectUri } }),
  ];
}

const CODE_FIXED = ['OAUTH2'];
const scopes = ['scope-1'];

/** Every factory that the package exports. */
export const FACTORIES: readonly FactoryCase[] = [
  factory('Amplitude', 'AmplitudeCredentials.apiKey', { secrets: { apiKey: word(256), secretKey: word(256) } }),
  factory('Asana', 'AsanaCredentials.personalAccessToken', { secrets: { patToken: word(2048) }, fixed: ['CUSTOM', 'PAT'] }),
  factory('Custom', 'CustomConnectorCredentials.basic', { secrets: { password: PASSWORD }, texts: { username }, fixed: ['BASIC'] }),
  factory('Custom', 'CustomConnectorCredentials.apiKey', {
    secrets: { apiKey: word(256), apiSecretKey: word(256) }, required: ['apiKey'], twin: 'by fields', fixed: ['APIKEY'],
  }),
  factory('Custom', 'CustomConnectorCredentials.oauth2Tokens', {
    secrets: { ...client, ...tokens }, required: [], texts: { tokenUrl }, twin: 'by fields', fixed: CODE_FIXED,
  }),
  factory('Custom', 'CustomConnectorCredentials.oauth2AuthorizationCode', {
    secrets: { ...client, ...code }, texts: { tokenUrl, redirectUri }, fixed: CODE_FIXED,
  }),
  factory('Custom', 'CustomConnectorCredentials.oauth2ClientCredentials', {
    secrets: client, required: [], texts: { tokenUrl }, fixed: CODE_FIXED,
  }),
  factory('Custom', 'CustomConnectorCredentials.oauth2JwtBearer', {
    secrets: { ...client, ...tokens }, required: [], texts: { tokenUrl }, twin: 'by fields', fixed: CODE_FIXED,
  }),
  factory('Custom', 'CustomConnectorCredentials.oauth2', {
    secrets: { ...client, ...tokens, ...code },
    required: [],
    texts: { tokenUrl, redirectUri },
    others: { grantType: 'AUTHORIZATION_CODE' },
    twin: 'by fields',
    fixed: CODE_FIXED,
  }),
  factory('Custom', 'CustomConnectorCredentials.custom', {
    secrets: { one: word(2048), two: word(2048) },
    required: ['one', 'two'],
    texts: { customAuthenticationType: text(256, 'Signature') },
    map: 'credentialsMap',
    twin: 'by fields',
    fixed: ['CUSTOM'],
  }),
  factory('Jdbc', 'DatabaseCredentials.basic', {
    secrets: { password: word(2048) },
    texts: { username: { ...text(2048, 'appflow'), inSecret: true } },
    fixed: ['CUSTOM', 'CUSTOM', 'mysql', 'db.example.com', '3306', 'sales'],
  }),
  factory('Datadog', 'DatadogCredentials.apiKey', { secrets: { apiKey: word(256), applicationKey: word(512) } }),
  factory('Dynatrace', 'DynatraceCredentials.apiToken', { secrets: { apiToken: word(256) } }),
  factory('GitHub', 'GitHubCredentials.personalAccessToken', {
    secrets: { personalAccessToken: word(2048) },
    texts: { username: { ...text(2048, 'appflow'), inSecret: true } },
    fixed: ['CUSTOM', 'BasicAuthPersonalAccessToken'],
  }),
  factory('GitHub', 'GitHubCredentials.oauth2Tokens', {
    secrets: { ...client, ...tokens }, required: ['accessToken'], twin: 'by fields', fixed: CODE_FIXED,
  }),
  ...codeGrant('GoogleAnalytics', 'GoogleAnalyticsCredentials'),
  ...codeGrant('GoogleAnalytics4', 'GoogleCredentials', CODE_FIXED),
  ...codeGrant('HubSpot', 'HubSpotCredentials', CODE_FIXED),
  factory('InforNexus', 'InforNexusCredentials.accessKey', {
    secrets: { accessKeyId: word(256), secretAccessKey: word(512), datakey: word(512) },
    texts: { userId: { ...text(512, 'appflow'), inSecret: true } },
  }),
  factory('Mailchimp', 'MailchimpCredentials.apiKey', { secrets: { apiKey: word(2048) }, fixed: ['CUSTOM', 'api_key'] }),
  ...accessTokenGrant('Marketo', 'MarketoCredentials', 'oauth2ClientCredentials', CLIENT),
  ...codeGrant('MicrosoftDynamics365', 'MicrosoftCredentials', CODE_FIXED),
  factory('Pardot', 'PardotCredentials.oauth2Tokens', { secrets: tokens, required: [] }),
  factory('Pardot', 'PardotCredentials.oauth2AuthorizationCode', { secrets: code, texts: { redirectUri } }),
  factory('Redshift', 'RedshiftEndpoint.cluster', {
    texts: { clusterIdentifier: text(512, 'cluster'), databaseName: text(512, 'dev', 'dev'), username: text(512, 'appflow') }, twin: 'none',
  }),
  factory('Redshift', 'RedshiftEndpoint.serverless', {
    texts: { workgroupName: text(512, 'workgroup'), databaseName: text(512, 'dev', 'dev') }, twin: 'none',
  }),
  factory('Redshift', 'RedshiftEndpoint.jdbc', {
    secrets: { password: PASSWORD },
    texts: { username, databaseUrl: text(512, 'jdbc:redshift://example.com:5439/dev', 'jdbc:redshift://...:5439/dev') },
  }),
  factory('Salesforce', 'SalesforceCredentials.oauth2Tokens', { secrets: tokens, required: [] }),
  factory('Salesforce', 'SalesforceCredentials.oauth2AuthorizationCode', { secrets: code, required: [], texts: { redirectUri } }),
  factory('Salesforce', 'SalesforceCredentials.oauth2JwtBearer', { secrets: { jwtToken: JWT }, required: [], fixed: ['JWT_BEARER'] }),
  factory('Salesforce', 'SalesforceCredentials.oauth2ClientCredentials', { twin: 'none', fixed: ['CLIENT_CREDENTIALS'] }),
  factory('Salesforce', 'SalesforceCredentials.oauth2', {
    secrets: { ...tokens, ...code }, required: [], texts: { redirectUri }, twin: 'by fields',
  }),
  factory('SalesforceMarketingCloud', 'SalesforceMarketingCloudCredentials.oauth2ClientCredentials', { secrets: client, fixed: CODE_FIXED }),
  factory('SapOData', 'SapODataCredentials.basic', { secrets: { password: PASSWORD }, texts: { username } }),
  factory('SapOData', 'SapODataCredentials.oauth2Tokens', {
    secrets: { ...client, ...tokens }, required: CLIENT, texts: sapEndpoints, others: { oauthScopes: scopes },
  }),
  factory('SapOData', 'SapODataCredentials.oauth2AuthorizationCode', {
    secrets: { ...client, ...code }, texts: { redirectUri, ...sapEndpoints }, others: { oauthScopes: scopes },
  }),
  factory('ServiceNow', 'ServiceNowCredentials.basic', { secrets: { password: PASSWORD }, texts: { username } }),
  ...codeGrant('ServiceNow', 'ServiceNowCredentials'),
  factory('Singular', 'SingularCredentials.apiKey', { secrets: { apiKey: word(256) } }),
  ...accessTokenGrant('Slack', 'SlackCredentials', 'oauth2Tokens', [...CLIENT, 'accessToken']),
  factory('Snowflake', 'SnowflakeCredentials.basic', { secrets: { password: PASSWORD }, texts: { username } }),
  factory('TrendMicro', 'TrendMicroCredentials.apiKey', { secrets: { apiSecretKey: word(256) } }),
  factory('Veeva', 'VeevaCredentials.basic', { secrets: { password: PASSWORD }, texts: { username } }),
  ...accessTokenGrant('Zendesk', 'ZendeskCredentials', 'oauth2Tokens', [...CLIENT, 'accessToken']),
];
