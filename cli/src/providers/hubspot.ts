import { scopesOf } from './checks';
import type { Provider } from './provider';

/** The scopes that the AppFlow User Guide names. */
const OBJECTS = ['companies', 'contacts', 'custom', 'deals'];
const SCOPES = [
  'automation', 'content', 'crm.lists.read', 'crm.lists.write',
  ...OBJECTS.flatMap((name) => [`crm.objects.${name}.read`, `crm.objects.${name}.write`]),
  'crm.objects.owners.read', 'crm.schemas.custom.read', 'e-commerce', 'forms', 'oauth', 'sales-email-read', 'tickets',
];

export const hubspot: Provider = {
  connector: 'hubspot',
  title: 'HubSpot',
  factory: 'oauth2Tokens',
  grant: 'authorizationCode',
  writes: ['accessToken', 'refreshToken'],
  clientInSecret: true,
  options: ['pkce'],
  clientAuth: 'post',
  pkce: false,
  loopback: true,
  explanation: {
    register: [
      'In a HubSpot developer account, create an app; the redirect URI goes under Auth. http is allowed for localhost only.',
      'Give the app exactly the scopes that are asked for below, or name its own with --scope: HubSpot refuses what the app does not have.',
    ],
    traps: ['Access tokens end after 30 minutes; AppFlow renews them with the refresh token.'],
    links: ['https://docs.aws.amazon.com/appflow/latest/userguide/connectors-hubspot.html', 'https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/oauth/working-with-oauth'],
  },
  endpoints: () => ({
    authorize: 'https://app.hubspot.com/oauth/authorize',
    token: 'https://api.hubapi.com/oauth/2026-03/token',
  }),
  scopes: (options) => scopesOf(options, SCOPES),
};
