// An OAuth server on loopback: oidc-provider, which gives consent by itself. Prints its issuer, and exits when its stdin ends.
// argv[2]: its settings, an OidcSettings as JSON.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/** Seconds. */
const POLL_INTERVAL = 0.2;

const { redirectUris, rotate = false, refresh = true, auth = 'client_secret_post', deny, deviceTtl = 60 } = JSON.parse(process.argv[2]);
const server = createServer();
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const issuer = `http://127.0.0.1:${server.address().port}`;
const provider = new Provider(issuer, {
  clients: [{
    client_id: 'the-client',
    client_secret: 'the-client-secret-0123456789',
    redirect_uris: redirectUris,
    grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code', 'client_credentials'],
    response_types: ['code'],
    token_endpoint_auth_method: auth,
    application_type: 'native',
  }],
  scopes: ['api', 'offline_access', 'openid'],
  pkce: { required: () => false },
  rotateRefreshToken: rotate,
  issueRefreshToken: async () => refresh,
  cookies: { keys: ['test'] },
  ttl: { AccessToken: 3600, AuthorizationCode: 60, RefreshToken: 3600, Grant: 3600, Interaction: 60, Session: 60, DeviceCode: deviceTtl, ClientCredentials: 600 },
  features: {
    devInteractions: { enabled: false },
    deviceFlow: { enabled: true },
    clientCredentials: { enabled: true },
    revocation: { enabled: true },
    introspection: { enabled: true },
  },
  findAccount: async (_, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
});
provider.on('server_error', (_, error) => console.error(error));
provider.use(async (context, next) => {
  await next();
  if (context.path === '/device/auth' && context.status === 200) {
    // By default a client asks every five seconds.
    context.body = { ...context.body, interval: POLL_INTERVAL };
  }
});
const handle = provider.callback();
server.on('request', async (request, response) => {
  if (!request.url.startsWith('/interaction/')) {
    return handle(request, response);
  }
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  if (deny) {
    return provider.interactionFinished(request, response, { error: 'access_denied', error_description: deny });
  }
  if (prompt.name === 'login') {
    return provider.interactionFinished(request, response, { login: { accountId: 'someone' } });
  }
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope ?? '');
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
});
console.log(issuer);
process.stdin.resume();
process.stdin.on('end', () => process.exit());
