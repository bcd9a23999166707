import { nameOf } from './findings';
import type { ProfileNeeds, SecretNeed } from './needs';
import type { KnownOptions } from '../commands/login-command';
import { loginCommand, PROGRAM, quote } from '../commands/login-command';
import { consoleUri } from '../oauth/redirect';
import { providerOf } from '../providers';
import type { Provider } from '../providers/provider';
import { parseArn } from '../secrets/arn';

/** The commands that cure findings, for the AWS profile with which they were found. */
export class Cures {
  public constructor(private readonly awsProfile: string | undefined) {}

  /** A command of the AWS CLI. */
  public aws(command: string, region: string | undefined, options = ''): string {
    return `aws secretsmanager ${command}${this.where(region)}${options}`;
  }

  /** The command that fills the secret of a profile: a login if there is one for these fields, otherwise the AWS CLI. */
  public fill(profile: ProfileNeeds, need: SecretNeed, fields: readonly string[], create: boolean): string {
    const secret = quote(nameOf(need));
    const region = profile.stack.env.region ?? parseArn(need.id)?.region;
    const where = this.where(region);
    const app = profile.secrets.find((each) => each.clientCredentials);
    if (fields.includes('jwtToken')) {
      return [
        `${PROGRAM} jwt --secret ${secret}${where}`,
        ...profile.instanceUrl === undefined ? [] : [`--instance ${quote(profile.instanceUrl)}`],
        ...profile.sandbox ? ['--sandbox'] : [],
        ...app === undefined ? [] : [`--client-secret-id ${quote(nameOf(app))}`],
        '--username <user> --key-file <key.pem>',
        ...create ? ['--create'] : [],
      ].join(' ');
    }
    const provider = need.clientCredentials ? undefined : providerOf(profile.connector);
    const writes: readonly string[] = provider === undefined ? [] : [...provider.clientInSecret ? ['clientId', 'clientSecret'] : [], ...provider.writes];
    if (provider !== undefined && fields.every((field) => writes.includes(field))) {
      return loginCommand(provider, `${secret}${where}`, knownOptions(profile, provider), [
        ...provider.clientInSecret ? [] : [`--client-secret-id ${app === undefined ? '<secret of the app>' : quote(nameOf(app))}`],
        ...need.keys.filter(({ field, key }) => key !== undefined && key !== field && writes.includes(field)).map(({ field, key }) => `--field-name ${field}=${quote(key ?? '')}`),
        ...provider.redirect === 'console' && region !== undefined && consoleUri(region) === undefined ? ['--redirect-uri <url>'] : [],
        ...create ? ['--create'] : [],
      ]);
    }
    const keys = need.keys.map(({ key }) => key).filter((key) => key !== undefined);
    const content = keys.length === 0 ? 'the value' : `a JSON object with ${keys.join(', ')}${create ? '' : ', and all its other keys'}`;
    const command = create ? `create-secret --name ${secret}` : `put-secret-value --secret-id ${secret}`;
    return this.aws(command, region, ` --secret-string file://secret.json  # ${content}`);
  }

  /** The command that fills a secret whose value is not a JSON object. The value stays in the version before. */
  public replace(profile: ProfileNeeds, need: SecretNeed, fields: readonly string[]): string {
    const fill = this.fill(profile, need, fields, false);
    const region = profile.stack.env.region ?? parseArn(need.id)?.region;
    return fill.startsWith(PROGRAM)
      ? `${this.aws(`put-secret-value --secret-id ${quote(nameOf(need))}`, region, ' --secret-string {}')} && ${fill}`
      : fill;
  }

  private where(region: string | undefined): string {
    return [['region', region], ['profile', this.awsProfile]].map(([option, value]) => value === undefined ? '' : ` --${option} ${quote(value)}`).join('');
  }
}

/** The login options that follow from the properties of the profile. */
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
