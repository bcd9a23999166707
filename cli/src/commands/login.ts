import type { Context } from './context';
import { CliError, EXIT, usage } from '../errors';
import { CONNECTORS, limitOf, problemOf } from '../keys';
import { tryClient } from '../oauth/client-credentials';
import type { FoundClient } from '../oauth/client-source';
import { readClient } from '../oauth/client-source';
import { signInByDevice } from '../oauth/device';
import { redirectUri } from '../oauth/loopback';
import { signInByPaste } from '../oauth/paste';
import { signInWithBrowser } from '../oauth/sign-in';
import { loginProvider } from '../providers';
import { endpointUrl } from '../providers/checks';
import type { Endpoints, LoginOption, LoginOptions, Provider, Tokens } from '../providers/provider';
import type { TargetOptions } from '../secrets/target';
import { Target } from '../secrets/target';
import type { Written } from '../secrets/writer';

export interface LoginCommandOptions extends LoginOptions, TargetOptions {
  readonly clientSecretId?: string;
  readonly clientStdin?: boolean;
  readonly port: number;
  readonly browser: boolean;
  /** The user pastes the address that the browser ends at. */
  readonly paste?: boolean;
  /** The user types a code in the browser of any machine. */
  readonly device?: boolean;
  /** Another redirect URI than that of the port; only with `paste`. */
  readonly redirectUri?: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly dryRun?: boolean;
  /** JSON keys of fields, where they aren't the fields' own names. */
  readonly fieldNames: { readonly [field: string]: string };
}

const OPTION_NAMES: { readonly [option in LoginOption]: string } = {
  instance: '--instance',
  sandbox: '--sandbox',
  tenant: '--tenant',
  scope: '--scope',
  authUrl: '--auth-url',
  tokenUrl: '--token-url',
  deviceUrl: '--device-url',
  clientAuth: '--client-auth',
  pkce: '--pkce',
};

/** Signs in at the provider, and puts the tokens into the secret. A login that fails leaves the secret as it was. */
export async function login(connector: string, options: LoginCommandOptions, context: Context): Promise<void> {
  const { output } = context;
  const provider = loginProvider(connector);
  checkOptions(provider, options);
  const endpoints = provider.endpoints(options);
  const asked = provider.scopes(options);
  const keyOf = (field: string) => options.fieldNames[field] ?? field;

  if (options.device && endpoints.device === undefined) {
    throw usage(`${provider.title} has no device flow`, provider.options.includes('deviceUrl') ? 'name its address with --device-url' : 'leave --device out; --paste is for machines without a browser');
  }

  const target = await Target.open(options, context);
  const client = await readClient(options, target, context);
  output.say(`${provider.title}, client from ${client.from}`);
  const fields = [...provider.clientInSecret ? ['clientId', 'clientSecret'] : [], ...provider.writes];
  if (!options.dryRun) {
    await target.confirm(fields.map(keyOf));
  }

  const tokens = await signIn(provider, endpoints, client, options, context);
  output.say(`${provider.grant === 'clientCredentials' ? 'The client works' : 'Signed in'}${tokens.scopes === undefined || tokens.scopes.length === 0 ? '' : `; scopes: ${tokens.scopes.join(' ')}`}`);
  warn(provider, tokens, asked, client, options, context);
  const values = valuesOf(provider, tokens, client);
  const byKey = Object.fromEntries(Object.entries(values).map(([field, value]) => [keyOf(field), value]));
  const written = options.dryRun ? undefined : await target.write(byKey);
  report(provider, tokens, target, Object.keys(values), written, options, context);
}

function signIn(provider: Provider, endpoints: Endpoints, client: FoundClient, options: LoginCommandOptions, context: Context): Promise<Tokens> {
  if (provider.grant === 'clientCredentials') {
    return tryClient(provider, endpoints, client, options, context);
  }
  if (options.device) {
    return signInByDevice(provider, endpoints, client, options, context);
  }
  return options.paste
    ? signInByPaste(provider, endpoints, client, options, options.redirectUri ?? redirectUri(options.port), context)
    : signInWithBrowser(provider, endpoints, client, options, context);
}

/** What a login writes: checked by the library's own limits, since CloudFormation would only say no at the deployment. */
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

function checkOptions(provider: Provider, options: LoginCommandOptions): void {
  for (const option of Object.keys(OPTION_NAMES).filter((name): name is LoginOption => name in OPTION_NAMES)) {
    if (option !== 'scope' && options[option] !== undefined && !provider.options.includes(option)) {
      throw usage(`${provider.title} has no ${OPTION_NAMES[option]}`, `it takes ${['scope' as const, ...provider.options].map((each) => OPTION_NAMES[each]).join(', ')}`);
    }
  }
  if (provider.grant === 'clientCredentials' && (options.device || options.paste)) {
    throw usage(`${provider.title} has no sign-in, only a client id and secret`, 'leave --device and --paste out');
  }
  if (!options.device && options.deviceUrl !== undefined) {
    throw usage('--device-url is for --device', 'add --device, or leave it out');
  }
  if (options.device && options.paste) {
    throw usage('--device and --paste exclude each other', 'leave one of them out');
  }
  if (options.redirectUri !== undefined && !options.paste) {
    throw usage('--redirect-uri is for --paste', 'add --paste, or choose the port of the redirect URI with --port');
  }
  if (options.redirectUri !== undefined && endpointUrl('--redirect-uri', options.redirectUri, 'https://acme.example.com/callback').search !== '') {
    throw usage('--redirect-uri must have no query');
  }
  if (provider.grant === 'authorizationCode' && !provider.loopback && !(options.paste && options.redirectUri !== undefined)) {
    throw usage(`${provider.title} takes no redirect to this machine`, 'add --paste and --redirect-uri with the https URL that is registered');
  }
  const fields = Object.keys(CONNECTORS[provider.connector].factories[provider.factory].fields);
  for (const field of Object.keys(options.fieldNames)) {
    if (!fields.includes(field)) {
      throw usage(`--field-name must map one of ${fields.join(', ')}, got ${JSON.stringify(field)}`);
    }
  }
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
      message: `${provider.title} sent no refresh token, so AppFlow can't renew the access token when it ends; \`explain ${provider.connector}\` says what a refresh token needs`,
    });
  }
  const missing = tokens.scopes === undefined ? [] : asked.filter((scope) => !tokens.scopes?.includes(scope) && scope !== 'offline_access' && scope !== 'openid');
  if (missing.length > 0) {
    output.warn({ id: 'scopeMissing', message: `these scopes were asked for and not granted: ${missing.join(' ')}` });
  }
  if (!provider.clientInSecret && !client.from.startsWith('secret ')) {
    output.warn({
      id: 'clientNotStored',
      message: `AppFlow renews the tokens with the client that got them, and reads it from a secret of its own: put clientId and clientSecret there, and give it to ${CONNECTORS[provider.connector].credentials} as clientCredentials`,
    });
  }
  provider.warnings?.({ tokens, asked, options }).forEach((warning) => output.warn(warning));
}

function report(
  provider: Provider,
  tokens: Tokens,
  target: Target,
  fieldsSet: readonly string[],
  written: Written | undefined,
  options: LoginCommandOptions,
  { output }: Context,
): void {
  const { credentials } = CONNECTORS[provider.connector];
  const keysSet = fieldsSet.map((field) => options.fieldNames[field] ?? field);
  const expiresAt = tokens.expiresIn === undefined || !provider.writes.includes('accessToken') ? undefined : new Date(Date.now() + tokens.expiresIn * 1000).toISOString();
  const document = {
    connector: provider.connector,
    secretArn: written?.arn ?? target.name,
    region: target.region,
    dryRun: written === undefined,
    versionId: written?.versionId,
    previousVersionId: written?.previousVersionId,
    keysSet,
    keysKept: written?.keysKept ?? [],
    scopes: tokens.scopes,
    expiresAt,
    warnings: output.warnings,
  };
  const renamed = Object.entries(options.fieldNames).map(([field, key]) => `${field}: '${key}'`).join(', ');
  const twin = CONNECTORS[provider.connector].factories[provider.factory].fields;
  const byDefault = Object.keys(twin).filter((field) => twin[field].read);
  const extra = [
    ...(provider.twinOptions?.(options) ?? []),
    // Where the twin would read other fields than those that are there.
    ...byDefault.length === fieldsSet.length && byDefault.every((field) => fieldsSet.includes(field)) ? []
      : [`fields: [${fieldsSet.map((field) => `'${field}'`).join(', ')}]`],
    ...provider.clientInSecret ? [] : ['clientCredentials: app'],
    ...renamed === '' ? [] : [`fieldNames: { ${renamed} }`],
  ];
  output.result(document, [
    written === undefined
      ? `Dry run: would set ${keysSet.join(', ')} in secret ${target.name}`
      : `Secret ${written.arn}: set ${keysSet.join(', ')}${written.keysKept.length === 0 ? '' : `; kept ${written.keysKept.length} other ${written.keysKept.length === 1 ? 'key' : 'keys'}`}`,
    ...written === undefined ? [] : [`Version ${written.versionId}${written.previousVersionId === undefined ? '' : ` (before: ${written.previousVersionId})`}`],
    ...expiresAt === undefined ? [] : [`The access token ends at ${expiresAt}`],
    'Read it with',
    `  ${credentials}.${provider.factory}FromSecret(secret${extra.length === 0 ? '' : `, { ${extra.join(', ')} }`})`,
  ].join('\n'));
}
