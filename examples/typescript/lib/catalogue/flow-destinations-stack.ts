import {
  AmazonRdsPostgreSqlDestination, ConnectorLabel, ConnectorType, CustomConnectorDestination, FieldMapping, HubSpotDestination, JdbcDestination,
  MarketoDestination, OnDemandFlow, RedshiftConnectorProfile, RedshiftDestination, RedshiftEndpoint, S3InputFileType, S3Source,
  SalesforceDataTransferApi, SalesforceDestination, SapODataDestination, SnowflakeDestination, WriteOperation, ZendeskDestination,
} from 'cdk-appflow-constructs';
import type { FlowDestination, FlowErrorHandling } from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';
import type { CatalogueStackProps } from './catalogue-stack';
import { FlowStack } from './flow-stack';

/** Each application and each database as a destination, for files from a bucket. */
export class FlowDestinationsStack extends FlowStack {
  private readonly source: S3Source;
  private readonly errorHandling: FlowErrorHandling;

  constructor(scope: Construct, id: string, props: CatalogueStackProps) {
    super(scope, id, props);
    this.source = new S3Source({ bucket: this.lake, prefix: 'contacts', fileType: S3InputFileType.JSON });
    this.errorHandling = { bucket: this.lake, prefix: 'refused', failOnFirstError: false };
    this.salesforce();
    this.applications();
    this.sap();
    this.databases();
    this.warehouses();
    this.custom();
  }

  private load(id: string, destination: FlowDestination, idField = 'id'): void {
    new OnDemandFlow(this, id, {
      source: this.source,
      destination,
      mappings: [FieldMapping.field('id', { destination: idField }), FieldMapping.fields('name', 'email')],
    });
  }

  private salesforce(): void {
    const profile = this.profile(ConnectorType.SALESFORCE);
    this.load('SalesforceUpsert', new SalesforceDestination({
      profile,
      entity: 'Contact',
      apiVersion: 'v60.0',
      write: WriteOperation.upsert('ExternalId__c'),
      dataTransferApi: SalesforceDataTransferApi.AUTOMATIC,
      errorHandling: this.errorHandling,
    }), 'ExternalId__c');
    this.load('SalesforceUpdate', new SalesforceDestination({ profile, entity: 'Contact', write: WriteOperation.update('Id') }), 'Id');
    new OnDemandFlow(this, 'SalesforceRemove', {
      source: new S3Source({ bucket: this.lake, prefix: 'gone', fileType: S3InputFileType.CSV }),
      destination: new SalesforceDestination({ profile, entity: 'Contact', write: WriteOperation.remove('Id') }),
      mappings: [FieldMapping.renamed({ id: 'Id' })],
    });
  }

  private applications(): void {
    const { errorHandling } = this;
    this.load('Zendesk', new ZendeskDestination({
      profile: this.profile(ConnectorType.ZENDESK), entity: 'users', write: WriteOperation.upsert('external_id'), errorHandling,
    }), 'external_id');
    this.load('Marketo', new MarketoDestination({ profile: this.profile(ConnectorType.MARKETO), entity: 'leads', errorHandling }));
    this.load('HubSpot', new HubSpotDestination({
      profile: this.labelledProfile(ConnectorLabel.HUBSPOT), entity: 'contacts', apiVersion: 'v3', write: WriteOperation.insert(), errorHandling,
    }));
  }

  private sap(): void {
    this.load('Sap', new SapODataDestination({
      profile: this.profile(ConnectorType.SAP_ODATA),
      objectPath: '/sap/opu/odata/sap/API_BUSINESS_PARTNER/A_BusinessPartner',
      write: WriteOperation.update('BusinessPartner'),
      successResponse: { bucket: this.lake, prefix: 'accepted' },
      errorHandling: this.errorHandling,
    }), 'BusinessPartner');
  }

  private databases(): void {
    const table = { schema: 'public', table: 'contacts', errorHandling: this.errorHandling };
    this.load('RdsPostgreSql', new AmazonRdsPostgreSqlDestination({
      ...table, profile: this.labelledProfile(ConnectorLabel.AMAZON_RDS_POSTGRESQL), write: WriteOperation.insert(), apiVersion: '1.0',
    }));
    this.load('Jdbc', new JdbcDestination({
      ...table, profile: this.labelledProfile(ConnectorLabel.JDBC), write: WriteOperation.upsert('id'), apiVersion: 'V1',
    }));
  }

  private warehouses(): void {
    // The bucket of a profile in the app is known; with an imported profile, the flow must name it.
    const staging = this.bucket('Staging');
    const redshift = new RedshiftConnectorProfile(this, 'Warehouse', {
      endpoint: RedshiftEndpoint.serverless({ workgroupName: 'sales', databaseName: 'dev' }),
      bucket: staging,
      bucketPrefix: 'redshift',
    });
    this.load('Redshift', new RedshiftDestination({ profile: redshift, table: 'contacts' }));
    const imported = { intermediateBucket: staging, errorHandling: this.errorHandling };
    this.load('RedshiftSchema', new RedshiftDestination({
      ...imported, profile: this.profile(ConnectorType.REDSHIFT), schema: 'crm', table: 'contacts', intermediateBucketPrefix: 'redshift',
    }));
    this.load('Snowflake', new SnowflakeDestination({
      ...imported,
      profile: this.profile(ConnectorType.SNOWFLAKE),
      database: 'SALES',
      schema: 'RAW',
      table: 'CONTACTS',
      intermediateBucketPrefix: 'snowflake',
    }));
  }

  private custom(): void {
    this.load('Shop', new CustomConnectorDestination({
      profile: this.labelledProfile('ShopConnector'),
      entity: 'customers',
      apiVersion: 'v2',
      write: WriteOperation.upsert('customerId'),
      customProperties: { shop: 'acme' },
      errorHandling: this.errorHandling,
    }), 'customerId');
  }
}
