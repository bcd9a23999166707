import type { ProfileNeeds, SecretNeed } from './needs';
import { shownId } from './needs';
import type { KnownOptions } from '../commands/login-command';
import { loginCommand, PROGRAM, quote } from '../commands/login-command';
import { consoleUri } from '../oauth/redirect';
import { providerOf } from '../providers';
import type { Provider } from '../providers/provider';
import { parseArn } from '../secrets/arn';

/** Stable, and in the README. */
export const FINDING_IDS = [
  'secretMissing', 'secretDeleted', 'versionMissing', 'secretUnreadable', 'secretBinary', 'secretNotJson', 'keyMissing', 'keyNotString', 'keyEmpty',
  'valueNotAllowed', 'jwtExpired', 'managedKey', 'otherRegion', 'otherAccount', 'unknownSecret',
] as const;

export type FindingId = typeof FINDING_IDS[number];

/** A problem of a profile's secret, and its cure. */
export interface Finding {
  readonly id: FindingId;
  /** The construct path of the profile. */
  readonly profile: string;
  readonly connector: string;
  readonly secret: string;
  readonly key?: string;
  readonly message: string;
  readonly cure: string;
}

/** A fact about a secret that isn't a problem. */
export interface Note {
  readonly profile: string;
  readonly secret: string;
  readonly message: string;
}

/** The command that fills the secret of a profile: a login where there is one for these fields, else the AWS CLI. */
export function cureOf(profile: ProfileNeeds, need: SecretNeed, fields: readonly string[], create: boolean): string {
  const secret = quote(nameOf(need));
  const region = profile.stack.env.region ?? parseArn(need.id)?.region;
  const where = region === undefined ? '' : ` --region ${region}`;
  const client = profile.secrets.find((each) => each.clientCredentials);
  if (fields.includes('jwtToken')) {
    const app = client === undefined ? '' : ` --client-secret-id ${quote(nameOf(client))}`;
    const instance = profile.instanceUrl === undefined ? '' : ` --instance ${quote(profile.instanceUrl)}`;
    return `${PROGRAM} jwt --secret ${secret}${where}${instance}${profile.sandbox ? ' --sandbox' : ''}${app} --username <user> --key-file <key.pem>${create ? ' --create' : ''}`;
  }
  const provider = need.clientCredentials ? undefined : providerOf(profile.connector);
  const writes: readonly string[] = provider === undefined ? [] : [...provider.clientInSecret ? ['clientId', 'clientSecret'] : [], ...provider.writes];
  if (provider !== undefined && fields.every((field) => writes.includes(field))) {
    return loginCommand(provider, `${secret}${where}`, knownOptions(profile, provider), [
      ...provider.clientInSecret ? [] : [`--client-secret-id ${client === undefined ? '<secret of the app>' : quote(nameOf(client))}`],
      ...need.keys.filter(({ field, key }) => key !== undefined && key !== field && writes.includes(field)).map(({ field, key }) => `--field-name ${field}=${quote(key ?? '')}`),
      ...provider.redirect === 'console' && region !== undefined && consoleUri(region) === undefined ? ['--redirect-uri <url>'] : [],
      ...create ? ['--create'] : [],
    ]);
  }
  const keys = need.keys.map(({ key }) => key).filter((key) => key !== undefined);
  const content = keys.length === 0 ? 'the value' : `a JSON object with ${keys.join(', ')}`;
  return create
    ? `aws secretsmanager create-secret --name ${secret}${where} --secret-string file://secret.json  # ${content}`
    : `aws secretsmanager put-secret-value --secret-id ${secret}${where} --secret-string file://secret.json  # ${content}${keys.length === 0 ? '' : ', and all its other keys'}`;
}

/** The options of a login that the profile's own properties tell. */
function knownOptions({ instanceUrl, sandbox, tokenUrl, authCodeUrl, scopes }: ProfileNeeds, { options, otherInstance }: Provider): KnownOptions {
  const tenant = tokenUrl === undefined ? undefined : /^https:\/\/login\.microsoftonline\.com\/([^/]+)\//.exec(tokenUrl)?.[1];
  const known: KnownOptions = {
    ...!otherInstance && { instance: instanceUrl },
    ...sandbox && (otherInstance || instanceUrl === undefined) && { sandbox: true },
    ...tenant !== 'common' && { tenant },
    tokenUrl,
    authUrl: authCodeUrl,
    ...scopes.length > 0 && { scope: scopes.join(' ') },
  };
  return Object.fromEntries(Object.entries(known).filter(([name, value]) => value !== undefined && [...options, 'scope'].includes(name)));
}

/** The name of a secret: an ARN with a name alone isn't known by every command. */
export function nameOf(need: SecretNeed): string {
  return parseArn(need.id)?.name ?? shownId(need);
}
