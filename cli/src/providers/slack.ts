import { scopesOf } from './checks';
import type { Provider, TokenBody } from './provider';
import { SIGN_IN } from './sign-in';

/** The user scopes that the AppFlow User Guide names. */
const SCOPES = ['channels', 'groups', 'im', 'mpim'].flatMap((name) => [`${name}:history`, `${name}:read`]);

export const slack: Provider = {
  ...SIGN_IN,
  connector: 'slack',
  title: 'Slack',
  // AppFlow has no field for a refresh token of Slack.
  writes: ['accessToken'],
  options: [],
  clientAuth: 'basic',
  // Once an app has it, it can't be turned off, and refresh tokens expire.
  pkce: false,
  // Slack accepts https redirect URLs only, also for development.
  redirect: 'console',
  explanation: {
    register: [
      'Create a Slack app. Under "OAuth & Permissions", add the redirect URI below and the scopes as user token scopes.',
      'Leave token rotation and PKCE off: AppFlow needs tokens that do not expire.',
      'Slack accepts https only, so the browser ends at the redirect URI below, which is that of the AppFlow console: `login` asks for the address that the browser shows there. --redirect-uri names another https URL that you have registered.',
    ],
    traps: ['With token rotation on, tokens expire after 12 hours, and AppFlow can\'t renew them.',
      'Nobody has confirmed yet that the page of the AppFlow console leaves the code in the address. If it does not, register another https URL of your own; no page needs to exist there.'],
    links: ['https://docs.aws.amazon.com/appflow/latest/userguide/slack.html', 'https://docs.slack.dev/authentication/installing-with-oauth'],
  },
  endpoints: () => ({ authorize: 'https://slack.com/oauth/v2/authorize', token: 'https://slack.com/api/oauth.v2.access' }),
  scopes: (options) => scopesOf(options, SCOPES),
  scopeParameter: 'user_scope',
  scopeSeparator: ',',
  normalize: (body: TokenBody): TokenBody => {
    if (body.ok !== true) {
      return { error: typeof body.error === 'string' ? body.error : 'unknown_error' };
    }
    // The user's token is in an object of its own. A token of a bot, which may be outside it, is ignored.
    const user = typeof body.authed_user === 'object' && body.authed_user !== null ? body.authed_user : {};
    return 'access_token' in user
      ? { refresh_token: undefined, expires_in: undefined, scope: undefined, ...user, token_type: 'bearer' }
      : { error: 'no_user_token', error_description: 'the app has no user token scopes; add them under "OAuth & Permissions"', access_token: undefined, refresh_token: undefined };
  },
  warnings: ({ tokens }) => tokens.expiresIn === undefined && tokens.refreshToken === undefined ? [] : [{
    id: 'slackTokenRotation',
    message: 'token rotation is on for the app, so the token expires, and AppFlow can\'t renew it; use an app without token rotation',
  }],
};
