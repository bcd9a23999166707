import { instanceUrl, scopesOf } from './checks';
import type { Provider } from './provider';
import { SIGN_IN } from './sign-in';

export const serviceNow: Provider = {
  ...SIGN_IN,
  connector: 'service-now',
  title: 'ServiceNow',
  options: ['instance', 'pkce'],
  needs: ['instance'],
  // Clients with a secret don't need it, and older releases don't support it.
  pkce: false,
  explanation: {
    register: [
      'Under System OAuth > Application Registry, create an OAuth API endpoint for external clients, with the redirect URI below.',
      'Set the refresh token lifespan. The connection stops working when the refresh token expires, by default after 100 days.',
      'Sign in as a user whose roles can read the tables of your flows.',
    ],
    traps: ['By default access tokens expire after 30 minutes and refresh tokens after 100 days. Both lifespans are set per application.'],
    links: [
      'https://docs.aws.amazon.com/appflow/latest/userguide/servicenow.html',
      'https://www.servicenow.com/docs/r/zurich/platform-security/authentication/authorization-workflow.html',
    ],
  },
  endpoints: ({ instance }) => {
    const { origin } = instanceUrl(instance, 'https://acme.service-now.com');
    return { authorize: `${origin}/oauth_auth.do`, token: `${origin}/oauth_token.do` };
  },
  scopes: (options) => scopesOf(options, []),
};
