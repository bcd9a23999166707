import { instanceUrl, scopesOf } from './checks';
import type { Provider } from './provider';

export const serviceNow: Provider = {
  connector: 'service-now',
  title: 'ServiceNow',
  factory: 'oauth2Tokens',
  grant: 'authorizationCode',
  writes: ['accessToken', 'refreshToken'],
  clientInSecret: true,
  options: ['instance', 'pkce'],
  needs: ['instance'],
  clientAuth: 'post',
  // Clients with a secret don't need it, and older releases don't support it.
  pkce: false,
  redirect: 'loopback',
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
