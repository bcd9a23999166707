import { scopesOf } from './checks';
import type { Provider, TokenBody } from './provider';

/** The user scopes that the AppFlow User Guide names. */
const SCOPES = ['channels', 'groups', 'im', 'mpim'].flatMap((name) => [`${name}:history`, `${name}:read`]);

export const slack: Provider = {
  connector: 'slack',
  title: 'Slack',
  factory: 'oauth2Tokens',
  grant: 'authorizationCode',
  // AppFlow has no field for a refresh token of Slack's.
  writes: ['accessToken'],
  clientInSecret: true,
  options: [],
  clientAuth: 'basic',
  // It can't be turned off again for an app, and makes its refresh tokens end.
  pkce: false,
  // Redirects of apps with a secret must be https, also in development.
  loopback: false,
  explanation: {
    register: [
      'Create a Slack app, and add the redirect URL and the user token scopes under "OAuth & Permissions".',
      'Do not turn on token rotation, nor PKCE: AppFlow needs tokens that do not end.',
      'After the sign-in the browser is at the redirect URL: copy that address, and paste it (--paste).',
    ],
    traps: ['With token rotation on, tokens end after 12 hours, and AppFlow can\'t renew them.'],
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
    // The user's token is in an object of its own; beside it may be that of a bot, which is never the one.
    const user = typeof body.authed_user === 'object' && body.authed_user !== null ? body.authed_user : {};
    return 'access_token' in user
      ? { refresh_token: undefined, expires_in: undefined, scope: undefined, ...user, token_type: 'bearer' }
      : { error: 'no_user_token', error_description: 'the app got no user token: give it user token scopes', access_token: undefined, refresh_token: undefined };
  },
  warnings: ({ tokens }) => tokens.expiresIn === undefined && tokens.refreshToken === undefined ? [] : [{
    id: 'slackTokenRotation',
    message: 'token rotation is on for the app, so the token ends, and AppFlow can\'t renew it; use an app without token rotation',
  }],
};
