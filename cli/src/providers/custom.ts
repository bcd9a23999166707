import { endpointUrl, scopesOf } from './checks';
import type { Provider } from './provider';

export const custom: Provider = {
  connector: 'custom',
  title: 'Custom connector',
  factory: 'oauth2Tokens',
  grant: 'authorizationCode',
  writes: ['accessToken', 'refreshToken'],
  clientInSecret: true,
  options: ['authUrl', 'tokenUrl', 'deviceUrl', 'clientAuth', 'pkce'],
  clientAuth: 'post',
  pkce: true,
  loopback: true,
  explanation: {
    register: [
      'Register an OAuth client for the authorization code grant. The connector\'s own documentation names the scopes.',
      'Its addresses are --auth-url and --token-url; the connector says which token URLs it takes: aws appflow describe-connector.',
    ],
    traps: [
      '--client-auth basic sends the client in a header, --client-auth post (the default) in the body.',
      '--device takes its address from --device-url.',
      '--no-pkce where the server refuses what it does not know.',
      'CustomConnectorCredentials.oauth2TokensFromSecret reads only what fields names.',
    ],
    links: ['https://docs.aws.amazon.com/appflow/latest/userguide/custom-connectors.html'],
  },
  endpoints: ({ authUrl, tokenUrl, deviceUrl }) => ({
    // A login with a device needs no other.
    authorize: deviceUrl !== undefined && authUrl === undefined ? undefined : endpointUrl('--auth-url', authUrl, 'https://example.com/oauth2/authorize').href,
    device: deviceUrl === undefined ? undefined : endpointUrl('--device-url', deviceUrl, 'https://example.com/oauth2/device').href,
    token: endpointUrl('--token-url', tokenUrl, 'https://example.com/oauth2/token').href,
  }),
  scopes: (options) => scopesOf(options, []),
  twinOptions: ({ tokenUrl }) => [`tokenUrl: '${tokenUrl ?? ''}'`],
};
