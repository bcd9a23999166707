import * as amplitude from '../amplitude/description';
import { ConnectorLabel } from '../connector-label';
import { ConnectorType } from '../connector-type';
import * as customConnector from '../custom-connector/description';
import * as datadog from '../datadog/description';
import * as dynatrace from '../dynatrace/description';
import * as googleAnalytics from '../google-analytics/description';
import * as inforNexus from '../infor-nexus/description';
import * as marketo from '../marketo/description';
import * as pardot from '../pardot/description';
import type { Rule } from '../private/factory/definition';
import { OAUTH2_CONNECTOR_TOKENS } from '../private/modes/common-modes';
import type { DescribedConnector } from '../private/profile/connector-description';
import * as redshift from '../redshift/description';
import * as salesforce from '../salesforce/description';
import * as sapOdata from '../sap-odata/description';
import * as serviceNow from '../service-now/description';
import * as singular from '../singular/description';
import * as slack from '../slack/description';
import * as snowflake from '../snowflake/description';
import * as trendMicro from '../trend-micro/description';
import * as veeva from '../veeva/description';
import * as zendesk from '../zendesk/description';

/** The rules for the tokens of connectors that AWS provides. */
const TOKEN_RULES = new Map<string, () => readonly Rule[]>([
  // Its access tokens need not expire.
  [ConnectorLabel.GITHUB, () => []],
  ...[
    ConnectorLabel.GOOGLE_ADS, ConnectorLabel.GOOGLE_ANALYTICS_4, ConnectorLabel.GOOGLE_BIGQUERY, ConnectorLabel.HUBSPOT,
    ConnectorLabel.MICROSOFT_DYNAMICS_365, ConnectorLabel.MICROSOFT_SHAREPOINT_ONLINE,
  ].map((label) => [label, () => OAUTH2_CONNECTOR_TOKENS.rules] as const),
]);

/** The description of each connector's profile. In the package, a description is loaded only if an app has a profile of the connector. */
export const CONNECTORS: { readonly [type in ConnectorType]: DescribedConnector } = {
  [ConnectorType.AMPLITUDE]: { block: 'Amplitude', withoutProperties: true, describe: () => amplitude.DESCRIPTION },
  [ConnectorType.CUSTOM_CONNECTOR]: { block: 'CustomConnector', describe: (label = '') => customConnector.describe(TOKEN_RULES.get(label)?.()) },
  [ConnectorType.DATADOG]: { block: 'Datadog', describe: () => datadog.DESCRIPTION },
  [ConnectorType.DYNATRACE]: { block: 'Dynatrace', describe: () => dynatrace.DESCRIPTION },
  [ConnectorType.GOOGLE_ANALYTICS]: { block: 'GoogleAnalytics', withoutProperties: true, describe: () => googleAnalytics.DESCRIPTION },
  [ConnectorType.INFOR_NEXUS]: { block: 'InforNexus', describe: () => inforNexus.DESCRIPTION },
  [ConnectorType.MARKETO]: { block: 'Marketo', describe: () => marketo.DESCRIPTION },
  [ConnectorType.PARDOT]: { block: 'Pardot', describe: () => pardot.DESCRIPTION },
  [ConnectorType.REDSHIFT]: { block: 'Redshift', describe: () => redshift.DESCRIPTION },
  [ConnectorType.SALESFORCE]: { block: 'Salesforce', describe: () => salesforce.DESCRIPTION },
  [ConnectorType.SAP_ODATA]: { block: 'SAPOData', describe: () => sapOdata.DESCRIPTION },
  [ConnectorType.SERVICE_NOW]: { block: 'ServiceNow', describe: () => serviceNow.DESCRIPTION },
  [ConnectorType.SINGULAR]: { block: 'Singular', withoutProperties: true, describe: () => singular.DESCRIPTION },
  [ConnectorType.SLACK]: { block: 'Slack', describe: () => slack.DESCRIPTION },
  [ConnectorType.SNOWFLAKE]: { block: 'Snowflake', describe: () => snowflake.DESCRIPTION },
  [ConnectorType.TREND_MICRO]: { block: 'Trendmicro', withoutProperties: true, describe: () => trendMicro.DESCRIPTION },
  [ConnectorType.VEEVA]: { block: 'Veeva', describe: () => veeva.DESCRIPTION },
  [ConnectorType.ZENDESK]: { block: 'Zendesk', describe: () => zendesk.DESCRIPTION },
};
