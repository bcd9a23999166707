import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { SecretValue, Token } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Services } from './services';
import { ACCOUNT, deployed, eventsOf, ofType, testStack } from './templates';
import * as appflow from '../../src';

const { KEEP, REPLACE } = appflow.OAuth2TokensOnRefresh;
const SECRET = 'appflow/everything';

/** A value for each field of each connector. */
const CONTENT = Object.fromEntries([
  'accessKeyId', 'accessToken', 'apiKey', 'apiSecretKey', 'apiToken', 'applicationKey', 'clientId', 'clientSecret', 'datakey', 'password',
  'patToken', 'personalAccessToken', 'refreshToken', 'secretAccessKey', 'secretKey', 'userId', 'username',
].map((field) => [field, `the-${field}`]));

type Profile = { refreshOnSecretChange(options?: appflow.CredentialRefreshOptions): appflow.CredentialRefresh };

const services = Services.forTests();
beforeAll(async () => {
  await services.secrets.send(new CreateSecretCommand({
    Name: SECRET, SecretString: JSON.stringify({ ...CONTENT, jwtToken: 'header.payload.signature', port: 8443 }),
  }));
});

/** Each connector, with the credentials whose block in the API differs most from the others. */
const CONNECTORS: Array<[string, (stack: Stack, secret: ISecret) => Profile]> = [
  ['Amplitude', (s, secret) => new appflow.AmplitudeConnectorProfile(s, 'P', {
    credentials: appflow.AmplitudeCredentials.apiKeyFromSecret(secret),
  })],
  ['Datadog', (s, secret) => new appflow.DatadogConnectorProfile(s, 'P', {
    instanceUrl: 'https://api.datadoghq.com', credentials: appflow.DatadogCredentials.apiKeyFromSecret(secret),
  })],
  ['Dynatrace', (s, secret) => new appflow.DynatraceConnectorProfile(s, 'P', {
    instanceUrl: 'https://a.live.dynatrace.com', credentials: appflow.DynatraceCredentials.apiTokenFromSecret(secret),
  })],
  ['Google Analytics', (s, secret) => new appflow.GoogleAnalyticsConnectorProfile(s, 'P', {
    credentials: appflow.GoogleAnalyticsCredentials.oauth2TokensFromSecret(secret),
  })],
  ['Infor Nexus', (s, secret) => new appflow.InforNexusConnectorProfile(s, 'P', {
    instanceUrl: 'https://a.infornexus.com', credentials: appflow.InforNexusCredentials.accessKeyFromSecret(secret),
  })],
  ['Marketo', (s, secret) => new appflow.MarketoConnectorProfile(s, 'P', {
    instanceUrl: 'https://a.mktorest.com', credentials: appflow.MarketoCredentials.oauth2ClientCredentialsFromSecret(secret),
  })],
  ['Pardot', (s, secret) => new appflow.PardotConnectorProfile(s, 'P', {
    businessUnitId: '0Uv000000000000AAA', sandbox: true, credentials: appflow.PardotCredentials.oauth2TokensFromSecret(secret),
  })],
  ['Redshift by JDBC', (s, secret) => new appflow.RedshiftConnectorProfile(s, 'P', {
    bucket: Bucket.fromBucketName(s, 'B', 'staging'),
    bucketPrefix: 'in/',
    endpoint: appflow.RedshiftEndpoint.jdbcFromSecret(secret, { databaseUrl: 'jdbc:redshift://h:5439/dev' }),
  })],
  ['Salesforce with a JWT', (s, secret) => new appflow.SalesforceConnectorProfile(s, 'P', {
    instanceUrl: 'https://a.my.salesforce.com',
    connectionMode: appflow.ConnectionMode.PRIVATE,
    usePrivateLinkForMetadataAndAuthorization: true,
    credentials: appflow.SalesforceCredentials.oauth2JwtBearerFromSecret(secret),
  })],
  ['Salesforce with tokens and a connected app', (s, secret) => new appflow.SalesforceConnectorProfile(s, 'P', {
    credentials: appflow.SalesforceCredentials.oauth2TokensFromSecret(secret, { clientCredentials: secret }),
  })],
  ['SAP', (s, secret) => new appflow.SapODataConnectorProfile(s, 'P', {
    applicationHostUrl: 'https://sap.example.com',
    applicationServicePath: '/sap/opu',
    clientNumber: '100',
    logonLanguage: 'EN',
    disableSso: true,
    portNumber: Token.asNumber(SecretValue.secretsManager(SECRET, { jsonField: 'port' })),
    credentials: appflow.SapODataCredentials.basicFromSecret(secret),
  })],
  ['SAP with OAuth 2.0', (s, secret) => new appflow.SapODataConnectorProfile(s, 'P', {
    applicationHostUrl: 'https://sap.example.com',
    applicationServicePath: '/sap/opu',
    clientNumber: '100',
    credentials: appflow.SapODataCredentials.oauth2TokensFromSecret(secret, {
      tokenUrl: 'https://sap.example.com/token', authCodeUrl: 'https://sap.example.com/code', oauthScopes: ['A', 'B'],
    }),
  })],
  ['ServiceNow', (s, secret) => new appflow.ServiceNowConnectorProfile(s, 'P', {
    instanceUrl: 'https://a.service-now.com', credentials: appflow.ServiceNowCredentials.oauth2TokensFromSecret(secret),
  })],
  ['Singular', (s, secret) => new appflow.SingularConnectorProfile(s, 'P', {
    credentials: appflow.SingularCredentials.apiKeyFromSecret(secret),
  })],
  ['Slack', (s, secret) => new appflow.SlackConnectorProfile(s, 'P', {
    instanceUrl: 'https://a.slack.com', credentials: appflow.SlackCredentials.oauth2TokensFromSecret(secret),
  })],
  ['Snowflake', (s, secret) => new appflow.SnowflakeConnectorProfile(s, 'P', {
    warehouse: 'W',
    database: 'D',
    stage: 'S',
    bucket: Bucket.fromBucketName(s, 'B', 'staging'),
    accountName: 'a',
    region: 'eu-west-1',
    privateLinkServiceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-1',
    credentials: appflow.SnowflakeCredentials.basicFromSecret(secret),
  })],
  ['Trend Micro', (s, secret) => new appflow.TrendMicroConnectorProfile(s, 'P', {
    credentials: appflow.TrendMicroCredentials.apiKeyFromSecret(secret),
  })],
  ['Veeva', (s, secret) => new appflow.VeevaConnectorProfile(s, 'P', {
    instanceUrl: 'https://a.veevavault.com', credentials: appflow.VeevaCredentials.basicFromSecret(secret),
  })],
  ['Zendesk', (s, secret) => new appflow.ZendeskConnectorProfile(s, 'P', {
    instanceUrl: 'https://a.zendesk.com', credentials: appflow.ZendeskCredentials.oauth2TokensFromSecret(secret),
  })],
  ['a custom connector with basic authentication', (s, secret) => new appflow.CustomConnectorProfile(s, 'P', {
    connectorLabel: 'Mine', credentials: appflow.CustomConnectorCredentials.basicFromSecret(secret),
  })],
  ['a custom connector with an API key', (s, secret) => new appflow.CustomConnectorProfile(s, 'P', {
    connectorLabel: 'Mine', credentials: appflow.CustomConnectorCredentials.apiKeyFromSecret(secret, { fields: ['apiKey', 'apiSecretKey'] }),
  })],
  ['a custom connector with OAuth 2.0', (s, secret) => new appflow.CustomConnectorProfile(s, 'P', {
    connectorLabel: 'Mine',
    credentials: appflow.CustomConnectorCredentials.oauth2TokensFromSecret(secret, {
      tokenUrl: 'https://a.example.com/token',
      tokenUrlCustomProperties: { audience: 'b' },
      fields: ['clientId', 'clientSecret', 'accessToken', 'refreshToken'],
    }),
  })],
  ['Google Ads', (s, secret) => new appflow.GoogleAdsConnectorProfile(s, 'P', {
    apiVersion: 'v17', developerToken: secret.secretValueFromJson('apiKey'), credentials: appflow.GoogleCredentials.oauth2TokensFromSecret(secret),
  })],
  ['GitHub', (s, secret) => new appflow.GitHubConnectorProfile(s, 'P', {
    credentials: appflow.GitHubCredentials.personalAccessTokenFromSecret(secret),
  })],
  ['Mailchimp', (s, secret) => new appflow.MailchimpConnectorProfile(s, 'P', {
    instanceUrl: 'https://us1.api.mailchimp.com', credentials: appflow.MailchimpCredentials.apiKeyFromSecret(secret),
  })],
  ['JDBC', (s, secret) => new appflow.JdbcConnectorProfile(s, 'P', {
    driver: appflow.JdbcDriver.MYSQL, hostname: 'db.example.com', database: 'd', credentials: appflow.DatabaseCredentials.basicFromSecret(secret),
  })],
];

test('the request for each connector is valid by the service model, and has the template\'s properties', async () => {
  await services.reset();
  const stacks = CONNECTORS.map(([, make]) => {
    const stack = testStack();
    make(stack, Secret.fromSecretNameV2(stack, 'Secret', SECRET)).refreshOnSecretChange({ oauth2Tokens: REPLACE });
    return stack;
  });
  const role = `arn:aws:iam::${ACCOUNT}:role/r`;
  const events = stacks.map((stack) => JSON.parse(JSON.stringify(eventsOf(stack)[0])
    .replace(/<\w+\.Arn>/g, role)));
  const { output, failed } = await services.invoke(...events);
  expect(output).not.toContain('the-');
  const requests = await services.requests();
  expect(requests.map(({ problems }, index) => [CONNECTORS[index][0], problems])).toEqual(CONNECTORS.map(([name]) => [name, []]));
  expect(failed).toBe(false);

  requests.forEach(({ body }, index) => {
    const [{ ConnectorProfileConfig: template = {}, ConnectionMode: mode, ConnectorProfileName: name }] =
      ofType(stacks[index], 'AWS::AppFlow::ConnectorProfile');
    expect(body).toMatchObject({ connectionMode: mode, connectorProfileName: name });
    const inTemplate = JSON.stringify(deployed(stacks[index], template))
      .replace(/<\w+\.Arn>/g, role)
      .replace(/"?\{\{resolve:secretsmanager:[^}]*:SecretString:(\w+)::\}\}"?/g, (_reference, key) =>
        key === 'port' ? '8443' : JSON.stringify(key === 'jwtToken' ? 'header.payload.signature' : CONTENT[key]));
    expect(canonical(body.connectorProfileConfig)).toEqual(canonical(JSON.parse(inTemplate)));
  });
});

test('with kept tokens, the other fields come from the secret', () => {
  const stack = testStack();
  new appflow.HubSpotConnectorProfile(stack, 'P', {
    credentials: appflow.HubSpotCredentials.oauth2TokensFromSecret(Secret.fromSecretNameV2(stack, 'Secret', SECRET)),
  }).refreshOnSecretChange({ oauth2Tokens: KEEP });
  const [{ secrets, config }] = eventsOf(stack);
  expect(secrets).toEqual([
    { id: expect.stringMatching(/^<\w+\.CredentialsArn>$/), stage: 'AWSCURRENT', own: true },
    { id: `arn:aws:secretsmanager:eu-west-1:${ACCOUNT}:secret:${SECRET}`, stage: 'AWSCURRENT' },
  ]);
  expect(config).toMatchObject({
    connectorProfileCredentials: {
      CustomConnector: {
        oauth2: {
          clientId: { $secret: 1, key: 'clientId' },
          clientSecret: { $secret: 1, key: 'clientSecret' },
          accessToken: { $secret: 0, key: 'accessToken' },
          refreshToken: { $secret: 0, key: 'refreshToken' },
        },
      },
    },
  });
});

/** The common form of template and API: names in lowercase, of which one differs in more, and no empty structures. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(canonical);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(Object.entries(value)
    .map(([key, inner]): [string, unknown] => [key.toLowerCase().replace('connectoroauthrequest', 'oauthrequest'), canonical(inner)])
    .filter(([, inner]) => JSON.stringify(inner) !== '{}'));
}
