import { scopesOf } from './checks';
import type { Provider } from './provider';
import { SIGN_IN } from './sign-in';

/** The scopes that the AppFlow User Guide names. */
const OBJECTS = ['companies', 'contacts', 'custom', 'deals'];
const SCOPES = [
  'automation', 'content', 'crm.lists.read', 'crm.lists.write',
  ...OBJECTS.flatMap((name) => [`crm.objects.${name}.read`, `crm.objects.${name}.write`]),
  'crm.objects.owners.read', 'crm.schemas.custom.read', 'e-commerce', 'forms', 'oauth', 'sales-email-read', 'tickets',
];

export const hubspot: Provider = {
  ...SIGN_IN,
  connector: 'hubspot',
  title: 'HubSpot',
  options: ['pkce'],
  pkce: false,
  explanation: {
    register: [
      'In a HubSpot developer account, create an app, and add the redirect URI below under Auth. HubSpot allows http for localhost only.',
      'Give the app the scopes below, or request those that it has with --scope: HubSpot refuses a scope that the app does not have.',
    ],
    traps: ['Access tokens expire after 30 minutes. AppFlow renews them with the refresh token.'],
    links: ['https://docs.aws.amazon.com/appflow/latest/userguide/connectors-hubspot.html', 'https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/oauth/working-with-oauth'],
  },
  endpoints: () => ({
    authorize: 'https://app.hubspot.com/oauth/authorize',
    token: 'https://api.hubapi.com/oauth/2026-03/token',
  }),
  scopes: (options) => scopesOf(options, SCOPES),
};
