import type { ProfileParts } from './profile-util';
import { custom, findingsInProfile, ROLE_ARN, S, SALESFORCE, SLACK } from './profile-util';

/** A case: its name, the profile, and all findings. */
type Case = [name: string, parts: ProfileParts, ...findings: string[]];

const SAP = { ApplicationHostUrl: 'https://sap.example.com', ApplicationServicePath: '/sap/opu/odata', PortNumber: 443, ClientNumber: '100' };

const OAUTH2 = { OAuth2Properties: { OAuth2GrantType: 'AUTHORIZATION_CODE', TokenUrl: 'https://acme.example.com/token' } };

describe('values', () => {
  test.each<Case>([
    [
      'a connector type in other letters',
      { ...SLACK, type: 'SLACK' },
      'error invalidValue: ConnectorType must be one of Amplitude, CustomConnector, Datadog, Dynatrace, Googleanalytics, Infornexus, '
        + 'Marketo, Pardot, Redshift, Salesforce, SAPOData, Servicenow, Singular, Slack, Snowflake, Trendmicro, Veeva, Zendesk, got "SLACK"',
    ],
    [
      'a connection mode in other letters',
      { ...SALESFORCE, others: { ConnectionMode: 'PUBLIC' } },
      'error invalidValue: ConnectionMode must be one of Public, Private, got "PUBLIC"',
    ],
    [
      'a name with a blank',
      { ...SALESFORCE, others: { ConnectorProfileName: 'my crm' } },
      'error invalidValue: ConnectorProfileName must be 1 to 256 letters, digits or characters of _/!@#+=.-, got "my crm"',
    ],
    [
      'a dynamic reference as the name',
      { ...SALESFORCE, others: { ConnectorProfileName: S('name') } },
      'warning dynamicReferenceInName: ConnectorProfileName must not contain a dynamic reference: CloudFormation may show the name, and '
        + 'the secret in it',
    ],
    [
      'the ARN of an alias',
      { ...SALESFORCE, others: { KMSArn: 'arn:aws:kms:eu-west-1:111111111111:alias/crm' } },
      'warning kmsKeyAlias: KMSArn must be the ARN of a key, got that of "alias/crm"; AppFlow creates grants, which require the key itself',
    ],
    [
      'a key of another region',
      { ...SALESFORCE, others: { KMSArn: 'arn:aws:kms:us-east-1:111111111111:key/1234' } },
      'warning keyInAnotherRegion: KMSArn is a key in us-east-1 but is used in eu-west-1, and an AWS KMS key works only in its own '
        + 'region; use a key in eu-west-1, such as a replica of a multi-Region key',
    ],
    [
      'the ARN of something else than a key',
      { ...SALESFORCE, others: { KMSArn: ROLE_ARN } },
      'error invalidValue: KMSArn must be an ARN of the form arn:aws:kms:..., got "arn:aws:iam::111111111111:role/appflow"',
    ],
    [
      'a URL without a scheme, where the documentation shows one',
      { ...SALESFORCE, properties: { Salesforce: { InstanceUrl: 'acme.my.salesforce.com' } } },
      'warning instanceUrlFormat: P.Salesforce.InstanceUrl must be an https:// URL without spaces (e.g. "https://acme.my.salesforce.com"), '
        + 'got "acme.my.salesforce.com"',
    ],
    [
      'a URL without a scheme, where it shows none',
      { type: 'Dynatrace', credentials: { Dynatrace: { ApiToken: S('t') } }, properties: { Dynatrace: { InstanceUrl: 'acme.live.dynatrace.com' } } },
      'warning instanceUrlFormat: P.Dynatrace.InstanceUrl is probably wrong: expected an https:// URL (e.g. '
        + '"https://acme.live.dynatrace.com"), got "acme.live.dynatrace.com"',
    ],
    [
      'values that SAP OData doesn\'t take',
      { type: 'SAPOData', credentials: { SAPOData: { BasicAuthCredentials: { Username: 'two words', Password: S('p') } } }, properties: { SAPOData: { ...SAP, PortNumber: 70000, ClientNumber: 1, LogonLanguage: 'ENG', DisableSSO: 'yes' } } },
      'error invalidValue: P.SAPOData.PortNumber must be a whole number from 1 to 65535, got 70000',
      'error invalidValue: P.SAPOData.ClientNumber must be three digits (e.g. "100"), got "1"',
      'error invalidValue: P.SAPOData.LogonLanguage must be at most 2 characters (e.g. "EN"), got 3 characters',
      'error invalidValue: P.SAPOData.DisableSSO must be true or false, got a string',
      'error invalidValue: C.SAPOData.BasicAuthCredentials.Username must be 1 to 512 characters without whitespace, got "two words"',
    ],
    [
      'a scope with a blank, and one twice',
      { type: 'SAPOData', credentials: { SAPOData: { OAuthCredentials: { ClientId: S('c'), ClientSecret: S('s'), RefreshToken: S('r') } } }, properties: { SAPOData: { ...SAP, OAuthProperties: { TokenUrl: 'https://sap.example.com/token', AuthCodeUrl: 'https://sap.example.com/authorize', OAuthScopes: ['A B', 'C', 'C'] } } } },
      'error invalidValue: P.SAPOData.OAuthProperties.OAuthScopes[0] must be 1 to 128 characters without whitespace, got "A B"',
      'warning repeatedValue: P.SAPOData.OAuthProperties.OAuthScopes must not contain the same value twice',
    ],
    [
      'too long a business unit',
      { type: 'Pardot', credentials: { Pardot: { RefreshToken: S('r') } }, properties: { Pardot: { BusinessUnitId: '0UvB00000000001AAAA' } } },
      'error invalidValue: P.Pardot.BusinessUnitId must be at most 18 characters (e.g. "0UvB00000000001AAA"), got 19 characters',
    ],
    [
      'entries of maps',
      custom('Mine', { AuthenticationType: 'CUSTOM', Custom: { CustomAuthenticationType: 'token', CredentialsMap: { 'a-b': S('k') } } }, { ProfileProperties: { name: 'two words', list: ['x'] } }),
      'error invalidValue: P.CustomConnector.ProfileProperties["list"] must be a string, got an array',
      'error invalidValue: P.CustomConnector.ProfileProperties["name"] must be 1 to 2048 characters without whitespace, got "two words"',
      'error invalidValue: C.CustomConnector.Custom.CredentialsMap["a-b"] must have a key of 1 to 128 letters, digits or underscores',
    ],
    [
      'a role that is none',
      { type: 'Redshift', credentials: { Redshift: { Username: 'user' } }, properties: { Redshift: { ClusterIdentifier: 'dw', DatabaseName: 'dev', BucketName: 'stage', RoleArn: 'appflow', DataApiRoleArn: ROLE_ARN } } },
      'error invalidValue: P.Redshift.RoleArn must be an ARN of the form arn:aws:iam:..., got "appflow"',
    ],
    [
      'a secret of another region for AppFlow to read',
      { ...SALESFORCE, credentials: { Salesforce: { AccessToken: S('a'), RefreshToken: S('r'), ClientCredentialsArn: 'arn:aws:secretsmanager:us-east-1:111111111111:secret:app-AbCdEf' } } },
      'warning secretInAnotherRegion: C.Salesforce.ClientCredentialsArn is a secret in us-east-1, but the profile is in eu-west-1, and '
        + 'AppFlow probably reads only secrets in its own region; use a secret in eu-west-1, such as a replica',
    ],
    [
      'structures where texts must be',
      { ...SALESFORCE, type: {}, others: { ConnectorProfileName: ['crm'], ConnectionMode: 1 } },
      'error invalidValue: ConnectorProfileName must be a string, got an array',
      'error invalidValue: ConnectionMode must be one of Public, Private, got "1"',
      'error invalidValue: ConnectorType must be a string, got an object',
    ],
    [
      'a sandbox that isn\'t said to be one',
      { ...SALESFORCE, properties: { Salesforce: { InstanceUrl: 'https://acme--uat.sandbox.my.salesforce.com' } } },
      'warning salesforceEnvironment: P.Salesforce: InstanceUrl is the URL of a sandbox, but isSandboxEnvironment isn\'t true, so '
        + 'AppFlow would treat it as a production instance; set isSandboxEnvironment to true',
    ],
  ])('%s', (_, parts, ...findings) => {
    expect(findingsInProfile(parts)).toEqual(findings);
  });
});

describe('AWS PrivateLink', () => {
  test.each<Case>([
    [
      'a private connection that the connector isn\'t documented to have',
      { ...SLACK, others: { ConnectionMode: 'Private' } },
      'warning privateLink: ConnectionMode Private: Slack is not documented as integrated with AWS PrivateLink; use Public',
    ],
    [
      'private metadata without a private connection',
      { ...SALESFORCE, properties: { Salesforce: { usePrivateLinkForMetadataAndAuthorization: true } } },
      'warning privateLink: P.Salesforce: usePrivateLinkForMetadataAndAuthorization requires ConnectionMode Private',
    ],
    [
      'a service name without a private connection',
      { type: 'SAPOData', credentials: { SAPOData: { BasicAuthCredentials: { Username: 'user', Password: S('p') } } }, properties: { SAPOData: { ...SAP, PrivateLinkServiceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-1' } } },
      'warning privateLink: P.SAPOData: PrivateLinkServiceName requires ConnectionMode Private; change ConnectionMode, or leave out '
        + 'the service name',
    ],
    [
      'a private connection to SAP OData without a service name',
      { type: 'SAPOData', credentials: { SAPOData: { BasicAuthCredentials: { Username: 'user', Password: S('p') } } }, properties: { SAPOData: SAP }, others: { ConnectionMode: 'Private' } },
      'warning privateLink: P.SAPOData: ConnectionMode Private requires PrivateLinkServiceName (e.g. '
        + '"com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0")',
    ],
    [
      'a custom connector, of which it isn\'t known',
      { ...custom('Mine', { AuthenticationType: 'APIKEY', ApiKey: { ApiKey: S('k') } }), others: { ConnectorLabel: 'Mine', ConnectionMode: 'Private' } },
    ],
  ])('%s', (_, parts, ...findings) => {
    expect(findingsInProfile(parts)).toEqual(findings);
  });
});

describe('secrets', () => {
  test.each<Case>([
    [
      'a placeholder',
      { ...SALESFORCE, credentials: { Salesforce: { AccessToken: 'dummyAccessToken', RefreshToken: S('r') } } },
      'warning placeholderCredential: C.Salesforce.AccessToken contains a placeholder instead of a credential; use a '
        + 'dynamic reference to a secret in AWS Secrets Manager',
    ],
    [
      'plain text',
      { ...SALESFORCE, credentials: { Salesforce: { AccessToken: '00D5g000003aaaaa!AQ4', RefreshToken: '5Aep861' } } },
      'warning plaintextSecret: C.Salesforce.AccessToken, C.Salesforce.RefreshToken: the template contains this secret in plain text. '
        + 'Keep it in AWS Secrets Manager and use a dynamic reference (SecretValue.secretsManager)',
    ],
    [
      'plain text in a map, beside what is no secret',
      custom('JDBCsmall', { AuthenticationType: 'CUSTOM', Custom: { CustomAuthenticationType: 'CUSTOM', CredentialsMap: { username: 'user', password: 'hunter2', driver: 'mysql', hostname: 'db.example.com', port: 3306, database: 'crm' } } }),
      'warning plaintextSecret: C.CustomConnector.Custom.CredentialsMap["password"]: the template contains this secret in plain text. '
        + 'Keep it in AWS Secrets Manager and use a dynamic reference (SecretValue.secretsManager)',
    ],
    [
      'a reference that CloudFormation doesn\'t resolve here',
      { ...SALESFORCE, credentials: { Salesforce: { AccessToken: '{{resolve:ssm-secure:/crm/token:1}}', RefreshToken: S('r') } } },
      'error ssmSecureReference: C.Salesforce.AccessToken must not be an ssm-secure reference, which CloudFormation does not resolve '
        + 'in a connector profile; use AWS Secrets Manager (SecretValue.secretsManager)',
    ],
    [
      'a password in a URL that can be read',
      { type: 'Datadog', credentials: { Datadog: { ApiKey: S('a'), ApplicationKey: S('k') } }, properties: { Datadog: { InstanceUrl: 'https://user:hunter2@api.datadoghq.com' } } },
      'warning readableSecret: P.Datadog.InstanceUrl contains a secret that anyone allowed to call appflow:DescribeConnectorProfiles can read',
    ],
    [
      'a secret among properties that can be read',
      custom('GoogleAds', { AuthenticationType: 'OAUTH2', Oauth2: { AccessToken: S('a'), RefreshToken: S('r'), ClientId: S('c'), ClientSecret: S('s') } }, { ...OAUTH2, ProfileProperties: { developerToken: S('d') } }),
      'warning readableSecret: P.CustomConnector.ProfileProperties["developerToken"] contains a secret that anyone allowed to call '
        + 'appflow:DescribeConnectorProfiles can read',
    ],
  ])('%s', (_, parts, ...findings) => {
    expect(findingsInProfile(parts)).toEqual(findings);
  });
});
