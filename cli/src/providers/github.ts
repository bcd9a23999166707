import { scopesOf } from './checks';
import type { Provider } from './provider';
import { SIGN_IN } from './sign-in';

/** The scopes that the AppFlow User Guide names for a personal access token. */
const SCOPES = [
  'repo:status', 'repo_deployment', 'public_repo', 'security_events', 'admin:repo_hook', 'read:repo_hook', 'read:org', 'read:public_key',
  'notifications', 'read:user', 'user:email', 'read:discussion',
] as const;

/** Scopes that others include: GitHub leaves them out of its answer (docs.github.com, "Normalized scopes"). */
const INCLUDED = new Map([
  ['repo', ['repo:status', 'repo_deployment', 'public_repo', 'repo:invite', 'security_events']],
  ['admin:repo_hook', ['write:repo_hook', 'read:repo_hook']],
  ['write:repo_hook', ['read:repo_hook']],
  ['admin:org', ['write:org', 'read:org']],
  ['write:org', ['read:org']],
  ['admin:public_key', ['write:public_key', 'read:public_key']],
  ['write:public_key', ['read:public_key']],
  ['user', ['read:user', 'user:email', 'user:follow']],
]);

/** The beginning of the tokens of GitHub Apps, which have permissions instead of scopes. */
const APP_TOKEN = 'ghu_';

export const github: Provider = {
  ...SIGN_IN,
  connector: 'github',
  title: 'GitHub',
  options: ['pkce'],
  pkce: true,
  devicePublic: true,
  explanation: {
    register: [
      'Under Settings > Developer settings, register an OAuth app or a GitHub App, with the redirect URI below as its callback URL.',
      'To use --device, enable the device flow in the settings of the app.',
    ],
    traps: [
      'An OAuth app gets an access token that does not expire, and no refresh token. A GitHub App gets an access token for 8 hours, and a refresh token for 6 months that GitHub replaces at each use.',
      'A GitHub App has permissions instead of scopes: set them in its registration.',
      'By default GitHubCredentials.oauth2TokensFromSecret reads accessToken and refreshToken. For an OAuth app, pass fields: [\'accessToken\'].',
    ],
    links: [
      'https://docs.aws.amazon.com/appflow/latest/userguide/connectors-github.html',
      'https://docs.github.com/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps',
    ],
  },
  endpoints: () => ({
    authorize: 'https://github.com/login/oauth/authorize',
    token: 'https://github.com/login/oauth/access_token',
    device: 'https://github.com/login/device/code',
  }),
  scopes: (options) => scopesOf(options, SCOPES),
  includes: (granted, scope) => INCLUDED.get(granted)?.includes(scope) ?? false,
  normalize: ({ access_token: token }) => typeof token === 'string' && token.startsWith(APP_TOKEN) ? { scope: undefined } : {},
  warnings: ({ tokens }) => tokens.refreshToken === undefined ? [] : [{
    id: 'rotatingRefreshToken',
    message: 'GitHub replaces the refresh token each time that AppFlow uses it, so the one in the secret works only once; run `login` again each time before the profile is created',
  }],
};
