import { instanceUrl, scopesOf } from './checks';
import type { Provider } from './provider';

export const zendesk: Provider = {
  connector: 'zendesk',
  title: 'Zendesk',
  factory: 'oauth2Tokens',
  grant: 'authorizationCode',
  // AppFlow has no field for Zendesk's refresh token.
  writes: ['accessToken'],
  clientInSecret: true,
  options: ['instance', 'pkce'],
  clientAuth: 'post',
  pkce: false,
  loopback: true,
  explanation: {
    register: [
      'In the Admin Center, under Apps and integrations > APIs > OAuth clients, create a confidential client with the identifier aws_integration_to_Zendesk.',
      'http is allowed in its redirect URL for localhost and 127.0.0.1 only.',
    ],
    traps: [
      'AppFlow keeps no refresh token for Zendesk. The access token of a client created after 2026-04-30 ends after 48 hours at most; older clients follow by 2027-04-01.',
      'The longest lifetime, 172800 seconds, is asked for.',
    ],
    links: ['https://docs.aws.amazon.com/appflow/latest/userguide/zendesk.html', 'https://support.zendesk.com/hc/en-us/articles/4408845965210'],
  },
  endpoints: ({ instance }) => {
    const { origin } = instanceUrl(instance, 'https://acme.zendesk.com');
    return { authorize: `${origin}/oauth/authorizations/new`, token: `${origin}/oauth/tokens` };
  },
  scopes: (options) => scopesOf(options, ['read']),
  jsonBody: true,
  tokenParameters: { expires_in: '172800' },
  warnings: ({ tokens }) => [{
    id: 'zendeskTokenEnds',
    message: tokens.expiresIn === undefined
      ? 'the access token of a client created after 2026-04-30 ends after 48 hours at most, and AppFlow keeps no refresh token for Zendesk'
      : `the access token ends after ${Math.round(tokens.expiresIn / 3600)} hours, and AppFlow keeps no refresh token for Zendesk`,
  }],
};
