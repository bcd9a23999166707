import { endpointUrl, scopesOf } from './checks';
import type { Provider } from './provider';
import { SIGN_IN } from './sign-in';
import { usage } from '../errors';

export const sapOData: Provider = {
  ...SIGN_IN,
  connector: 'sap-odata',
  title: 'SAP OData',
  options: ['authUrl', 'tokenUrl', 'clientAuth', 'pkce'],
  needs: ['authUrl', 'tokenUrl', 'scope'],
  clientAuth: 'basic',
  // SAP doesn't document whether it accepts PKCE.
  pkce: false,
  explanation: {
    register: [
      'In the SAP system, register an OAuth client (transaction SOAUTH2) with the redirect URI below, the authorization code grant and refresh tokens.',
      '--auth-url and --token-url are the authCodeUrl and tokenUrl of the profile\'s credentials. On AS ABAP the token URL is https://<host>/sap/bc/sec/oauth2/token.',
      '--scope lists the scopes of your services, such as /IWFND/SG_MED_CATALOG_0002: the same as the oauthScopes of the credentials.',
    ],
    traps: ['SAP sends a refresh token only if the registration of the client allows it.'],
    links: ['https://docs.aws.amazon.com/appflow/latest/userguide/sapodata.html'],
  },
  endpoints: ({ authUrl, tokenUrl }) => ({
    authorize: endpointUrl('--auth-url', authUrl, 'https://sap.example.com/sap/bc/sec/oauth2/authorize').href,
    token: endpointUrl('--token-url', tokenUrl, 'https://sap.example.com/sap/bc/sec/oauth2/token').href,
  }),
  twinOptions: ({ authUrl, tokenUrl, scope = [] }) => [
    `tokenUrl: '${tokenUrl ?? ''}'`, `authCodeUrl: '${authUrl ?? ''}'`, `oauthScopes: [${scope.map((each) => `'${each}'`).join(', ')}]`,
  ],
  scopes: (options) => {
    const wanted = scopesOf(options, []);
    if (wanted.length === 0) {
      throw usage('--scope is required for SAP OData', 'for example --scope /IWFND/SG_MED_CATALOG_0002');
    }
    return wanted;
  },
};
