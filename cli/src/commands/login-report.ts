import type { LoginCommandOptions } from './login-options';
import { CONNECTORS } from '../keys';
import type { Provider, Tokens } from '../providers/provider';
import type { Target } from '../secrets/target';
import type { Written } from '../secrets/writer';
import type { Output } from '../ui/output';

/** Longer lifetimes, in seconds, aren't plausible, and can exceed every date. */
const LONGEST = 100 * 365 * 24 * 3600;

/** Prints the result of a login: the keys that were set, and how the app reads them. */
export function report(
  provider: Provider,
  tokens: Tokens,
  target: Target,
  fieldsSet: readonly string[],
  written: Written | undefined,
  options: LoginCommandOptions,
  output: Output,
): void {
  const { credentials } = CONNECTORS[provider.connector];
  const keysSet = fieldsSet.map((field) => options.fieldNames[field] ?? field);
  const expiresAt = tokens.expiresIn === undefined || tokens.expiresIn > LONGEST || !provider.writes.includes('accessToken')
    ? undefined
    : new Date(Date.now() + tokens.expiresIn * 1000).toISOString();
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
    // Not needed if the twin reads just these fields by default.
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
    ...expiresAt === undefined ? [] : [`The access token expires at ${expiresAt}`],
    'Read it with',
    `  ${credentials}.${provider.factory}FromSecret(secret${extra.length === 0 ? '' : `, { ${extra.join(', ')} }`})`,
  ].join('\n'));
}
