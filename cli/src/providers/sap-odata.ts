import { endpointUrl, scopesOf } from './checks';
import type { Provider } from './provider';
import { usage } from '../errors';

export const sapOData: Provider = {
  connector: 'sap-odata',
  title: 'SAP OData',
  factory: 'oauth2Tokens',
  grant: 'authorizationCode',
  writes: ['accessToken', 'refreshToken'],
  clientInSecret: true,
  options: ['authUrl', 'tokenUrl', 'clientAuth', 'pkce'],
  clientAuth: 'basic',
  // Whether SAP takes it isn't documented.
  pkce: false,
  loopback: true,
  explanation: {
    register: [
      'Register an OAuth client in the SAP system (transaction SOAUTH2) with the redirect URI, the authorization code grant and refresh tokens.',
      'The addresses are --auth-url and --token-url, the same as authCodeUrl and tokenUrl of the profile\'s credentials; on AS ABAP the latter is https://<host>/sap/bc/sec/oauth2/token.',
      'Name the scopes of your services with --scope, such as /IWFND/SG_MED_CATALOG_0002: the same as oauthScopes of the credentials.',
    ],
    traps: ['A refresh token comes only where the client may have one.'],
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
      throw usage('--scope is required for SAP OData', 'for instance --scope /IWFND/SG_MED_CATALOG_0002');
    }
    return wanted;
  },
};
