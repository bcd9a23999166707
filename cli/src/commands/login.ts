import type { Context } from './context';
import type { LoginCommandOptions } from './login-options';
import { checkDevice, checkOptions, modeOf } from './login-options';
import { report } from './login-report';
import { CliError, EXIT } from '../errors';
import { CONNECTORS, limitOf, problemOf } from '../keys';
import { tryClient } from '../oauth/client-credentials';
import type { FoundClient } from '../oauth/client-source';
import { readClient } from '../oauth/client-source';
import { signInByDevice } from '../oauth/device';
import { signInByPaste } from '../oauth/paste';
import { DEFAULT_PORT, defaultRedirectUri } from '../oauth/redirect';
import { signInWithBrowser } from '../oauth/sign-in';
import { loginProvider } from '../providers';
import type { Endpoints, Provider, Tokens } from '../providers/provider';
import { Target } from '../secrets/target';

/** Signs in at the provider, and writes the tokens to the secret. A login that fails leaves the secret as it was. */
export async function login(connector: string, options: LoginCommandOptions, context: Context): Promise<void> {
  const { output } = context;
  const provider = loginProvider(connector);
  checkOptions(provider, options);
  const endpoints = provider.endpoints(options);
  const asked = provider.scopes(options);
  checkDevice(provider, endpoints, options);
  if (modeOf(provider, options) === 'paste') {
    context.prompts.requireTerminal('ask for the address from the browser', 'run the command on a terminal');
  }
  const keyOf = (field: string) => options.fieldNames[field] ?? field;

  const target = await Target.open(options, context);
  const signIn = signInOf(provider, endpoints, target, options, context);
  const client = await readClient(options, target, context);
  output.say(`${provider.title}, client from ${client.from}`);
  const fields = [...provider.clientInSecret ? ['clientId', 'clientSecret'] : [], ...provider.writes];
  if (!options.dryRun) {
    await target.confirm(fields.map(keyOf));
  }

  const tokens = await signIn(client);
  output.say(`${provider.grant === 'clientCredentials' ? 'The client works' : 'Signed in'}${tokens.scopes === undefined || tokens.scopes.length === 0 ? '' : `; scopes: ${tokens.scopes.join(' ')}`}`);
  warn(provider, tokens, asked, client, options, context);
  const values = valuesOf(provider, tokens, client);
  const byKey = Object.fromEntries(Object.entries(values).map(([field, value]) => [keyOf(field), value]));
  const written = options.dryRun ? undefined : await target.write(byKey);
  report(provider, tokens, target, Object.keys(values), written, options, output);
}

/** The sign-in. Its options are checked before the user is asked for anything. */
function signInOf(
  provider: Provider,
  endpoints: Endpoints,
  target: Target,
  options: LoginCommandOptions,
  context: Context,
): (client: FoundClient) => Promise<Tokens> {
  const port = options.port ?? DEFAULT_PORT;
  switch (modeOf(provider, options)) {
    case 'client':
      return (client) => tryClient(provider, endpoints, client, options, context);
    case 'device':
      return (client) => signInByDevice(provider, endpoints, client, options, context);
    case 'paste': {
      const redirectUri = options.redirectUri ?? defaultRedirectUri(provider, port, target.region);
      return (client) => signInByPaste(provider, endpoints, client, options, redirectUri, context);
    }
    case 'browser':
      return (client) => signInWithBrowser(provider, endpoints, client, { ...options, port }, context);
  }
}

/** The values that a login writes, checked against the library's limits: otherwise only the deployment would fail. */
function valuesOf(provider: Provider, tokens: Tokens, client: FoundClient): { [field: string]: string } {
  const values: { [field: string]: string } = {};
  if (provider.clientInSecret) {
    values.clientId = client.id;
    values.clientSecret = client.secret;
  }
  for (const field of provider.writes) {
    const token = tokens[field];
    if (token !== undefined) {
      values[field] = token;
    }
  }
  for (const [field, value] of Object.entries(values)) {
    const limit = limitOf(provider.connector, field);
    const problem = limit === undefined ? undefined : problemOf(value, limit);
    if (problem !== undefined) {
      throw new CliError(EXIT.provider, 'valueNotAllowed', `${field} ${problem}`, 'nothing was written');
    }
  }
  return values;
}

function warn(
  provider: Provider,
  tokens: Tokens,
  asked: readonly string[],
  client: FoundClient,
  options: LoginCommandOptions,
  { output }: Context,
): void {
  if (provider.writes.includes('refreshToken') && tokens.refreshToken === undefined) {
    output.warn({
      id: 'noRefreshToken',
      message: `${provider.title} sent no refresh token, so AppFlow can't renew the access token when it expires; see \`explain ${provider.connector}\``,
    });
  }
  const missing = tokens.scopes === undefined ? [] : asked.filter((scope) => scope !== 'offline_access' && scope !== 'openid'
    && !tokens.scopes?.some((granted) => granted === scope || provider.includes?.(granted, scope)));
  if (missing.length > 0) {
    output.warn({ id: 'scopeMissing', message: `these scopes were requested but not granted: ${missing.join(' ')}` });
  }
  if (!provider.clientInSecret && !client.from.startsWith('secret ')) {
    output.warn({
      id: 'clientNotStored',
      message: `AppFlow renews the tokens with the same client, which it reads from a secret of its own: store clientId and clientSecret there, and pass that secret to ${CONNECTORS[provider.connector].credentials} as clientCredentials`,
    });
  }
  provider.warnings?.({ tokens, asked, options }).forEach((warning) => output.warn(warning));
}
