import type { ProfileParts } from './profile-util';
import { custom, findingsInProfile, KEY_ARN, ROLE_ARN, S, SALESFORCE, SLACK } from './profile-util';

/** A case: its name, the profile, and all findings. */
type Case = [name: string, parts: ProfileParts, ...findings: string[]];

const SAP = { ApplicationHostUrl: 'https://sap.example.com', ApplicationServicePath: '/sap/opu/odata', PortNumber: 443, ClientNumber: '100' };

describe('the connector\'s block', () => {
  test.each<Case>([
    [
      'wrong block',
      { ...SALESFORCE, credentials: { ServiceNow: { Username: 'user', Password: S('password') } } },
      'error connectorBlock: C must have Salesforce with ConnectorType Salesforce, got ServiceNow',
    ],
    [
      'another block beside it',
      { ...SALESFORCE, credentials: { Salesforce: { AccessToken: S('a'), RefreshToken: S('r') }, Slack: {} } },
      'warning surplusBlock: C has Slack, but ConnectorType Salesforce takes Salesforce alone; leave out the others',
    ],
    [
      'properties of another connector beside none of its own',
      { ...SALESFORCE, properties: { Slack: { InstanceUrl: 'https://acme.slack.com' } } },
      'error connectorBlock: P must have Salesforce with ConnectorType Salesforce, got Slack',
    ],
    [
      'no properties where the connector has required ones',
      { ...SLACK, properties: undefined },
      'error connectorBlock: P.Slack is required with ConnectorType Slack, and must have InstanceUrl',
    ],
    [
      'an empty structure of properties',
      { ...SLACK, properties: {} },
      'error connectorBlock: P.Slack is required with ConnectorType Slack, and must have InstanceUrl',
    ],
    [
      'properties of a connector that has none',
      { type: 'Amplitude', credentials: { Amplitude: { ApiKey: S('a'), SecretKey: S('s') } }, properties: { Amplitude: {} } },
      'error unknownField: P has no "Amplitude"; it has CustomConnector, Datadog, Dynatrace, InforNexus, Marketo, Pardot, Redshift, '
        + 'SAPOData, Salesforce, ServiceNow, Slack, Snowflake, Veeva, Zendesk',
    ],
    [
      'a misspelt block',
      { type: 'Servicenow', credentials: { Servicenow: { Username: 'user', Password: S('password') } }, properties: { ServiceNow: { InstanceUrl: 'https://acme.service-now.com' } } },
      'error unknownField: C has no "Servicenow" (did you mean ServiceNow?); it has Amplitude, CustomConnector, Datadog, Dynatrace, '
        + 'GoogleAnalytics, InforNexus, Marketo, Pardot, Redshift, SAPOData, Salesforce, ServiceNow, Singular, Slack, Snowflake, '
        + 'Trendmicro, Veeva, Zendesk',
    ],
    [
      'a misspelt credential',
      { ...SALESFORCE, credentials: { Salesforce: { AccesToken: S('a'), RefreshToken: S('r') } } },
      'error unknownField: C.Salesforce has no "AccesToken" (did you mean AccessToken?); it has AccessToken, ClientCredentialsArn, '
        + 'ConnectorOAuthRequest, JwtToken, OAuth2GrantType, RefreshToken',
    ],
    [
      'the property that the AppFlow guide misspells',
      { ...SALESFORCE, properties: { Salesforce: { InstanceUrl: 'https://acme.my.salesforce.com', IsSandboxEnvironment: false } } },
      'error unknownField: P.Salesforce has no "IsSandboxEnvironment" (did you mean isSandboxEnvironment?); it has InstanceUrl, '
        + 'isSandboxEnvironment, usePrivateLinkForMetadataAndAuthorization',
    ],
    [
      'an unknown member of a structure in the block',
      { ...SALESFORCE, credentials: { Salesforce: { AccessToken: S('a'), RefreshToken: S('r'), ConnectorOAuthRequest: { Code: S('c') } } } },
      'error unknownField: C.Salesforce.ConnectorOAuthRequest has no "Code"; it has AuthCode, RedirectUri',
    ],
    [
      'a misspelt member of ConnectorProfileConfig',
      { ...SALESFORCE, others: { ConnectorProfileConfig: { ConnectorProfileCredentials: SALESFORCE.credentials, ConnectorProperties: {} } } },
      'error unknownField: ConnectorProfileConfig has no "ConnectorProperties"; it has ConnectorProfileCredentials, ConnectorProfileProperties',
    ],
    [
      'a misspelt property of the resource',
      { ...SALESFORCE, others: { KmsArn: KEY_ARN } },
      'error unknownField: AWS::AppFlow::ConnectorProfile has no "KmsArn" (did you mean KMSArn?); it has ConnectionMode, ConnectorLabel, '
        + 'ConnectorProfileConfig, ConnectorProfileName, ConnectorType, KMSArn',
    ],
    [
      'a block that is no structure',
      { ...SALESFORCE, credentials: { Salesforce: 'token' } },
      'error invalidValue: C.Salesforce must be an object, got a string',
    ],
  ])('%s', (_, parts, ...findings) => {
    expect(findingsInProfile(parts)).toEqual(findings);
  });
});

describe('required fields', () => {
  test.each<Case>([
    [
      'nothing',
      { type: undefined, others: { ConnectorProfileName: undefined, ConnectionMode: undefined, ConnectorProfileConfig: undefined } },
      'error requiredField: ConnectionMode is required',
      'error requiredField: ConnectorProfileConfig is required',
      'error requiredField: ConnectorProfileName is required',
      'error requiredField: ConnectorType is required',
    ],
    [
      'Slack without its URL',
      { ...SLACK, properties: { Slack: {} } },
      'error requiredField: P.Slack.InstanceUrl is required (e.g. "https://acme.slack.com")',
    ],
    [
      'Slack without its client',
      { ...SLACK, credentials: { Slack: { AccessToken: S('a') } } },
      'error requiredField: C.Slack.ClientId is required',
      'error requiredField: C.Slack.ClientSecret is required',
    ],
    [
      'Slack without a token or a code',
      { ...SLACK, credentials: { Slack: { ClientId: S('c'), ClientSecret: S('s') } } },
      'warning incompleteCredentials: C.Slack.AccessToken is required',
    ],
    [
      'Slack with a code and no redirect URI',
      { ...SLACK, credentials: { Slack: { ClientId: S('c'), ClientSecret: S('s'), ConnectorOAuthRequest: { AuthCode: S('a') } } } },
      'warning incompleteCredentials: C.Slack.ConnectorOAuthRequest.RedirectUri is required (e.g. '
        + '"https://eu-west-1.console.aws.amazon.com/appflow/oauth")',
    ],
    [
      'Slack without credentials',
      { ...SLACK, credentials: undefined },
      'warning incompleteCredentials: C.Slack.ClientId is required',
      'warning incompleteCredentials: C.Slack.ClientSecret is required',
      'warning incompleteCredentials: C.Slack.AccessToken is required',
    ],
    [
      'Pardot without its business unit',
      { type: 'Pardot', credentials: { Pardot: { RefreshToken: S('r') } }, properties: { Pardot: {} } },
      'error requiredField: P.Pardot.BusinessUnitId is required (e.g. "0UvB00000000001AAA")',
    ],
    [
      'Pardot without tokens',
      { type: 'Pardot', credentials: { Pardot: {} }, properties: { Pardot: { BusinessUnitId: '0UvB00000000001AAA' } } },
      'warning incompleteCredentials: C.Pardot requires AccessToken or RefreshToken',
    ],
    [
      'ServiceNow with half of a login',
      { type: 'Servicenow', credentials: { ServiceNow: { Username: 'user' } }, properties: { ServiceNow: { InstanceUrl: 'https://acme.service-now.com' } } },
      'warning incompleteCredentials: C.ServiceNow.Password is required',
    ],
    [
      'ServiceNow with a client and no token',
      { type: 'Servicenow', credentials: { ServiceNow: { OAuth2Credentials: { ClientId: S('c'), ClientSecret: S('s') } } }, properties: { ServiceNow: { InstanceUrl: 'https://acme.service-now.com' } } },
      'warning incompleteCredentials: C.ServiceNow requires OAuth2Credentials.AccessToken or OAuth2Credentials.RefreshToken',
    ],
    [
      'ServiceNow with two ways to sign in',
      { type: 'Servicenow', credentials: { ServiceNow: { Username: 'user', Password: S('p'), OAuth2Credentials: { ClientId: S('c'), ClientSecret: S('s'), RefreshToken: S('r') } } }, properties: { ServiceNow: { InstanceUrl: 'https://acme.service-now.com' } } },
      'warning severalCredentials: C.ServiceNow has Username and OAuth2Credentials.ClientId, which belong to different ways to sign '
        + 'in; keep one of them',
    ],
    [
      'SAP OData with OAuth credentials and no OAuth properties',
      { type: 'SAPOData', credentials: { SAPOData: { OAuthCredentials: { ClientId: S('c'), ClientSecret: S('s'), RefreshToken: S('r') } } }, properties: { SAPOData: SAP } },
      'warning incompleteCredentials: P.SAPOData.OAuthProperties.TokenUrl is required (e.g. "https://sap.example.com/sap/bc/sec/oauth2/token")',
      'warning incompleteCredentials: P.SAPOData.OAuthProperties.AuthCodeUrl is required (e.g. '
        + '"https://sap.example.com/sap/bc/sec/oauth2/authorize")',
      'warning incompleteCredentials: P.SAPOData.OAuthProperties.OAuthScopes is required (e.g. "ZAPI_SALES_ORDER_SRV_0001")',
    ],
    [
      'SAP OData without port and client number',
      { type: 'SAPOData', credentials: { SAPOData: { BasicAuthCredentials: { Username: 'user', Password: S('p') } } }, properties: { SAPOData: { ApplicationHostUrl: 'https://sap.example.com', ApplicationServicePath: '/sap/opu/odata' } } },
      'error requiredField: P.SAPOData.PortNumber is required',
      'error requiredField: P.SAPOData.ClientNumber is required (e.g. "100")',
    ],
    [
      'Redshift without its roles',
      { type: 'Redshift', credentials: { Redshift: { Username: 'user' } }, properties: { Redshift: { ClusterIdentifier: 'dw', DatabaseName: 'dev', BucketName: 'stage' } } },
      'error requiredField: P.Redshift.RoleArn is required',
      'warning incompleteCredentials: P.Redshift.DataApiRoleArn is required',
    ],
    [
      'Redshift through JDBC',
      { type: 'Redshift', credentials: { Redshift: { Username: 'user', Password: S('p') } }, properties: { Redshift: { DatabaseUrl: 'jdbc:redshift://dw:5439/dev', BucketName: 'stage', RoleArn: ROLE_ARN } } },
      'warning redshiftJdbc: C.Redshift: AppFlow reportedly rejects RedshiftEndpoint.jdbc because it requires a role for the Data API, '
        + 'and AWS plans to discontinue JDBC; use RedshiftEndpoint.cluster or RedshiftEndpoint.serverless',
    ],
    [
      'Snowflake without a stage',
      { type: 'Snowflake', credentials: { Snowflake: { Username: 'user', Password: S('p') } }, properties: { Snowflake: { Warehouse: 'WH', BucketName: 'stage' } } },
      'error requiredField: P.Snowflake.Stage is required',
    ],
    [
      'Veeva without a password',
      { type: 'Veeva', credentials: { Veeva: { Username: 'user' } }, properties: { Veeva: { InstanceUrl: 'https://acme.veevavault.com' } } },
      'error requiredField: C.Veeva.Password is required',
    ],
  ])('%s', (_, parts, ...findings) => {
    expect(findingsInProfile(parts)).toEqual(findings);
  });
});

describe('labels', () => {
  test.each<Case>([
    [
      'a label without a custom connector',
      { ...SALESFORCE, others: { ConnectorLabel: 'Salesforce' } },
      'warning connectorLabel: ConnectorLabel applies only to ConnectorType CustomConnector, got Salesforce; leave it out',
    ],
    [
      'a custom connector without a label',
      { ...custom('', { AuthenticationType: 'APIKEY', ApiKey: { ApiKey: S('k') } }), others: {} },
      'error requiredField: ConnectorLabel with ConnectorType CustomConnector is required (e.g. "HubSpot")',
    ],
    [
      'a label with a blank',
      custom('Google BigQuery', { AuthenticationType: 'APIKEY', ApiKey: { ApiKey: S('k') } }),
      'error invalidValue: ConnectorLabel must be 2 to 256 letters, digits or characters of _!@#.-, the first a letter or digit, got '
        + '"Google BigQuery"',
      'warning connectorLabel: ConnectorLabel "Google BigQuery" is probably a mistake: AWS\'s own connector has the label "GoogleBigQuery"; '
        + 'correct it, unless it is the label of your own connector',
    ],
    [
      'a label in other letters',
      custom('Hubspot', { AuthenticationType: 'APIKEY', ApiKey: { ApiKey: S('k') } }),
      'warning connectorLabel: ConnectorLabel "Hubspot" is probably a mistake: AWS\'s own connector has the label "HubSpot"; '
        + 'correct it, unless it is the label of your own connector',
    ],
    [
      'labels that people have tried',
      custom('BigQueryConnector', { AuthenticationType: 'APIKEY', ApiKey: { ApiKey: S('k') } }),
      'warning connectorLabel: ConnectorLabel "BigQueryConnector" is probably a mistake: AWS\'s own connector has the label "GoogleBigQuery"; '
        + 'correct it, unless it is the label of your own connector',
    ],
  ])('%s', (_, parts, ...findings) => {
    expect(findingsInProfile(parts)).toEqual(findings);
  });
});
