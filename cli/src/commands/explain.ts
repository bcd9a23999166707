import type { Context } from './context';
import { loginCommand } from './login-command';
import { checkPort } from './login-options';
import { usage } from '../errors';
import type { ConnectorKeys, FactoryKeys } from '../keys';
import { CONNECTORS, connectorKeys } from '../keys';
import { consoleUri, DEFAULT_PORT, defaultRedirectUri } from '../oauth/redirect';
import { providerOf } from '../providers';
import type { Provider } from '../providers/provider';

const REGION = '<region>';

/** How to set up a connector for `login`, and the keys that its secret needs. Makes no call. */
export async function explain(connector: string, { port }: { readonly port?: number }, context: Context): Promise<void> {
  const keys = connectorKeys(connector);
  if (keys === undefined) {
    throw usage(`there is no connector ${JSON.stringify(connector)}`, `the connectors are ${Object.keys(CONNECTORS).join(', ')}`);
  }
  const provider = providerOf(connector);
  checkPort(provider, port);
  const secrets = secretsOf(keys, provider);
  const setup = provider === undefined ? undefined : await setupOf(provider, port, context);
  const document = {
    connector,
    title: provider?.title ?? connector,
    profile: keys.profile,
    ...setup,
    ...provider?.explanation,
    secrets,
  };
  const lines = [
    `${document.title}: ${keys.profile}`,
    ...provider === undefined || setup === undefined
      ? ['', 'There is no OAuth login for this connector. Store the keys below in the secret yourself.']
      : [
        ...section('Register', provider.explanation.register.map((text) => `- ${text}`)),
        ...section('Redirect URI', setup.redirectUri === undefined ? [] : [setup.redirectUri, ...setup.redirectUri.includes(REGION) ? [`(${REGION}: that of the secret)`] : []]),
        ...section('Scopes', setup.scopes ?? ['those of your services: name them with --scope']),
        ...section('Traps', provider.explanation.traps.map((text) => `- ${text}`)),
        ...section('Then run', [setup.login]),
      ],
    '',
    'Keys of the secret',
    ...Object.entries(keys.factories).filter(([, { twin }]) => twin).flatMap(([name, factory]) => [
      `  ${keys.credentials}.${name}FromSecret${provider?.factory === name ? '  (filled by `login`)' : ''}`,
      ...keyLines(factory),
      ...factory.clientCredentials ? ['    clientId and clientSecret are in a secret of their own: clientCredentials'] : [],
    ]),
    ...section('See also', provider?.explanation.links ?? []),
  ];
  context.output.result(document, lines.join('\n'));
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

interface Setup {
  readonly redirectUri?: string;
  readonly scopes?: readonly string[];
  /** The command that signs in. */
  readonly login: string;
}

async function setupOf(provider: Provider, port: number | undefined, { aws }: Context): Promise<Setup> {
  // The region of the secret, if it is where the AWS CLI would look for it.
  const region = provider.redirect === 'console' ? await aws.region().catch(() => REGION) : REGION;
  const more = [
    ...provider.clientInSecret ? [] : ['--client-secret-id <secret of the app>'],
    ...port === undefined ? [] : [`--port ${port}`],
  ];
  // Elsewhere the redirect URI of the AppFlow console isn't documented.
  const own = provider.redirect === 'console' && consoleUri(region) === undefined;
  return {
    ...provider.redirect !== undefined && { redirectUri: own ? '<https URL of your own>' : defaultRedirectUri(provider, port ?? DEFAULT_PORT, region) },
    scopes: provider.scopesShown ?? (provider.needs.includes('scope') ? undefined : provider.scopes({})),
    login: loginCommand(provider, '<secret>', {}, [...more, ...own ? ['--redirect-uri <url>'] : [], '--create']),
  };
}

function secretsOf({ credentials, factories }: ConnectorKeys, provider: Provider | undefined): object[] {
  return Object.entries(factories).filter(([, factory]) => factory.twin).map(([name, factory]) => ({
    factory: `${credentials}.${name}FromSecret`,
    keys: Object.entries(factory.fields).map(([key, { required, read, limit }]) => ({ key, required, readByDefault: read, allowed: limit.allowed })),
    ...factory.anyOf !== undefined && { oneOf: factory.anyOf },
    anyKeys: factory.openMap !== undefined,
    clientCredentials: factory.clientCredentials,
    writtenByLogin: provider?.factory === name,
  }));
}

function keyLines(factory: FactoryKeys): string[] {
  if (factory.openMap !== undefined) {
    return [`    any keys, listed in \`fields\`: ${factory.openMap.allowed} each`];
  }
  return Object.entries(factory.fields).map(([key, { required, read, limit }]) => {
    const need = required
      ? 'required'
      : factory.anyOf?.includes(key) ? `${factory.anyOf.join(' or ')} is required` : read ? 'read by default' : 'read if `fields` lists it';
    return `    ${key.padEnd(20)} ${need}; ${limit.allowed}`;
  });
}
