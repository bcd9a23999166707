import { instanceUrl, scopesOf } from './checks';
import type { Endpoints, LoginOptions, Provider } from './provider';
import { SIGN_IN } from './sign-in';
import { usage } from '../errors';

const AUTHORITY = 'https://login.microsoftonline.com';

function endpoints({ tenant = 'common' }: LoginOptions): Endpoints {
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,127}$/.test(tenant)) {
    throw usage('--tenant must be the id or the domain of a tenant, or common', 'for example --tenant acme.onmicrosoft.com');
  }
  const base = `${AUTHORITY}/${tenant}/oauth2/v2.0`;
  return { authorize: `${base}/authorize`, token: `${base}/token`, device: `${base}/devicecode` };
}

function microsoft(
  connector: string,
  title: string,
  page: string,
  { options = [], ...own }: Pick<Provider, 'scopes' | 'scopesShown'> & Partial<Pick<Provider, 'options'>>,
  traps: readonly string[],
): Provider {
  return {
    ...SIGN_IN,
    connector,
    title,
    options: ['tenant', 'pkce', ...options],
    needs: options,
    pkce: true,
    devicePublic: true,
    explanation: {
      register: [
        'In Microsoft Entra ID, register an app, and add the redirect URI below under the platform "Web" (not "Single-page application").',
        'Create a client secret, and note when it expires: the connection stops working on that day.',
        'Add the delegated permissions, and grant admin consent. To use --device, allow public client flows.',
      ],
      traps: [
        'Microsoft sends a refresh token only with the scope offline_access. It expires after 90 days without use.',
        'AppFlow refuses app-only permissions; they must be delegated.',
        ...traps,
      ],
      links: [`https://docs.aws.amazon.com/appflow/latest/userguide/${page}.html`, 'https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow'],
    },
    endpoints,
    ...own,
  };
}

/** The scope of an organization: its own address, and not that of its API. */
function dynamicsScopes(origin: string): string[] {
  return [`${origin}/user_impersonation`, 'offline_access'];
}

export const microsoftDynamics365 = microsoft(
  'microsoft-dynamics-365',
  'Microsoft Dynamics 365',
  'connectors-microsoft-dynamics-365',
  {
    options: ['instance'],
    scopesShown: dynamicsScopes('https://<organization>.crm.dynamics.com'),
    scopes: ({ scope, instance }) => scope !== undefined && scope.length > 0
      ? scope
      : dynamicsScopes(instanceUrl(instance, 'https://acme.crm.dynamics.com').origin.replace('.api.', '.')),
  },
  ['The registration also needs User.Read and "allow public client flows".'],
);

export const microsoftSharePointOnline = microsoft(
  'microsoft-sharepoint-online',
  'Microsoft SharePoint Online',
  'connectors-microsoft-sharepoint-online',
  { scopes: (options) => scopesOf(options, ['Sites.Read.All', 'User.Read', 'offline_access']) },
  ['Name your tenant with --tenant, the same as the tenantId of the profile.'],
);
