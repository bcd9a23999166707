import type { Connector, Fields } from './field';
import {
  basic, connector, CREDENTIALS, factory, flag, oauth2AuthorizationCode, oauth2Fields, oauth2Tokens, PROPERTIES, secret, text, tokens, USERNAME,
} from './field';

const HTTPS = /^[hH][tT][tT][pP][sS]:\/\/\S+$/;

/** The instance URL of connectors whose documentation shows its form. */
const strictUrl = (block: string, example: string): Fields => ({ instanceUrl: text(`${PROPERTIES}.${block}.InstanceUrl`, { pattern: HTTPS, example }) });
const anyUrl = (block: string, example: string): Fields => ({ instanceUrl: text(`${PROPERTIES}.${block}.InstanceUrl`, { example }) });

const connectionMode = { kind: 'choice', at: 'ConnectionMode', values: ['Public', 'Private'] } as const;

/** Slack, Zendesk and Marketo don't support refresh tokens. */
function accessToken(block: string, name: string, ...optional: string[]) {
  const { clientId, clientSecret, accessToken: token, redirectUri } = oauth2Fields(`${CREDENTIALS}.${block}`);
  const fields = { clientId, clientSecret, accessToken: token };
  return optional.includes('redirectUri') ? factory(name, { ...fields, redirectUri }, ...optional) : factory(name, fields, ...optional);
}

const SALESFORCE = `${CREDENTIALS}.Salesforce`;
const PARDOT = `${CREDENTIALS}.Pardot`;

function connectedApp(at: string) {
  const { accessToken: access, refreshToken, authCode, redirectUri } = oauth2Fields(at);
  return { accessToken: access, refreshToken, authCode, redirectUri, clientCredentials: { kind: 'clientCredentials', at: `${at}.ClientCredentialsArn` } } as const;
}

function connectedAppFactories(at: string) {
  const { accessToken: access, refreshToken, authCode, redirectUri, clientCredentials } = connectedApp(at);
  return [
    {
      name: 'oauth2Tokens',
      fields: { accessToken: access, refreshToken, clientCredentials },
      combinations: tokens([], ['clientCredentials']),
      twin: true,
    },
    factory('oauth2AuthorizationCode', { authCode, redirectUri, clientCredentials }, 'clientCredentials'),
  ];
}

const jwtToken = secret(`${SALESFORCE}.JwtToken`);
const grantType = { kind: 'choice', at: `${SALESFORCE}.OAuth2GrantType`, values: ['AUTHORIZATION_CODE', 'CLIENT_CREDENTIALS', 'JWT_BEARER'] } as const;
const { clientCredentials: salesforceApp } = connectedApp(SALESFORCE);

export const SALESFORCE_CONNECTOR: Connector = {
  profile: 'SalesforceConnectorProfile',
  type: 'Salesforce',
  owner: 'SalesforceCredentials',
  credentialsIn: 'credentials',
  factories: [
    ...connectedAppFactories(SALESFORCE).map((each) => ({ ...each, requiredByGrant: ['authCode', 'redirectUri'] })),
    {
      ...factory('oauth2JwtBearer', { jwtToken, clientCredentials: salesforceApp }, 'clientCredentials'),
      requiredByGrant: ['jwtToken'],
      constants: { [`${SALESFORCE}.OAuth2GrantType`]: 'JWT_BEARER' },
    },
    {
      ...factory('oauth2ClientCredentials', { clientCredentials: salesforceApp }),
      twin: false,
      constants: { [`${SALESFORCE}.OAuth2GrantType`]: 'CLIENT_CREDENTIALS' },
    },
    {
      name: 'oauth2',
      fields: { grantType, ...connectedApp(SALESFORCE), jwtToken },
      combinations: [
        ...[{}, { grantType: 'AUTHORIZATION_CODE' }].flatMap((fixed) => [
          { required: ['accessToken'], optional: ['refreshToken', 'redirectUri', 'clientCredentials'], fixed },
          { required: ['refreshToken'], optional: ['accessToken', 'redirectUri', 'clientCredentials'], fixed },
          { required: ['authCode', 'redirectUri'], optional: ['accessToken', 'refreshToken', 'clientCredentials'], fixed },
        ]),
        { required: ['jwtToken'], optional: ['clientCredentials'], fixed: { grantType: 'JWT_BEARER' } },
        { required: ['clientCredentials'], fixed: { grantType: 'CLIENT_CREDENTIALS' } },
      ],
      twin: true,
    },
  ],
  props: {
    ...strictUrl('Salesforce', 'https://acme.my.salesforce.com'),
    sandbox: flag(`${PROPERTIES}.Salesforce.isSandboxEnvironment`),
    connectionMode,
    usePrivateLinkForMetadataAndAuthorization: flag(`${PROPERTIES}.Salesforce.usePrivateLinkForMetadataAndAuthorization`),
  },
  combinations: [
    { required: [], optional: ['instanceUrl', 'sandbox', 'connectionMode'] },
    { required: ['usePrivateLinkForMetadataAndAuthorization'], optional: ['instanceUrl', 'sandbox'], fixed: { connectionMode: 'Private' } },
  ],
};

const SAP = `${PROPERTIES}.SAPOData`;
const sapEndpoints: Fields = {
  tokenUrl: text(`${SAP}.OAuthProperties.TokenUrl`, {
    example: 'https://sap.example.com/token', hint: 'https://sap.example.com/sap/bc/sec/oauth2/token',
  }),
  authCodeUrl: text(`${SAP}.OAuthProperties.AuthCodeUrl`, {
    example: 'https://sap.example.com/authorize', hint: 'https://sap.example.com/sap/bc/sec/oauth2/authorize',
  }),
  oauthScopes: { kind: 'texts', at: `${SAP}.OAuthProperties.OAuthScopes` },
};
const sapRequired = ['applicationHostUrl', 'applicationServicePath', 'clientNumber'];
const sapOptional = ['portNumber', 'logonLanguage', 'disableSso'];

const SAP_CONNECTOR: Connector = {
  profile: 'SapODataConnectorProfile',
  type: 'SAPOData',
  owner: 'SapODataCredentials',
  credentialsIn: 'credentials',
  factories: [
    basic(`${CREDENTIALS}.SAPOData.BasicAuthCredentials`),
    oauth2Tokens(`${CREDENTIALS}.SAPOData.OAuthCredentials`, sapEndpoints),
    oauth2AuthorizationCode(`${CREDENTIALS}.SAPOData.OAuthCredentials`, sapEndpoints),
  ],
  props: {
    applicationHostUrl: text(`${SAP}.ApplicationHostUrl`, { example: 'https://sap.example.com' }),
    applicationServicePath: text(`${SAP}.ApplicationServicePath`, { example: '/sap/opu/odata/iwfnd/catalogservice;v=2' }),
    portNumber: { kind: 'integer', at: `${SAP}.PortNumber` },
    clientNumber: text(`${SAP}.ClientNumber`, { example: '100' }),
    logonLanguage: text(`${SAP}.LogonLanguage`),
    disableSso: flag(`${SAP}.DisableSSO`),
    connectionMode,
    privateLinkServiceName: text(`${SAP}.PrivateLinkServiceName`, { pattern: /^com.amazonaws.vpce.[\w/!:@#.-]+$/, emptyIsNone: true }),
  },
  combinations: [
    { required: sapRequired, optional: sapOptional },
    { required: sapRequired, optional: sapOptional, fixed: { connectionMode: 'Public' } },
    { required: [...sapRequired, 'privateLinkServiceName'], optional: sapOptional },
    { required: [...sapRequired, 'privateLinkServiceName'], optional: sapOptional, fixed: { connectionMode: 'Private' } },
  ],
  composed: ({ portNumber, privateLinkServiceName, connectionMode: mode }) => ({
    ConnectionMode: mode ?? (privateLinkServiceName === undefined ? 'Public' : 'Private'),
    [`${SAP}.PortNumber`]: portNumber ?? 443,
  }),
};

const serviceNow = `${CREDENTIALS}.ServiceNow`;
const infor = `${CREDENTIALS}.InforNexus`;

export const NATIVE: readonly Connector[] = [
  SALESFORCE_CONNECTOR,
  {
    ...connector('Pardot', 'Pardot', connectedAppFactories(PARDOT), {
      businessUnitId: text(`${PROPERTIES}.Pardot.BusinessUnitId`, { example: '0UvB00000000001AAA' }),
      ...anyUrl('Pardot', 'https://pi.pardot.com'),
      sandbox: flag(`${PROPERTIES}.Pardot.IsSandboxEnvironment`),
    }, 'instanceUrl', 'sandbox'),
  },
  connector('ServiceNow', 'Servicenow', [
    basic(serviceNow),
    oauth2Tokens(`${serviceNow}.OAuth2Credentials`, {}, 'OAuthRequest'),
    oauth2AuthorizationCode(`${serviceNow}.OAuth2Credentials`, {}, 'OAuthRequest'),
  ], strictUrl('ServiceNow', 'https://acme.service-now.com')),
  SAP_CONNECTOR,
  connector('GoogleAnalytics', 'Googleanalytics', [
    oauth2Tokens(`${CREDENTIALS}.GoogleAnalytics`), oauth2AuthorizationCode(`${CREDENTIALS}.GoogleAnalytics`),
  ]),
  connector('Slack', 'Slack', [accessToken('Slack', 'oauth2Tokens', 'redirectUri'), oauth2AuthorizationCode(`${CREDENTIALS}.Slack`)], strictUrl('Slack', 'https://acme.slack.com')),
  connector('Zendesk', 'Zendesk', [accessToken('Zendesk', 'oauth2Tokens', 'redirectUri'), oauth2AuthorizationCode(`${CREDENTIALS}.Zendesk`)], strictUrl('Zendesk', 'https://acme.zendesk.com')),
  connector('Marketo', 'Marketo', [
    accessToken('Marketo', 'oauth2ClientCredentials', 'accessToken'), oauth2AuthorizationCode(`${CREDENTIALS}.Marketo`),
  ], strictUrl('Marketo', 'https://123-abc-456.mktorest.com')),
  connector('Veeva', 'Veeva', [basic(`${CREDENTIALS}.Veeva`)], anyUrl('Veeva', 'https://acme.veevavault.com')),
  connector('Datadog', 'Datadog', [factory('apiKey', {
    apiKey: secret(`${CREDENTIALS}.Datadog.ApiKey`), applicationKey: secret(`${CREDENTIALS}.Datadog.ApplicationKey`),
  })], anyUrl('Datadog', 'https://api.datadoghq.com')),
  connector('Amplitude', 'Amplitude', [factory('apiKey', {
    apiKey: secret(`${CREDENTIALS}.Amplitude.ApiKey`), secretKey: secret(`${CREDENTIALS}.Amplitude.SecretKey`),
  })]),
  connector('Singular', 'Singular', [factory('apiKey', { apiKey: secret(`${CREDENTIALS}.Singular.ApiKey`) })], { connectionMode }, 'connectionMode'),
  connector('TrendMicro', 'Trendmicro', [factory('apiKey', { apiSecretKey: secret(`${CREDENTIALS}.Trendmicro.ApiSecretKey`) })],
    { connectionMode }, 'connectionMode'),
  connector('Dynatrace', 'Dynatrace', [factory('apiToken', { apiToken: secret(`${CREDENTIALS}.Dynatrace.ApiToken`) })], anyUrl('Dynatrace', 'https://acme.live.dynatrace.com')),
  connector('InforNexus', 'Infornexus', [factory('accessKey', {
    accessKeyId: secret(`${infor}.AccessKeyId`),
    userId: text(`${infor}.UserId`, { inSecret: true, example: USERNAME }),
    secretAccessKey: secret(`${infor}.SecretAccessKey`),
    datakey: secret(`${infor}.Datakey`),
  })], anyUrl('InforNexus', 'https://infor-nexus.example.com')),
];

