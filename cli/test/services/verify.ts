import { cli } from './cli';
import type { MadeAssembly } from './manifest';
import { assembly } from './manifest';
import type { Moto } from './moto';
import { ACCOUNT, REGION } from './moto';

interface Finding {
  readonly id: string;
  readonly profile: string;
  readonly secret: string;
  readonly key?: string;
  readonly message: string;
  readonly cure: string;
}

export const TOKENS = { clientId: 'client', clientSecret: 'client-secret', accessToken: 'access-token', refreshToken: 'refresh-token' };
export const ENVIRONMENT = `aws://${ACCOUNT}/${REGION}`;
/** The dynamic reference to a key of a secret; the rest of it can name a version. */
export const reference = (id: string, rest = '::') => (key: string) => `{{resolve:secretsmanager:${id}:SecretString:${key}${rest}}}`;

/** An app with one stack, which has this profile. */
export function oneStack(resource: object, environment = ENVIRONMENT): MadeAssembly {
  return { stacks: [{ name: 'Prod', environment, template: { Resources: { HubSpot: resource } } }] };
}

/** A profile for Salesforce. */
export function salesforce(credentials: object, properties: object = { InstanceUrl: 'https://acme.my.salesforce.com' }): object {
  return {
    Type: 'AWS::AppFlow::ConnectorProfile',
    Properties: {
      ConnectorType: 'Salesforce',
      ConnectorProfileConfig: { ConnectorProfileProperties: { Salesforce: properties }, ConnectorProfileCredentials: { Salesforce: credentials } },
    },
  };
}

interface Verified {
  readonly code: number | null;
  readonly findings: Finding[];
  readonly notes: Array<{ message: string; secret: string }>;
  readonly stderr: string;
}

/** Runs verify with an app. */
export async function verify(moto: Moto, made: MadeAssembly, ...args: string[]): Promise<Verified> {
  const { code, stdout, stderr } = await cli(['verify', '--app', assembly(made), '--output', 'json', ...args], moto.env());
  const { findings = [], notes = [] } = JSON.parse(stdout);
  return { code, findings, notes, stderr };
}
