import { scopesOf } from './checks';
import type { Provider } from './provider';

/** The scopes that the AppFlow User Guide names for a personal access token. */
const SCOPES = [
  'repo:status', 'repo_deployment', 'public_repo', 'security_events', 'admin:repo_hook', 'read:repo_hook', 'read:org', 'read:public_key',
  'notifications', 'read:user', 'user:email', 'read:discussion',
] as const;

export const github: Provider = {
  connector: 'github',
  title: 'GitHub',
  factory: 'oauth2Tokens',
  grant: 'authorizationCode',
  writes: ['accessToken', 'refreshToken'],
  clientInSecret: true,
  options: ['pkce'],
  clientAuth: 'post',
  pkce: true,
  loopback: true,
  devicePublic: true,
  explanation: {
    register: [
      'In Settings > Developer settings, register an OAuth app or a GitHub App, with the redirect URI as its callback URL.',
      'For --device, enable the device flow in the app.',
    ],
    traps: [
      'The token of an OAuth app has no refresh token, and does not end by itself. That of a GitHub App ends after 8 hours and has one.',
      'Read it with fields: [\'accessToken\'] (OAuth app): GitHubCredentials.oauth2TokensFromSecret reads only what fields names.',
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
};
