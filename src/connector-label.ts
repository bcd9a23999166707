/**
 * The confirmed labels of connectors that AWS has authored and registered with AppFlow.
 *
 * Each connector has its own profile class. Use its label with `CustomConnectorProfile` for a configuration that the class
 * doesn't support.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/app-specific.html
 */
export class ConnectorLabel {
  /** Amazon RDS for PostgreSQL */
  public static readonly AMAZON_RDS_POSTGRESQL = 'AmazonRDSPostgreSQL';
  /** Asana */
  public static readonly ASANA = 'Asana';
  /** GitHub */
  public static readonly GITHUB = 'GitHub';
  /** Google Ads */
  public static readonly GOOGLE_ADS = 'GoogleAds';
  /** Google Analytics 4 */
  public static readonly GOOGLE_ANALYTICS_4 = 'GoogleAnalytics4';
  /** Google BigQuery */
  public static readonly GOOGLE_BIGQUERY = 'GoogleBigQuery';
  /** HubSpot */
  public static readonly HUBSPOT = 'HubSpot';
  /** JDBC (small data scale) */
  public static readonly JDBC = 'JDBCsmall';
  /** Mailchimp */
  public static readonly MAILCHIMP = 'Mailchimp';
  /** Microsoft Dynamics 365 */
  public static readonly MICROSOFT_DYNAMICS_365 = 'MicrosoftDynamics365';
  /** Microsoft SharePoint Online */
  public static readonly MICROSOFT_SHAREPOINT_ONLINE = 'MicrosoftSharePointOnline';
  /** Salesforce Marketing Cloud */
  public static readonly SALESFORCE_MARKETING_CLOUD = 'SalesforceMarketingCloud';

  private constructor() {}
}
