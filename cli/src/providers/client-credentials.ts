import { instanceUrl } from './checks';
import type { Provider } from './provider';

/** No browser and no tokens: the client is tried, and written. */
const CLIENT_ONLY = {
  factory: 'oauth2ClientCredentials',
  grant: 'clientCredentials',
  writes: [],
  clientInSecret: true,
  options: ['instance'],
  clientAuth: 'post',
  pkce: false,
  loopback: false,
  scopes: () => [],
} as const satisfies Partial<Provider>;

export const marketo: Provider = {
  ...CLIENT_ONLY,
  connector: 'marketo',
  title: 'Marketo',
  explanation: {
    register: [
      'Under Admin > Users & Roles, create an API-only user; its role decides what AppFlow may read.',
      'Under Admin > LaunchPoint, create a custom service for that user, and take its client id and client secret.',
      '--instance is the address of the instance, such as https://123-abc-456.mktorest.com.',
    ],
    traps: ['There is no sign-in: the client is tried, and written. AppFlow fetches the tokens by itself.'],
    links: ['https://docs.aws.amazon.com/appflow/latest/userguide/marketo.html', 'https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/authentication'],
  },
  endpoints: ({ instance }) => ({ token: `${instanceUrl(instance, 'https://123-abc-456.mktorest.com').origin}/identity/oauth/token` }),
};

export const marketingCloud: Provider = {
  ...CLIENT_ONLY,
  connector: 'salesforce-marketing-cloud',
  title: 'Salesforce Marketing Cloud',
  explanation: {
    register: [
      'Under Setup > Installed Packages, create a package with an API integration of the type server-to-server.',
      'Reading and writing data extensions needs both permissions.',
      '--instance is the authentication address of the package, such as https://acme.auth.marketingcloudapis.com.',
    ],
    traps: ['There is no sign-in: the client is tried, and written. AppFlow fetches the tokens by itself.'],
    links: [
      'https://docs.aws.amazon.com/appflow/latest/userguide/connectors-salesforce-marketing-cloud.html',
      'https://developer.salesforce.com/docs/marketing/marketing-cloud/guide/integration-s2s-client-credentials.html',
    ],
  },
  endpoints: ({ instance }) => {
    const { origin } = instanceUrl(instance, 'https://acme.auth.marketingcloudapis.com');
    // The profile has the address of the REST API.
    return { token: `${origin.replace('.rest.marketingcloudapis.com', '.auth.marketingcloudapis.com')}/v2/token` };
  },
  jsonBody: true,
};
