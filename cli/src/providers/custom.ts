import { endpointUrl, scopesOf } from './checks';
import type { Provider } from './provider';
import { SIGN_IN } from './sign-in';

export const custom: Provider = {
  ...SIGN_IN,
  connector: 'custom',
  title: 'Custom connector',
  options: ['authUrl', 'tokenUrl', 'deviceUrl', 'clientAuth', 'pkce'],
  needs: ['authUrl', 'tokenUrl'],
  pkce: true,
  explanation: {
    register: [
      'Register an OAuth client with the authorization code grant. The scopes are in the documentation of the connector.',
      'Find the addresses for --auth-url and --token-url. `aws appflow describe-connector` lists the token URLs that the connector accepts.',
    ],
    traps: [
      '--client-auth basic sends the client id and secret in a header, --client-auth post (the default) in the body.',
      '--device needs the address of the device authorization endpoint in --device-url.',
      'Add --no-pkce if the server refuses parameters that it does not know.',
      'By default CustomConnectorCredentials.oauth2TokensFromSecret reads accessToken and refreshToken. List others, such as clientId and clientSecret, in `fields`.',
    ],
    links: ['https://docs.aws.amazon.com/appflow/latest/userguide/custom-connectors.html'],
  },
  endpoints: ({ authUrl, tokenUrl, deviceUrl }) => ({
    // A login by device needs no authorization endpoint.
    authorize: deviceUrl !== undefined && authUrl === undefined ? undefined : endpointUrl('--auth-url', authUrl, 'https://example.com/oauth2/authorize').href,
    device: deviceUrl === undefined ? undefined : endpointUrl('--device-url', deviceUrl, 'https://example.com/oauth2/device').href,
    token: endpointUrl('--token-url', tokenUrl, 'https://example.com/oauth2/token').href,
  }),
  scopes: (options) => scopesOf(options, []),
  twinOptions: ({ tokenUrl }) => [`tokenUrl: '${tokenUrl ?? ''}'`],
};
