import { marketingCloud, marketo } from './client-credentials';
import { custom } from './custom';
import { github } from './github';
import { googleAds, googleAnalytics, googleAnalytics4, googleBigQuery } from './google';
import { hubspot } from './hubspot';
import { microsoftDynamics365, microsoftSharePointOnline } from './microsoft';
import { pardot } from './pardot';
import type { Provider } from './provider';
import { salesforce } from './salesforce';
import { sapOData } from './sap-odata';
import { serviceNow } from './service-now';
import { slack } from './slack';
import { zendesk } from './zendesk';
import { usage } from '../errors';
import { connectorKeys } from '../keys';

/** Every provider with a login; one file for each, or for those of one vendor. */
export const PROVIDERS: readonly Provider[] = [
  salesforce, pardot, marketingCloud, marketo, serviceNow, sapOData, slack, zendesk,
  googleAds, googleAnalytics, googleAnalytics4, googleBigQuery,
  microsoftDynamics365, microsoftSharePointOnline,
  github, hubspot,
  custom,
];

export function providerOf(connector: string): Provider | undefined {
  return PROVIDERS.find((provider) => provider.connector === connector);
}

/** The provider for a login. Throws a usage error that lists the providers if there is none. */
export function loginProvider(connector: string): Provider {
  const provider = providerOf(connector);
  if (provider !== undefined) {
    return provider;
  }
  throw connectorKeys(connector) !== undefined
    ? usage(`${connector} has no OAuth login: you store its credentials in the secret yourself`, `\`explain ${connector}\` lists the keys`)
    : usage(`there is no connector ${JSON.stringify(connector)}`, `the connectors with a login are ${LOGIN_CONNECTORS.join(', ')}`);
}

export const LOGIN_CONNECTORS: readonly string[] = PROVIDERS.map((provider) => provider.connector).sort();
