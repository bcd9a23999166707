import { instanceUrl, scopesOf } from './checks';
import type { Provider } from './provider';
import { SIGN_IN } from './sign-in';

/**
 * The token endpoint, its JSON body and `expires_in` are documented in
 * developer.zendesk.com/api-reference/ticketing/oauth/grant_type_tokens; the path of the authorization page was found in
 * other projects only.
 */
export const zendesk: Provider = {
  ...SIGN_IN,
  connector: 'zendesk',
  title: 'Zendesk',
  // AppFlow has no field for Zendesk's refresh token.
  writes: ['accessToken'],
  options: ['instance', 'pkce'],
  needs: ['instance'],
  pkce: false,
  explanation: {
    register: [
      'In the Admin Center, under Apps and integrations > APIs > OAuth clients, create a confidential client with the identifier aws_integration_to_Zendesk and the redirect URL below.',
      'Zendesk allows http for localhost and 127.0.0.1 only.',
    ],
    traps: [
      'AppFlow stores no refresh token for Zendesk. Access tokens of clients created after 2026-04-30 expire after 48 hours at most. Older clients follow by 2027-04-01.',
      'The tool requests the longest lifetime.',
    ],
    links: [
      'https://docs.aws.amazon.com/appflow/latest/userguide/zendesk.html',
      'https://support.zendesk.com/hc/en-us/articles/4408845965210',
      'https://developer.zendesk.com/api-reference/ticketing/oauth/grant_type_tokens/',
    ],
  },
  endpoints: ({ instance }) => {
    const { origin } = instanceUrl(instance, 'https://acme.zendesk.com');
    return { authorize: `${origin}/oauth/authorizations/new`, token: `${origin}/oauth/tokens` };
  },
  scopes: (options) => scopesOf(options, ['read']),
  jsonBody: true,
  // It must be less than 172800.
  tokenParameters: () => ({ expires_in: '172799' }),
  warnings: ({ tokens }) => [{
    id: 'zendeskTokenEnds',
    message: tokens.expiresIn === undefined
      ? 'the access token of a client created after 2026-04-30 expires after 48 hours at most, and AppFlow stores no refresh token for Zendesk'
      : `the access token expires after ${Math.round(tokens.expiresIn / 3600)} hours, and AppFlow stores no refresh token for Zendesk`,
  }],
};
