import {
  AsanaSource, ConnectorLabel, CustomConnectorSource, DataTransferApiType, FieldMapping, GitHubSource, GoogleAdsSource, GoogleAnalytics4Source,
  GoogleBigQuerySource, HubSpotSource, JdbcSource, MailchimpSource, MicrosoftDynamics365Source, MicrosoftSharePointOnlineSource, OnDemandFlow,
  S3Destination, SalesforceMarketingCloudSource,
} from 'cdk-appflow-constructs';
import type { FlowSource } from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';
import type { CatalogueStackProps } from './catalogue-stack';
import { FlowStack } from './flow-stack';

/** Each connector authored by AWS as a source, and a custom connector, into a folder of the data lake. */
export class FlowAuthoredSourcesStack extends FlowStack {
  constructor(scope: Construct, id: string, props: CatalogueStackProps) {
    super(scope, id, props);
    this.google();
    this.microsoft();
    this.marketing();
    this.development();
    this.databases();
    this.custom();
  }

  private toLake(id: string, source: FlowSource): void {
    new OnDemandFlow(this, id, {
      source,
      destination: new S3Destination({ bucket: this.lake, prefix: id.toLowerCase() }),
      mappings: [FieldMapping.all()],
    });
  }

  private google(): void {
    this.toLake('GoogleAds', new GoogleAdsSource({ profile: this.labelledProfile(ConnectorLabel.GOOGLE_ADS), entity: 'campaign', apiVersion: 'v16' }));
    this.toLake('GoogleAnalytics4', new GoogleAnalytics4Source({
      profile: this.labelledProfile(ConnectorLabel.GOOGLE_ANALYTICS_4), entity: 'properties/123456789', apiVersion: 'v1beta',
    }));
    this.toLake('GoogleBigQuery', new GoogleBigQuerySource({
      profile: this.labelledProfile(ConnectorLabel.GOOGLE_BIGQUERY), project: 'acme', dataset: 'sales', table: 'orders', apiVersion: 'v2',
    }));
  }

  private microsoft(): void {
    this.toLake('Dynamics', new MicrosoftDynamics365Source({
      profile: this.labelledProfile(ConnectorLabel.MICROSOFT_DYNAMICS_365), entity: 'accounts', apiVersion: 'v9.2',
    }));
    this.toLake('SharePoint', new MicrosoftSharePointOnlineSource({
      profile: this.labelledProfile(ConnectorLabel.MICROSOFT_SHAREPOINT_ONLINE),
      site: 'sites/acme.sharepoint.com,00000000-0000-0000-0000-000000000001,00000000-0000-0000-0000-000000000002',
      subEntities: ['drives/b!documents'],
      apiVersion: 'v1.0',
    }));
  }

  private marketing(): void {
    // HubSpot has several API versions at the same time, and not every version has every entity.
    this.toLake('HubSpot', new HubSpotSource({ profile: this.labelledProfile(ConnectorLabel.HUBSPOT), entity: 'contacts', apiVersion: 'v3' }));
    this.toLake('Mailchimp', new MailchimpSource({ profile: this.labelledProfile(ConnectorLabel.MAILCHIMP), entity: 'campaigns', apiVersion: '3.0' }));
    this.toLake('MarketingCloud', new SalesforceMarketingCloudSource({
      profile: this.labelledProfile(ConnectorLabel.SALESFORCE_MARKETING_CLOUD), entity: 'Account', apiVersion: 'v1',
    }));
  }

  private development(): void {
    this.toLake('Asana', new AsanaSource({ profile: this.labelledProfile(ConnectorLabel.ASANA), entity: 'projects', apiVersion: '1.0' }));
    this.toLake('GitHub', new GitHubSource({ profile: this.labelledProfile(ConnectorLabel.GITHUB), entity: 'repos', apiVersion: 'v3' }));
  }

  private databases(): void {
    this.toLake('Jdbc', new JdbcSource({
      profile: this.labelledProfile(ConnectorLabel.JDBC), schema: 'public', table: 'orders', apiVersion: 'V1',
    }));
  }

  private custom(): void {
    this.toLake('Shop', new CustomConnectorSource({
      profile: this.labelledProfile('ShopConnector'),
      entity: 'orders',
      apiVersion: 'v2',
      customProperties: { shop: 'acme' },
      dataTransferApi: { name: 'bulk', apiType: DataTransferApiType.ASYNC },
    }));
  }
}
