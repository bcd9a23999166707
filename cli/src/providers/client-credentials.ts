import { endpointUrl, instanceUrl } from './checks';
import type { LoginOptions, Provider } from './provider';
import { usage } from '../errors';

/** No browser and no tokens: the client is tested, and written. */
const CLIENT_ONLY = {
  factory: 'oauth2ClientCredentials',
  grant: 'clientCredentials',
  writes: [],
  clientInSecret: true,
  needs: ['instance'],
  clientAuth: 'post',
  pkce: false,
  scopes: () => [],
} as const satisfies Partial<Provider>;

const NO_SIGN_IN = 'There is no sign-in: the tool tests the client id and secret, and writes them. AppFlow fetches the tokens by itself.';

/** The token endpoint: as it is given, or at an instance. */
function tokenEndpoint({ instance, tokenUrl }: LoginOptions, example: string, atInstance: (origin: string) => string): string {
  if (tokenUrl !== undefined && instance !== undefined) {
    throw usage('--instance and --token-url exclude each other', 'leave one of them out');
  }
  return tokenUrl === undefined ? atInstance(instanceUrl(instance, example).origin) : endpointUrl('--token-url', tokenUrl, atInstance(example)).href;
}

/**
 * Both ways to find the endpoint are Adobe's: the identity URL of the instance followed by `/oauth/token`
 * (experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/authentication), and its path `/identity/oauth/token`,
 * which takes GET and POST (developer.adobe.com/marketo-apis/api/identity). Adobe shows the parameters in the query; here
 * they are in the body of a POST, since addresses end up in logs.
 */
export const marketo: Provider = {
  ...CLIENT_ONLY,
  connector: 'marketo',
  title: 'Marketo',
  options: ['instance', 'tokenUrl'],
  explanation: {
    register: [
      'Under Admin > Users & Roles, create an API-only user. Its role decides which data AppFlow can read.',
      'Under Admin > LaunchPoint, create a custom service for that user, and copy its client id and client secret.',
      '--instance is the address of the instance, such as https://123-abc-456.mktorest.com. Admin > Web Services shows it as the identity URL.',
    ],
    traps: [NO_SIGN_IN],
    links: [
      'https://docs.aws.amazon.com/appflow/latest/userguide/marketo.html',
      'https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/authentication',
      'https://developer.adobe.com/marketo-apis/api/identity',
    ],
  },
  endpoints: (options) => ({ token: tokenEndpoint(options, 'https://123-abc-456.mktorest.com', (origin) => `${origin}/identity/oauth/token`) }),
};

/** The path, the JSON body and `account_id` are documented in developer.salesforce.com/docs/marketing/marketing-cloud/guide/access-token-s2s.html. */
export const marketingCloud: Provider = {
  ...CLIENT_ONLY,
  connector: 'salesforce-marketing-cloud',
  title: 'Salesforce Marketing Cloud',
  options: ['instance', 'tokenUrl', 'accountId'],
  explanation: {
    register: [
      'Under Setup > Installed Packages, create a package with an API integration of the type server-to-server.',
      'Grant the package read and write access to data extensions: AWS\'s guide asks for both.',
      '--instance is the authentication base URI of the package, such as https://acme.auth.marketingcloudapis.com. --token-url takes the tokenUrl of the profile instead.',
    ],
    traps: [
      NO_SIGN_IN,
      '--account-id tests the client for another business unit (MID) than the one that created the package. It is not written: the profile has no field for it.',
    ],
    links: [
      'https://docs.aws.amazon.com/appflow/latest/userguide/connectors-salesforce-marketing-cloud.html',
      'https://developer.salesforce.com/docs/marketing/marketing-cloud/guide/access-token-s2s.html',
    ],
  },
  endpoints: (options) => ({
    token: tokenEndpoint(
      options,
      'https://acme.auth.marketingcloudapis.com',
      // The profile has the address of the REST or SOAP API.
      (origin) => `${origin.replace(/\.(rest|soap)\.marketingcloudapis\.com$/, '.auth.marketingcloudapis.com')}/v2/token`,
    ),
  }),
  tokenParameters: ({ accountId }): { [name: string]: string } => {
    if (accountId !== undefined && !/^\d{1,15}$/.test(accountId)) {
      throw usage('--account-id must be the MID of a business unit, a number');
    }
    return accountId === undefined ? {} : { account_id: accountId };
  },
  jsonBody: true,
};
