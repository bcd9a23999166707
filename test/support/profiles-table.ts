import type { Stack } from 'aws-cdk-lib';
import { SecretValue } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { FactoryCase } from './factories-table';
import { FACTORIES } from './factories-table';
import { stored, untyped } from './util';
import * as library from '../../src';
import type { IConnectorProfile } from '../../src';

const database = { hostname: 'db.example.com', database: 'sales' };
const bucket = (stack: Stack) => stack.node.tryFindChild('Bucket') ?? Bucket.fromBucketName(stack, 'Bucket', 'staging');

/** What each profile needs beside of its credentials. */
const NEEDS: { readonly [profile: string]: (stack: Stack) => object } = {
  AmazonRdsPostgreSqlConnectorProfile: () => database,
  AmplitudeConnectorProfile: () => ({}),
  AsanaConnectorProfile: () => ({}),
  CustomConnectorProfile: () => ({ connectorLabel: 'MyConnector' }),
  DatadogConnectorProfile: () => ({ instanceUrl: 'https://api.datadoghq.com' }),
  DynatraceConnectorProfile: () => ({ instanceUrl: 'https://acme.live.dynatrace.com' }),
  GitHubConnectorProfile: () => ({}),
  GoogleAdsConnectorProfile: () => ({ developerToken: stored('developer'), apiVersion: 'v17' }),
  GoogleAnalytics4ConnectorProfile: () => ({}),
  GoogleAnalyticsConnectorProfile: () => ({}),
  GoogleBigQueryConnectorProfile: () => ({}),
  HubSpotConnectorProfile: () => ({}),
  InforNexusConnectorProfile: () => ({ instanceUrl: 'https://infor-nexus.example.com' }),
  JdbcConnectorProfile: () => ({ ...database, driver: 'mysql' }),
  MailchimpConnectorProfile: () => ({ instanceUrl: 'https://us1.api.mailchimp.com' }),
  MarketoConnectorProfile: () => ({ instanceUrl: 'https://123-abc-456.mktorest.com' }),
  MicrosoftDynamics365ConnectorProfile: () => ({ instanceUrl: 'https://acme.api.crm.dynamics.com' }),
  MicrosoftSharePointOnlineConnectorProfile: () => ({}),
  PardotConnectorProfile: () => ({ businessUnitId: '0UvB00000000001AAA' }),
  RedshiftConnectorProfile: (stack) => ({ bucket: bucket(stack) }),
  SalesforceConnectorProfile: () => ({}),
  SalesforceMarketingCloudConnectorProfile: () => ({
    instanceUrl: 'https://acme.rest.marketingcloudapis.com/',
    tokenUrl: 'https://acme.auth.marketingcloudapis.com/v2/token',
  }),
  SapODataConnectorProfile: () => ({
    applicationHostUrl: 'https://sap.example.com',
    applicationServicePath: '/sap/opu/odata/iwfnd/catalogservice;v=2',
    clientNumber: '100',
  }),
  ServiceNowConnectorProfile: () => ({ instanceUrl: 'https://acme.service-now.com' }),
  SingularConnectorProfile: () => ({}),
  SlackConnectorProfile: () => ({ instanceUrl: 'https://acme.slack.com' }),
  SnowflakeConnectorProfile: (stack) => ({ warehouse: 'WH', database: 'SALES', stage: 'APPFLOW', bucket: bucket(stack) }),
  TrendMicroConnectorProfile: () => ({}),
  VeevaConnectorProfile: () => ({ instanceUrl: 'https://acme.veevavault.com' }),
  ZendeskConnectorProfile: () => ({ instanceUrl: 'https://acme.zendesk.com' }),
};

/** Whose factories make the credentials of a profile. */
const OWNERS: { readonly [profile: string]: string } = {
  AmazonRdsPostgreSqlConnectorProfile: 'DatabaseCredentials',
  GoogleAdsConnectorProfile: 'GoogleCredentials',
  GoogleBigQueryConnectorProfile: 'GoogleCredentials',
  MicrosoftSharePointOnlineConnectorProfile: 'MicrosoftCredentials',
};

export interface ProfileCase {
  readonly name: string;
  /** The class whose factories make its credentials. */
  readonly owner: string;
  /** The prop that takes them. */
  readonly prop: 'credentials' | 'endpoint';
  readonly make: (stack: Stack, props?: object, id?: string) => IConnectorProfile;
}

const exported: { readonly [name: string]: any } = library;

/** Every profile class that the package exports, made with valid props and those that are given. */
export const PROFILES: readonly ProfileCase[] = Object.keys(NEEDS).map((name) => {
  const owner = OWNERS[name] ?? FACTORIES.find(({ profile }) => profile === name)!.name.split('.')[0];
  const prop = owner === 'RedshiftEndpoint' ? 'endpoint' : 'credentials';
  const factory = FACTORIES.find((each) => each.name.startsWith(`${owner}.`))!;
  return {
    name,
    owner,
    prop,
    make: (stack: Stack, props: object = {}, id = 'Profile') => new (exported[name] as new (scope: Construct, id: string, props: object) => IConnectorProfile)(
      stack, id, { [prop]: callFactory(factory), ...NEEDS[name](stack), ...props },
    ),
  };
});

export function profileOf({ profile }: FactoryCase): ProfileCase {
  return PROFILES.find(({ name }) => name === profile)!;
}

/** The options that a factory takes, all of them, with the secrets in Secrets Manager. */
export function optionsOf(factory: FactoryCase, secret: (field: string) => unknown = stored): { [field: string]: unknown } {
  const secrets = Object.fromEntries(Object.keys(factory.secrets).map((field) => [field, secret(field)]));
  return {
    ...(factory.map ? { [factory.map]: secrets } : secrets),
    ...Object.fromEntries(Object.entries(factory.texts).map(([field, { value }]) => [field, value])),
    ...factory.others,
  };
}

/** All options, with other values for some fields. */
export function optionsWith(factory: FactoryCase, fields: { readonly [field: string]: unknown }): { [field: string]: unknown } {
  const options = optionsOf(factory);
  return factory.map && Object.keys(fields).some((field) => field in factory.secrets)
    ? { ...options, [factory.map]: { ...untyped<object>(options[factory.map]), ...fields } }
    : { ...options, ...fields };
}

/** The secret as plain text. */
export function plain(text: string): SecretValue {
  return SecretValue.unsafePlainText(text);
}

export function callFactory(factory: FactoryCase, options: object = optionsOf(factory)): unknown {
  const [owner, method] = factory.name.split('.');
  return exported[owner][method](options);
}

/** What the FromSecret twin makes of a secret that holds all the fields. */
export function callTwin(factory: FactoryCase, secret: ISecret, more: object = {}): unknown {
  const [owner, method] = factory.name.split('.');
  const others = Object.entries(optionsOf(factory)).filter(([field]) => !twinFields(factory).includes(field) && field !== factory.map);
  return exported[owner][`${method}FromSecret`](secret, {
    ...(factory.twin === 'by fields' ? { fields: twinFields(factory) } : {}),
    ...Object.fromEntries(others),
    ...more,
  });
}

/** The fields that the FromSecret twin reads. */
export function twinFields(factory: FactoryCase): string[] {
  return [...Object.keys(factory.secrets), ...Object.keys(factory.texts).filter((field) => factory.texts[field].inSecret)];
}

/** The name of a secret field in the messages. */
export function shownField(factory: FactoryCase, field: string): string {
  return `${profileOf(factory).prop}: ${factory.map && field in factory.secrets ? `${factory.map}["${field}"]` : field}`;
}
