import type { Stack } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { flowOf, onDemand, SomeDestination, SomeSource } from './flow-ends';
import { untyped } from './util';
import type { FlowDestination, FlowSource, IConnectorProfile } from '../../src';
import * as library from '../../src';
import {
  ConnectorLabel, ConnectorProfile, ConnectorType, DataTransferApiType, FieldMapping, SalesforceDataTransferApi, WriteOperation,
} from '../../src';

type Rendered = { readonly [name: string]: unknown };

/** An option of an end: its value, and its part of the end's block. */
export interface EndOption {
  readonly value: unknown;
  readonly block: Rendered;
}

/** A source or a destination that uses a profile. */
export interface EndCase {
  readonly name: string;
  readonly end: 'source' | 'destination';
  readonly connectorType: ConnectorType;
  readonly label?: string;
  /** Its block in the template. */
  readonly member: string;
  /** The required props besides the profile. */
  readonly props: { readonly [prop: string]: unknown };
  /** Their rendering in the block. */
  readonly block: Rendered;
  /** The example in the message for a required text. */
  readonly examples?: { readonly [prop: string]: string };
  readonly apiVersion?: string;
  readonly options?: { readonly [prop: string]: EndOption };
}

const OBJECT = { props: { entity: 'things' }, block: { Object: 'things' }, examples: { entity: 'Account' } };
const ENTITY = { props: { entity: 'things' }, block: { EntityName: 'things' }, connectorType: ConnectorType.CUSTOM_CONNECTOR, member: 'CustomConnector' };
const TABLE = { ...ENTITY, props: { schema: 'public', table: 'orders' }, block: { EntityName: 'public.orders' } };
const SAP_PATH = '/sap/opu/odata/sap/API_BUSINESS_PARTNER/A_BusinessPartner';
const SAP = {
  connectorType: ConnectorType.SAP_ODATA, member: 'SAPOData', props: { objectPath: '/sap/x' }, block: { ObjectPath: '/sap/x' }, examples: { objectPath: SAP_PATH },
};
const INSERT = { write: WriteOperation.insert() };
const INSERTS = { WriteOperationType: 'INSERT' };

function yes(prop: string): { readonly [prop: string]: EndOption } {
  return { [prop]: { value: true, block: { [prop[0].toUpperCase() + prop.slice(1)]: true } } };
}

const native = (name: string, connectorType: ConnectorType, member: string = connectorType): EndCase => ({
  name, end: 'source', connectorType, member, ...OBJECT,
});

const labelled = (name: string, label: string, apiVersion?: string): EndCase => ({ name, end: 'source', label, apiVersion, ...ENTITY });

export const SOURCES: readonly EndCase[] = [
  native('AmplitudeSource', ConnectorType.AMPLITUDE),
  native('DatadogSource', ConnectorType.DATADOG),
  native('DynatraceSource', ConnectorType.DYNATRACE),
  native('GoogleAnalyticsSource', ConnectorType.GOOGLE_ANALYTICS, 'GoogleAnalytics'),
  native('InforNexusSource', ConnectorType.INFOR_NEXUS, 'InforNexus'),
  native('MarketoSource', ConnectorType.MARKETO),
  native('PardotSource', ConnectorType.PARDOT),
  native('ServiceNowSource', ConnectorType.SERVICE_NOW, 'ServiceNow'),
  native('SingularSource', ConnectorType.SINGULAR),
  native('SlackSource', ConnectorType.SLACK),
  native('TrendMicroSource', ConnectorType.TREND_MICRO),
  native('ZendeskSource', ConnectorType.ZENDESK),
  {
    ...native('SalesforceSource', ConnectorType.SALESFORCE),
    options: {
      dataTransferApi: { value: SalesforceDataTransferApi.BULKV2, block: { DataTransferApi: 'BULKV2' } },
      ...yes('enableDynamicFieldUpdate'),
      ...yes('includeDeletedRecords'),
    },
  },
  {
    ...native('VeevaSource', ConnectorType.VEEVA),
    options: {
      documentType: { value: 'base_document__v', block: { DocumentType: 'base_document__v' } },
      ...yes('includeAllVersions'),
      ...yes('includeRenditions'),
      ...yes('includeSourceFiles'),
    },
  },
  {
    name: 'SapODataSource',
    end: 'source',
    ...SAP,
    options: {
      maxPageSize: { value: 3000, block: { paginationConfig: { maxPageSize: 3000 } } },
      maxParallelism: { value: 4, block: { parallelismConfig: { maxParallelism: 4 } } },
    },
  },
  labelled('AsanaSource', ConnectorLabel.ASANA, '1.0'),
  labelled('GitHubSource', ConnectorLabel.GITHUB, 'v3'),
  labelled('GoogleAdsSource', ConnectorLabel.GOOGLE_ADS, 'v16'),
  labelled('GoogleAnalytics4Source', ConnectorLabel.GOOGLE_ANALYTICS_4, 'v1beta'),
  labelled('HubSpotSource', ConnectorLabel.HUBSPOT),
  labelled('MailchimpSource', ConnectorLabel.MAILCHIMP, '3.0'),
  labelled('MicrosoftDynamics365Source', ConnectorLabel.MICROSOFT_DYNAMICS_365, 'v9.2'),
  labelled('SalesforceMarketingCloudSource', ConnectorLabel.SALESFORCE_MARKETING_CLOUD, 'v1'),
  {
    ...labelled('GoogleBigQuerySource', ConnectorLabel.GOOGLE_BIGQUERY, 'v2'),
    props: { project: 'acme', dataset: 'sales', table: 'orders' },
    block: { EntityName: 'table/acme/sales/orders' },
  },
  { ...labelled('JdbcSource', ConnectorLabel.JDBC, 'V1'), ...TABLE },
  {
    ...labelled('MicrosoftSharePointOnlineSource', ConnectorLabel.MICROSOFT_SHAREPOINT_ONLINE, 'v1.0'),
    props: { site: 'sites/acme', subEntities: ['drives/a', 'lists/b'] },
    block: { EntityName: 'sites/acme', CustomProperties: { subEntities: '["drives/a","lists/b"]' } },
    examples: { site: 'sites/acme.sharepoint.com,<site id>,<web id>', subEntities: '["drives/<drive id>"]' },
  },
  {
    ...ENTITY,
    name: 'CustomConnectorSource',
    end: 'source',
    options: {
      customProperties: { value: { shop: 'acme', area: 'eu' }, block: { CustomProperties: { area: 'eu', shop: 'acme' } } },
      dataTransferApi: { value: { name: 'bulk', apiType: DataTransferApiType.ASYNC }, block: { DataTransferApi: { Name: 'bulk', Type: 'ASYNC' } } },
    },
  },
];

const BY_OPERATION: readonly EndCase[] = [
  {
    ...OBJECT,
    name: 'SalesforceDestination',
    end: 'destination',
    connectorType: ConnectorType.SALESFORCE,
    member: 'Salesforce',
    options: { dataTransferApi: { value: SalesforceDataTransferApi.AUTOMATIC, block: { DataTransferApi: 'AUTOMATIC' } } },
  },
  { ...OBJECT, name: 'ZendeskDestination', end: 'destination', connectorType: ConnectorType.ZENDESK, member: 'Zendesk' },
  { ...SAP, name: 'SapODataDestination', end: 'destination' },
  { ...ENTITY, name: 'HubSpotDestination', end: 'destination', label: ConnectorLabel.HUBSPOT },
  {
    ...ENTITY,
    name: 'CustomConnectorDestination',
    end: 'destination',
    options: { customProperties: { value: { shop: 'acme', area: 'eu' }, block: { CustomProperties: { area: 'eu', shop: 'acme' } } } },
  },
];

/** Destinations with a required write operation. */
export const WRITING: readonly EndCase[] = BY_OPERATION.map((end) => ({
  ...end, props: { ...end.props, ...INSERT }, block: { ...end.block, ...INSERTS },
}));

/** Destinations that insert by default. */
export const TABLES: readonly EndCase[] = [
  {
    ...TABLE,
    name: 'AmazonRdsPostgreSqlDestination',
    end: 'destination',
    label: ConnectorLabel.AMAZON_RDS_POSTGRESQL,
    apiVersion: '1.0',
    block: { ...TABLE.block, ...INSERTS },
  },
  { ...TABLE, name: 'JdbcDestination', end: 'destination', label: ConnectorLabel.JDBC, apiVersion: 'V1', block: { ...TABLE.block, ...INSERTS } },
];

export const DESTINATIONS: readonly EndCase[] = [
  ...WRITING,
  ...TABLES,
  { ...OBJECT, name: 'MarketoDestination', end: 'destination', connectorType: ConnectorType.MARKETO, member: 'Marketo' },
];

export const ENDS: readonly EndCase[] = [...SOURCES, ...DESTINATIONS];

/** A profile for the end, known only by its name. */
export function profileFor({ connectorType, label }: EndCase, stack: Stack): IConnectorProfile {
  return ConnectorProfile.fromConnectorProfileAttributes(stack, 'Profile', { connectorProfileName: 'acme', connectorType, connectorLabel: label });
}

/** A bucket with a known name. */
export function errorsBucket(stack: Stack): IBucket {
  return Bucket.fromBucketName(stack, 'Errors', 'errors');
}

/** A flow with the end, created with valid props and the given ones. */
export function flowWith(end: EndCase, stack: Stack, given: object = {}): void {
  const EndClass = untyped<Record<string, new (props: object) => FlowSource & FlowDestination>>(library)[end.name];
  const made = new EndClass({ ...'profile' in given ? {} : { profile: profileFor(end, stack) }, ...end.props, ...given });
  onDemand(stack, {
    source: end.end === 'source' ? made : new SomeSource(),
    destination: end.end === 'destination' ? made : new SomeDestination(),
    mappings: [FieldMapping.all()],
  });
}

/** The end's block in the only flow of the stack. */
export function configOf({ end }: Pick<EndCase, 'end'>, stack: Stack): unknown {
  const flow = flowOf(stack);
  return end === 'source' ? flow.SourceFlowConfig : flow.DestinationFlowConfigList[0];
}

/** The expected block of the end. */
export function expectedConfig({ end, connectorType, member, block, apiVersion }: EndCase, added: Rendered = {}, version = apiVersion): unknown {
  return {
    ConnectorType: connectorType,
    ConnectorProfileName: 'acme',
    ...version === undefined ? {} : { ApiVersion: version },
    [end === 'source' ? 'SourceConnectorProperties' : 'DestinationConnectorProperties']: { [member]: { ...block, ...added } },
  };
}
