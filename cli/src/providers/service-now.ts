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
  clientAuth: 'post',
  // Clients with a secret need none, and older releases don't know it.
  pkce: false,
  loopback: true,
  explanation: {
    register: [
      'In System OAuth > Application Registry, create an OAuth API endpoint for external clients.',
      'Set the refresh token\'s lifespan as long as the connection is to live: the default is 100 days, and the connection ends with it.',
      'Sign in as the user whose roles may read the tables of your flows.',
    ],
    traps: ['The default lifespan of an access token is 30 minutes, that of a refresh token 100 days; both are set per application.'],
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
