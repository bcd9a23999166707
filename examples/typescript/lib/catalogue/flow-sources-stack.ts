import {
  AmplitudeSource, ConnectorType, DatadogSource, DynatraceSource, FieldFilter, FieldMapping, FilterValue, GoogleAnalyticsSource, InforNexusSource,
  MarketoSource, OnDemandFlow, PardotSource, S3Destination, S3Format, S3InputFileType, S3Source, SalesforceDataTransferApi, SalesforceSource,
  SapODataSource, ServiceNowSource, SingularSource, SlackSource, TrendMicroSource, VeevaSource, ZendeskSource,
} from 'cdk-appflow-constructs';
import type { FlowSource } from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';
import type { CatalogueStackProps } from './catalogue-stack';
import { FlowStack } from './flow-stack';

/** Each native connector of AppFlow as a source, into a folder of the data lake. */
export class FlowSourcesStack extends FlowStack {
  constructor(scope: Construct, id: string, props: CatalogueStackProps) {
    super(scope, id, props);
    this.files();
    this.sales();
    this.service();
    this.business();
    this.analytics();
    this.monitoring();
  }

  private toLake(id: string, source: FlowSource, ...fields: string[]): void {
    new OnDemandFlow(this, id, {
      source,
      destination: new S3Destination({ bucket: this.lake, prefix: id.toLowerCase() }),
      mappings: [fields.length > 0 ? FieldMapping.fields(...fields) : FieldMapping.all()],
    });
  }

  private files(): void {
    const inbox = this.bucket('Inbox');
    this.toLake('Files', new S3Source({ bucket: inbox, prefix: 'accounts', fileType: S3InputFileType.CSV }), 'id', 'name');
  }

  private sales(): void {
    this.toLake('Salesforce', new SalesforceSource({
      profile: this.profile(ConnectorType.SALESFORCE),
      entity: 'Account',
      apiVersion: 'v60.0',
      dataTransferApi: SalesforceDataTransferApi.BULKV2,
      enableDynamicFieldUpdate: true,
      includeDeletedRecords: true,
    }));
    this.toLake('Pardot', new PardotSource({ profile: this.profile(ConnectorType.PARDOT), entity: 'prospect' }), 'id', 'email');
  }

  private service(): void {
    this.toLake('ServiceNow', new ServiceNowSource({ profile: this.profile(ConnectorType.SERVICE_NOW), entity: 'incident' }),
      'sys_id', 'number', 'short_description', 'sys_updated_on');
    this.toLake('Zendesk', new ZendeskSource({ profile: this.profile(ConnectorType.ZENDESK), entity: 'tickets' }), 'id', 'subject', 'status');
    this.toLake('Slack', new SlackSource({ profile: this.profile(ConnectorType.SLACK), entity: 'conversations' }), 'id', 'name');
  }

  private business(): void {
    this.toLake('Sap', new SapODataSource({
      profile: this.profile(ConnectorType.SAP_ODATA),
      objectPath: '/sap/opu/odata/sap/API_BUSINESS_PARTNER/A_BusinessPartner',
      maxPageSize: 3000,
      maxParallelism: 4,
    }), 'BusinessPartner', 'BusinessPartnerFullName');
    this.toLake('InforNexus', new InforNexusSource({ profile: this.profile(ConnectorType.INFOR_NEXUS), entity: 'Order' }), 'uid', 'poNumber');
    this.toLake('Veeva', new VeevaSource({
      profile: this.profile(ConnectorType.VEEVA),
      entity: 'documents',
      documentType: 'base_document__v',
      includeAllVersions: true,
      includeRenditions: true,
      includeSourceFiles: true,
    }), 'id', 'name__v');
  }

  private analytics(): void {
    this.toLake('Marketo', new MarketoSource({ profile: this.profile(ConnectorType.MARKETO), entity: 'leads' }), 'id', 'email');
    this.toLake('Singular', new SingularSource({ profile: this.profile(ConnectorType.SINGULAR), entity: 'campaigns' }), 'campaign_id', 'cost');

    // AppFlow writes Google Analytics data only as JSON.
    new OnDemandFlow(this, 'GoogleAnalytics', {
      source: new GoogleAnalyticsSource({ profile: this.profile(ConnectorType.GOOGLE_ANALYTICS), entity: 'view' }),
      destination: new S3Destination({ bucket: this.lake, prefix: 'googleanalytics', format: S3Format.json() }),
      mappings: [FieldMapping.fields('ga:date', 'ga:users')],
    });

    // Amplitude supports no projection, so all fields are mapped; its only filter is a range.
    new OnDemandFlow(this, 'Amplitude', {
      source: new AmplitudeSource({ profile: this.profile(ConnectorType.AMPLITUDE), entity: 'events' }),
      destination: new S3Destination({ bucket: this.lake, prefix: 'amplitude' }),
      mappings: [FieldMapping.all()],
      filters: [FieldFilter.between('event_time',
        FilterValue.fromDateTime(new Date('2026-01-01T00:00:00Z')), FilterValue.fromDateTime(new Date('2026-02-01T00:00:00Z')))],
    });
  }

  private monitoring(): void {
    this.toLake('Datadog', new DatadogSource({ profile: this.profile(ConnectorType.DATADOG), entity: 'metrics' }), 'metric', 'value');
    this.toLake('Dynatrace', new DynatraceSource({ profile: this.profile(ConnectorType.DYNATRACE), entity: 'problems' }), 'problemId', 'title');
    this.toLake('TrendMicro', new TrendMicroSource({ profile: this.profile(ConnectorType.TREND_MICRO), entity: 'computers' }), 'ID', 'hostName');
  }
}
