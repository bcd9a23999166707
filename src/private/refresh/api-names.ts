import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';

type Connector = keyof CfnConnectorProfile.ConnectorProfileCredentialsProperty;

/**
 * Where AppFlow's API writes a name otherwise than CloudFormation's L1.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_ConnectorProfileConfig.html
 */
const MEMBERS: { readonly [name: string]: string } = {
  connectorOAuthRequest: 'oAuthRequest',
  disableSso: 'disableSSO',
};

/** Connectors whose properties CloudFormation doesn't know. The API has an empty structure for them. */
const WITHOUT_PROPERTIES: readonly Connector[] = ['amplitude', 'googleAnalytics', 'singular', 'trendmicro'];

/** The keys of these are the user's. */
const MAPS: readonly string[] = ['profileProperties', 'tokenUrlCustomProperties', 'credentialsMap'];

/** The member of the API for a connector: `ServiceNow` for the L1's `serviceNow`. */
export function connectorMember(connector: string): string {
  return connector === 'sapoData' ? 'SAPOData' : connector.charAt(0).toUpperCase() + connector.slice(1);
}

/** The member of the API for a property of the L1 inside of a connector's block. */
export function member(property: string): string {
  return MEMBERS[property] ?? property;
}

export function isUserMap(property: string | undefined): boolean {
  return property !== undefined && MAPS.includes(property);
}

/** The properties that the API wants where the template has none. */
export function emptyProperties(credentials: CfnConnectorProfile.ConnectorProfileCredentialsProperty): { [connector: string]: object } {
  return Object.fromEntries(WITHOUT_PROPERTIES
    .filter((connector) => credentials[connector] !== undefined)
    .map((connector) => [connectorMember(connector), {}]));
}
