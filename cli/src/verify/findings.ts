import type { ProfileNeeds, SecretNeed } from './needs';
import { shownId } from './needs';
import { providerOf } from '../providers';
import { parseArn } from '../secrets/arn';

/** Stable, and in the README. */
export const FINDING_IDS = [
  'secretMissing', 'secretDeleted', 'versionMissing', 'secretUnreadable', 'secretBinary', 'secretNotJson', 'keyMissing', 'keyNotString', 'keyEmpty',
  'valueNotAllowed', 'jwtExpired', 'managedKey', 'otherRegion', 'otherAccount', 'unknownSecret',
] as const;

export type FindingId = typeof FINDING_IDS[number];

/** What is missing or wrong, and what cures it. */
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

/** What isn't wrong, but worth knowing. */
export interface Note {
  readonly profile: string;
  readonly secret: string;
  readonly message: string;
}

const PROGRAM = 'npx cdk-appflow-credentials';

/** The command that fills the secret of a profile: a login where there is one for these fields, else the AWS CLI. */
export function cureOf(profile: ProfileNeeds, need: SecretNeed, fields: readonly string[], create: boolean): string {
  const secret = quote(nameOf(need));
  const region = profile.stack.env.region ?? parseArn(need.id)?.region;
  const where = region === undefined ? '' : ` --region ${region}`;
  const instance = profile.instanceUrl === undefined ? '' : ` --instance ${quote(profile.instanceUrl)}`;
  if (fields.includes('jwtToken')) {
    return `${PROGRAM} jwt --secret ${secret}${where}${instance}${profile.sandbox ? ' --sandbox' : ''} --username <user> --key-file <key.pem>`;
  }
  const provider = need.clientCredentials ? undefined : providerOf(profile.connector);
  const writes: readonly string[] = provider === undefined ? [] : [...provider.clientInSecret ? ['clientId', 'clientSecret'] : [], ...provider.writes];
  if (provider !== undefined && fields.every((field) => writes.includes(field))) {
    const client = profile.secrets.find((each) => each.clientCredentials);
    const options = [
      provider.options.includes('instance') && !provider.otherInstance ? instance : '',
      provider.options.includes('sandbox') && profile.sandbox && (provider.otherInstance || profile.instanceUrl === undefined) ? ' --sandbox' : '',
      !provider.clientInSecret ? ` --client-secret-id ${client === undefined ? '<secret of the app>' : quote(nameOf(client))}` : '',
      ...need.keys.filter(({ field, key }) => key !== undefined && key !== field && writes.includes(field)).map(({ field, key }) => ` --field-name ${field}=${quote(key ?? '')}`),
      provider.options.includes('authUrl') ? ' --auth-url <url> --token-url <url>' : '',
      provider.grant === 'authorizationCode' && !provider.loopback ? ' --paste --redirect-uri <url>' : '',
      create ? ' --create' : '',
    ];
    return `${PROGRAM} login ${profile.connector} --secret ${secret}${where}${options.join('')}`;
  }
  const keys = need.keys.map(({ key }) => key).filter((key) => key !== undefined).join(', ');
  return create
    ? `aws secretsmanager create-secret --name ${secret}${where} --secret-string file://secret.json  (a JSON object with ${keys})`
    : `aws secretsmanager put-secret-value --secret-id ${secret}${where} --secret-string file://secret.json  (a JSON object with ${keys})`;
}

/** The name of a secret: an ARN with a name alone isn't known by every command. */
export function nameOf(need: SecretNeed): string {
  return parseArn(need.id)?.name ?? shownId(need);
}

function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replace(/'/g, '\'\\\'\'')}'`;
}
