/**
 * The identities of resources in CloudFormation must be the same in every version of the library: another logical ID or another
 * value of a property that requires replacement makes CloudFormation delete the resource. A change here is a breaking change.
 */
import { Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { IDatabaseRef } from 'aws-cdk-lib/aws-glue';
import { CfnDatabase } from 'aws-cdk-lib/aws-glue';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import * as fc from 'fast-check';
import {
  ConnectorProfile, CustomConnector, EventFlow, FieldMapping, FlowSchedule, OnDemandFlow, RedshiftConnectorProfile, RedshiftEndpoint,
  S3Destination, SalesforceConnectorProfile, SalesforceCredentials, SalesforceEventSource, SalesforceSource, ScheduledFlow,
  SnowflakeConnectorProfile, SnowflakeCredentials,
} from '../src';
import { newApp } from './support/app';
import { CATALOGUE } from './support/catalogue';
import { validValues } from './support/catalogue/arbitrary';
import { makeCredentials, makeProfile, toInputs } from './support/catalogue/build';
import { PROFILE, stored } from './support/util';

/** Class, ConnectorProfileName, ConnectorType and ConnectorLabel of a profile 'Crm/Profile'. */
const PROFILES: ReadonlyArray<readonly [string, string, string, string | undefined]> = [
  ['SalesforceConnectorProfile', 'CrmProfileD1F78C7D-Salesforce', 'Salesforce', undefined],
  ['PardotConnectorProfile', 'CrmProfileD1F78C7D-Pardot', 'Pardot', undefined],
  ['ServiceNowConnectorProfile', 'CrmProfileD1F78C7D-Servicenow', 'Servicenow', undefined],
  ['SapODataConnectorProfile', 'CrmProfileD1F78C7D-SAPOData', 'SAPOData', undefined],
  ['GoogleAnalyticsConnectorProfile', 'CrmProfileD1F78C7D-Googleanalytics', 'Googleanalytics', undefined],
  ['SlackConnectorProfile', 'CrmProfileD1F78C7D-Slack', 'Slack', undefined],
  ['ZendeskConnectorProfile', 'CrmProfileD1F78C7D-Zendesk', 'Zendesk', undefined],
  ['MarketoConnectorProfile', 'CrmProfileD1F78C7D-Marketo', 'Marketo', undefined],
  ['VeevaConnectorProfile', 'CrmProfileD1F78C7D-Veeva', 'Veeva', undefined],
  ['DatadogConnectorProfile', 'CrmProfileD1F78C7D-Datadog', 'Datadog', undefined],
  ['AmplitudeConnectorProfile', 'CrmProfileD1F78C7D-Amplitude', 'Amplitude', undefined],
  ['SingularConnectorProfile', 'CrmProfileD1F78C7D-Singular', 'Singular', undefined],
  ['TrendMicroConnectorProfile', 'CrmProfileD1F78C7D-Trendmicro', 'Trendmicro', undefined],
  ['DynatraceConnectorProfile', 'CrmProfileD1F78C7D-Dynatrace', 'Dynatrace', undefined],
  ['InforNexusConnectorProfile', 'CrmProfileD1F78C7D-Infornexus', 'Infornexus', undefined],
  ['SnowflakeConnectorProfile', 'CrmProfileD1F78C7D-Snowflake', 'Snowflake', undefined],
  ['RedshiftConnectorProfile', 'CrmProfileD1F78C7D-Redshift', 'Redshift', undefined],
  ['CustomConnectorProfile', 'CrmProfileD1F78C7D-MyConnector', 'CustomConnector', 'MyConnector'],
  ['AsanaConnectorProfile', 'CrmProfileD1F78C7D-Asana', 'CustomConnector', 'Asana'],
  ['GitHubConnectorProfile', 'CrmProfileD1F78C7D-GitHub', 'CustomConnector', 'GitHub'],
  ['GoogleAnalytics4ConnectorProfile', 'CrmProfileD1F78C7D-GoogleAnalytics4', 'CustomConnector', 'GoogleAnalytics4'],
  ['GoogleBigQueryConnectorProfile', 'CrmProfileD1F78C7D-GoogleBigQuery', 'CustomConnector', 'GoogleBigQuery'],
  ['GoogleAdsConnectorProfile', 'CrmProfileD1F78C7D-GoogleAds', 'CustomConnector', 'GoogleAds'],
  ['HubSpotConnectorProfile', 'CrmProfileD1F78C7D-HubSpot', 'CustomConnector', 'HubSpot'],
  ['MailchimpConnectorProfile', 'CrmProfileD1F78C7D-Mailchimp', 'CustomConnector', 'Mailchimp'],
  ['MicrosoftDynamics365ConnectorProfile', 'CrmProfileD1F78C7D-MicrosoftDynamics365', 'CustomConnector', 'MicrosoftDynamics365'],
  ['MicrosoftSharePointOnlineConnectorProfile', 'CrmProfileD1F78C7D-MicrosoftSharePointOnline', 'CustomConnector', 'MicrosoftSharePointOnline'],
  ['SalesforceMarketingCloudConnectorProfile', 'CrmProfileD1F78C7D-SalesforceMarketingCloud', 'CustomConnector', 'SalesforceMarketingCloud'],
  ['AmazonRdsPostgreSqlConnectorProfile', 'CrmProfileD1F78C7D-AmazonRDSPostgreSQL', 'CustomConnector', 'AmazonRDSPostgreSQL'],
  ['JdbcConnectorProfile', 'CrmProfileD1F78C7D-JDBCsmall', 'CustomConnector', 'JDBCsmall'],
];

let stack: Stack;

beforeEach(() => {
  stack = new Stack(newApp(), 'Crm');
});

/** The logical ids of all resources, with their types. */
function resources(): { [logicalId: string]: string } {
  const all: { [logicalId: string]: { Type: string } } = Template.fromStack(stack).toJSON().Resources;
  return Object.fromEntries(Object.entries(all).map(([id, { Type }]) => [id, Type]));
}

test.each(PROFILES)('%s has its logical id, name, type and label', (name, profileName, type, label) => {
  const connector = CATALOGUE.find(({ profile }) => profile === name) ?? CATALOGUE[0];
  const [factory] = connector.factories;
  const some = (fields: typeof connector.props, combinations: typeof connector.combinations) =>
    toInputs(stack, fields, fc.sample(validValues(fields, combinations), { numRuns: 1, seed: 1 })[0]);
  const props = some(connector.props, connector.combinations);
  makeProfile(stack, 'Profile', connector, makeCredentials(connector, factory, some(factory.fields, factory.combinations)), {
    ...props, ...('connectorLabel' in props && { connectorLabel: 'MyConnector' }),
  });

  const { Profile6F32097C: { Properties: properties } } = Template.fromStack(stack).findResources(PROFILE);
  expect([properties.ConnectorProfileName, properties.ConnectorType, properties.ConnectorLabel]).toEqual([profileName, type, label]);
});

test('every connector is in the table', () => {
  expect(PROFILES.map(([name]) => name).sort()).toEqual(CATALOGUE.map(({ profile }) => profile).sort());
});

test.each<[string, string[], string, string]>([
  ['deep in the tree', ['Sales', 'Europe'], 'SalesEuropeProfile0807A5DD', 'CrmSalesEuropeProfileB5A3E335-Salesforce'],
  ['under "Resource" and "Default"', ['Resource', 'Default'], 'ProfileA22FDDC3', 'CrmProfile3C91FA47-Salesforce'],
])('a profile %s', (_, path, logicalId, name) => {
  const scope = path.reduce<Construct>((parent, id) => new Construct(parent, id), stack);
  new SalesforceConnectorProfile(scope, 'Profile', { credentials: SalesforceCredentials.oauth2Tokens({ refreshToken: stored('r') }) });
  const [[id, { Properties: properties }]] = Object.entries(Template.fromStack(stack).findResources(PROFILE));
  expect([id, properties.ConnectorProfileName]).toEqual([logicalId, name]);
});

test('a given name is used', () => {
  new SalesforceConnectorProfile(stack, 'Profile', {
    connectorProfileName: 'mine', credentials: SalesforceCredentials.oauth2Tokens({ refreshToken: stored('r') }),
  });
  expect(Template.fromStack(stack).findResources(PROFILE)).toMatchObject({ Profile6F32097C: { Properties: { ConnectorProfileName: 'mine' } } });
});

describe('the logical IDs of the resources of', () => {
  test('a connected app and a key', () => {
    const encryptionKey = new Key(stack, 'Key');
    const clientCredentials = new Secret(stack, 'App', { encryptionKey });
    new SalesforceConnectorProfile(stack, 'Profile', {
      encryptionKey, credentials: SalesforceCredentials.oauth2Tokens({ refreshToken: stored('r'), clientCredentials }),
    });
    expect(resources()).toEqual({
      Key961B73FD: 'AWS::KMS::Key',
      AppF1B96344: 'AWS::SecretsManager::Secret',
      AppPolicy6A688EAB: 'AWS::SecretsManager::ResourcePolicy',
      Profile6F32097C: PROFILE,
    });
  });

  test.each([
    ['cluster', RedshiftEndpoint.cluster({ clusterIdentifier: 'sales', databaseName: 'dev', username: 'appflow' })],
    ['workgroup', RedshiftEndpoint.serverless({ workgroupName: 'sales', databaseName: 'dev' })],
  ])('a Redshift %s', (_, endpoint) => {
    new RedshiftConnectorProfile(stack, 'Profile', { bucket: new Bucket(stack, 'Stage'), endpoint });
    expect(resources()).toEqual({
      Stage0E8C2AF5: 'AWS::S3::Bucket',
      StagePolicy614F7793: 'AWS::S3::BucketPolicy',
      Profile6F32097C: PROFILE,
      ProfileBucketAccessRole1A748EE3: 'AWS::IAM::Role',
      ProfileBucketAccessRoleDefaultPolicy9DA344AF: 'AWS::IAM::Policy',
      ProfileDataApiRole9C2FBE65: 'AWS::IAM::Role',
      ProfileDataApiRoleDefaultPolicy8CA79473: 'AWS::IAM::Policy',
    });
  });

  test('a storage integration of Snowflake', () => {
    new SnowflakeConnectorProfile(stack, 'Profile', {
      warehouse: 'W',
      database: 'D',
      stage: 'S',
      bucket: new Bucket(stack, 'Stage'),
      storageIntegration: { userArn: 'arn:aws:iam::123456789012:user/x', externalId: 'external' },
      credentials: SnowflakeCredentials.basic({ username: 'u', password: stored('p') }),
    });
    expect(resources()).toEqual({
      Stage0E8C2AF5: 'AWS::S3::Bucket',
      StagePolicy614F7793: 'AWS::S3::BucketPolicy',
      Profile6F32097C: PROFILE,
      ProfileIntegrationRoleB8338193: 'AWS::IAM::Role',
      ProfileIntegrationRoleDefaultPolicy7D353B20: 'AWS::IAM::Policy',
    });
  });

  test('a registered connector', () => {
    const handler = new Function(stack, 'Handler', { runtime: Runtime.NODEJS_22_X, handler: 'index.handler', code: Code.fromInline('x') });
    new CustomConnector(stack, 'Connector', { handler });
    expect(resources()).toEqual({
      Handler886CB40B: 'AWS::Lambda::Function',
      HandlerServiceRoleFCDC14AE: 'AWS::IAM::Role',
      HandlerServiceRoleDefaultPolicyCBD0CC91: 'AWS::IAM::Policy',
      ConnectorC537A2FB: 'AWS::AppFlow::Connector',
      ConnectorHandlerPermission146D4DAA: 'AWS::Lambda::Permission',
    });
    const [{ Properties: properties }] = Object.values(Template.fromStack(stack).findResources('AWS::AppFlow::Connector'));
    expect(properties.ConnectorLabel).toBe('CrmConnectorFBF7F8FE');
  });
});

/** Each kind of flow, from Salesforce to a bucket of the app under the prefix 'crm', and its name. */
const FLOWS: ReadonlyArray<readonly [string, (scope: Construct, destination: S3Destination) => unknown, string]> = [
  ['OnDemandFlow', (scope, destination) => new OnDemandFlow(scope, 'Flow', { ...contacts(scope), destination }), 'CrmFlow8DF33451-f138a981'],
  ['ScheduledFlow', (scope, destination) => new ScheduledFlow(scope, 'Flow', {
    ...contacts(scope), destination, schedule: FlowSchedule.rate(Duration.hours(1)),
  }), 'CrmFlow8DF33451-f138a981'],
  ['EventFlow', (scope, destination) => new EventFlow(scope, 'Flow', {
    source: new SalesforceEventSource({ profile: profileOf(scope), entity: 'Contact__e' }), destination, mappings: [FieldMapping.all()],
  }), 'CrmFlow8DF33451-4f4645a0'],
];

const profileOf = (scope: Construct) => ConnectorProfile.fromConnectorProfileName(scope, 'Profile', 'crm');
const contacts = (scope: Construct) => ({
  source: new SalesforceSource({ profile: profileOf(scope), entity: 'Contact' }), mappings: [FieldMapping.all()],
});

test.each(FLOWS)('%s has its name and its logical ids', (_, make, name) => {
  make(stack, new S3Destination({ bucket: new Bucket(stack, 'Lake'), prefix: 'crm' }));
  expect(resources()).toEqual({
    Lake5F1B88EA: 'AWS::S3::Bucket',
    LakePolicy7B545488: 'AWS::S3::BucketPolicy',
    FlowA74D6E88: 'AWS::AppFlow::Flow',
  });
  expect(Template.fromStack(stack).findResources('AWS::AppFlow::Flow').FlowA74D6E88.Properties.FlowName).toBe(name);
});

test('the role of a catalog has its logical ids', () => {
  const database: IDatabaseRef = new CfnDatabase(stack, 'Database', { catalogId: '111111111111', databaseInput: { name: 'lake' } });
  new OnDemandFlow(stack, 'Flow', {
    ...contacts(stack), destination: new S3Destination({ bucket: new Bucket(stack, 'Lake'), catalog: { database, tablePrefix: 'crm' } }),
  });
  expect(Object.keys(resources()).filter((id) => id.startsWith('Flow')).sort()).toEqual(['FlowA74D6E88', 'FlowCatalogRole2AE9A822', 'FlowCatalogRoleDefaultPolicy9ECFD153']);
});
