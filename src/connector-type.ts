/**
 * The connectors that CloudFormation supports, as the service spells them.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-appflow-connectorprofile.html
 */
export enum ConnectorType {
  /** Amplitude */
  AMPLITUDE = 'Amplitude',
  /** A connector registered with AppFlow under a label: your own, or an AWS-authored one. */
  CUSTOM_CONNECTOR = 'CustomConnector',
  /** Datadog */
  DATADOG = 'Datadog',
  /** Dynatrace */
  DYNATRACE = 'Dynatrace',
  /** Google Analytics (Universal Analytics) */
  GOOGLE_ANALYTICS = 'Googleanalytics',
  /** Infor Nexus */
  INFOR_NEXUS = 'Infornexus',
  /** Marketo */
  MARKETO = 'Marketo',
  /** Salesforce Pardot (Marketing Cloud Account Engagement) */
  PARDOT = 'Pardot',
  /** Amazon Redshift */
  REDSHIFT = 'Redshift',
  /** Salesforce */
  SALESFORCE = 'Salesforce',
  /** SAP OData */
  SAP_ODATA = 'SAPOData',
  /** ServiceNow */
  SERVICE_NOW = 'Servicenow',
  /** Singular */
  SINGULAR = 'Singular',
  /** Slack */
  SLACK = 'Slack',
  /** Snowflake */
  SNOWFLAKE = 'Snowflake',
  /** Trend Micro */
  TREND_MICRO = 'Trendmicro',
  /** Veeva */
  VEEVA = 'Veeva',
  /** Zendesk */
  ZENDESK = 'Zendesk',
}
