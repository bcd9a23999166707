import { instanceUrl, scopesOf } from './checks';
import type { Endpoints, LoginOptions, Provider } from './provider';
import { usage } from '../errors';

const AUTHORITY = 'https://login.microsoftonline.com';

function endpoints({ tenant = 'common' }: LoginOptions): Endpoints {
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,127}$/.test(tenant)) {
    throw usage('--tenant must be the id or the domain of a tenant, or common', 'for instance --tenant acme.onmicrosoft.com');
  }
  const base = `${AUTHORITY}/${tenant}/oauth2/v2.0`;
  return { authorize: `${base}/authorize`, token: `${base}/token`, device: `${base}/devicecode` };
}

function microsoft(connector: string, title: string, page: string, options: Provider['options'], scopes: Provider['scopes'], traps: readonly string[]): Provider {
  return {
    connector,
    title,
    factory: 'oauth2Tokens',
    grant: 'authorizationCode',
    writes: ['accessToken', 'refreshToken'],
    clientInSecret: true,
    options: ['tenant', 'pkce', ...options],
    clientAuth: 'post',
    pkce: true,
    loopback: true,
    devicePublic: true,
    explanation: {
      register: [
        'In Microsoft Entra ID, register an app; add the redirect URI under the platform "Web" (not "Single-page application").',
        'Create a client secret, and note when it ends: the connection ends with it.',
        'Add the delegated permissions, and grant admin consent. For --device, allow public client flows.',
      ],
      traps: [
        'A refresh token comes only with the scope offline_access. It ends after 90 days without use.',
        'App-only permissions are refused by AppFlow; they must be delegated.',
        ...traps,
      ],
      links: [`https://docs.aws.amazon.com/appflow/latest/userguide/${page}.html`, 'https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow'],
    },
    endpoints,
    scopes,
  };
}

export const microsoftDynamics365 = microsoft(
  'microsoft-dynamics-365', 'Microsoft Dynamics 365', 'connectors-microsoft-dynamics-365', ['instance'],
  (options) => {
    if (options.scope !== undefined && options.scope.length > 0) {
      return options.scope;
    }
    const { origin } = instanceUrl(options.instance, 'https://acme.crm.dynamics.com');
    return [`${origin.replace('.api.', '.')}/user_impersonation`, 'offline_access'];
  },
  ['The registration also needs User.Read and "allow public client flows".'],
);

export const microsoftSharePointOnline = microsoft(
  'microsoft-sharepoint-online', 'Microsoft SharePoint Online', 'connectors-microsoft-sharepoint-online', [],
  (options) => scopesOf(options, ['Sites.Read.All', 'User.Read', 'offline_access']),
  ['Name your tenant with --tenant: the profile\'s tenantId must be the same.'],
);
