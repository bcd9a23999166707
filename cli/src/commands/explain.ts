import { usage } from '../errors';
import type { FactoryKeys } from '../keys';
import { CONNECTORS } from '../keys';
import { redirectUri } from '../oauth/loopback';
import { providerOf } from '../providers';
import type { Output } from '../ui/output';

/** What to register at the provider, and which keys the secret needs. Makes no call. */
export function explain(connector: string, port: number, output: Output): void {
  const keys = CONNECTORS[connector];
  if (keys === undefined) {
    throw usage(`there is no connector ${JSON.stringify(connector)}`, `known are ${Object.keys(CONNECTORS).join(', ')}`);
  }
  const provider = providerOf(connector);
  const secrets = Object.entries(keys.factories).filter(([, factory]) => factory.twin).map(([name, factory]) => ({
    factory: `${keys.credentials}.${name}FromSecret`,
    keys: Object.entries(factory.fields).map(([key, { required, read, limit }]) => ({ key, required, readByDefault: read, allowed: limit.allowed })),
    ...factory.anyOf !== undefined && { oneOf: factory.anyOf },
    anyKeys: factory.openMap !== undefined,
    clientCredentials: factory.clientCredentials,
    writtenByLogin: provider?.factory === name,
  }));
  let scopes: readonly string[] | undefined;
  if (provider !== undefined) {
    try {
      scopes = provider.scopes({ instance: 'https://<instance>', scope: [] });
    } catch {
      // They must be named.
    }
  }
  const browser = provider?.grant === 'authorizationCode';
  const document = {
    connector,
    title: provider?.title ?? connector,
    profile: keys.profile,
    ...browser && { redirectUri: provider.loopback ? redirectUri(port) : 'https://<region>.console.aws.amazon.com/appflow/oauth' },
    ...scopes !== undefined && { scopes },
    ...provider !== undefined && { ...provider.explanation },
    secrets,
  };
  const lines = [
    `${document.title}: ${keys.profile}`,
    ...provider === undefined ? ['', 'There is no OAuth login for this connector. Put the keys below into the secret by hand.'] : [
      '',
      'Register',
      ...provider.explanation.register.map((text) => `  - ${text}`),
      ...document.redirectUri === undefined ? [] : ['', 'Redirect URI', `  ${document.redirectUri}`],
      ...scopes === undefined ? ['', 'Scopes', '  name them with --scope'] : scopes.length === 0 ? [] : ['', 'Scopes', ...scopes.map((scope) => `  ${scope}`)],
      ...provider.explanation.traps.length === 0 ? [] : ['', 'Traps', ...provider.explanation.traps.map((text) => `  - ${text}`)],
    ],
    '',
    'Keys of the secret',
    ...secrets.flatMap(({ factory, writtenByLogin, ...secret }) => [
      `  ${factory}${writtenByLogin ? '  (what `login` fills)' : ''}`,
      ...keyLines(keys.factories[factory.split('.')[1].replace(/FromSecret$/, '')]),
      ...secret.clientCredentials ? ['    clientId and clientSecret are in a secret of their own: clientCredentials'] : [],
    ]),
    ...provider === undefined ? [] : ['', 'See also', ...provider.explanation.links.map((link) => `  ${link}`)],
  ];
  output.result(document, lines.join('\n'));
}

function keyLines(factory: FactoryKeys): string[] {
  if (factory.openMap !== undefined) {
    return [`    any keys, named with fields: ${factory.openMap.allowed} each`];
  }
  return Object.entries(factory.fields).map(([key, { required, read, limit }]) => {
    const need = required ? 'required' : factory.anyOf?.includes(key) ? `${factory.anyOf.join(' or ')} is required` : read ? 'read by default' : 'read where fields names it';
    return `    ${key.padEnd(20)} ${need}; ${limit.allowed}`;
  });
}
