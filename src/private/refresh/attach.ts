import { Stack, Token } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { createAlarm, failedMetric } from './alarm';
import { Configuration } from './configuration';
import { grantRefresh } from './permissions';
import { checkConfiguration, checkOptions } from './problems';
import type { RefreshEvent } from './refresh-event';
import { refreshFunctionOf } from './refresh-function';
import { createRules } from './rules';
import type { FollowedSecret, SourceSecret } from './source-secrets';
import { findSecret } from './source-secrets';
import { ConnectionMode } from '../../connection-mode';
import { CredentialRefresh } from '../../refresh/credential-refresh';
import type { CredentialRefreshOptions } from '../../refresh/credential-refresh-options';
import { OAuth2TokensOnRefresh } from '../../refresh/oauth2-tokens-on-refresh';
import { Problems } from '../problems';
import type { RenderedProfile } from '../rendered-profile';
import type { SecretInputs } from '../secret-inputs';

/** What a profile keeps for the case that its credentials are to be refreshed. */
export interface RefreshableProfile {
  readonly profile: Construct & { readonly connectorProfileName: string; readonly connectorProfileArn: string; readonly credentialsArn: string };
  readonly rendered: RenderedProfile;
  readonly inputs: SecretInputs;
  readonly kmsArn?: string;
}

const ID = 'CredentialRefresh';

/** Let the credentials of a profile follow their secrets. */
export function refreshOnSecretChange(source: RefreshableProfile, options: CredentialRefreshOptions): CredentialRefresh {
  const { profile, rendered, inputs } = source;
  const v = new Problems('refreshOnSecretChange', profile, ID, options);
  if (profile.node.tryFindChild(ID)) {
    v.problem('the credentials of this profile are refreshed already; call it once');
  }
  const oauth2Tokens = checkOptions(v, profile, options);
  const kept = oauth2Tokens === OAuth2TokensOnRefresh.KEEP ? profile.credentialsArn : undefined;
  const configuration = new Configuration(profile, rendered, kept);
  checkConfiguration(v, profile, configuration, inputs, oauth2Tokens);
  const followed = followedSecrets(v, profile, configuration, inputs.secrets);
  v.throwIfInvalid();

  const scope = new Construct(profile, ID);
  const refreshFunction = refreshFunctionOf(Stack.of(profile));
  grantRefresh(refreshFunction.role, source, followed, {
    key: options.secretEncryptionKey,
    readsOwnSecret: configuration.secrets.some(({ id }) => id === kept),
  });
  const event: RefreshEvent = {
    profile: profile.connectorProfileName,
    connectionMode: rendered.connectionMode ?? ConnectionMode.PUBLIC,
    secrets: configuration.secrets,
    config: configuration.config,
  };
  const failed = failedMetric(profile.connectorProfileName);
  v.warnOn(profile);
  return CredentialRefresh._of({
    handler: refreshFunction.handler,
    deadLetterQueue: refreshFunction.deadLetterQueue,
    rules: createRules(scope, refreshFunction, event, followed, options.schedule),
    alarm: options.alarmTopic && createAlarm(scope, failed, options.alarmTopic),
    failed,
  });
}

/** A rule sees the events of its own account and region. */
function checkPlace(v: Problems, profile: Construct, { arns: [arn] }: SourceSecret, fields: string): void {
  const { account, region } = Stack.of(profile);
  const [, , , secretRegion, secretAccount] = typeof arn === 'string' ? arn.split(':') : [];
  const elsewhere = [[secretAccount, account], [secretRegion, region]]
    .some(([there, here]) => there !== undefined && there !== here && !Token.isUnresolved(there) && !Token.isUnresolved(here));
  if (elsewhere) {
    v.problem(`credentials: ${fields} must come from a secret in the account and region of the profile (${account}, ${region}), since events of `
      + `secrets stay where these are, got one in ${secretAccount}, ${secretRegion}; use a copy or a replica of the secret`);
  }
}

function followedSecrets(v: Problems, profile: Construct, { references }: Configuration, given: readonly ISecret[]): FollowedSecret[] {
  const followed = new Map<string, FollowedSecret>();
  for (const { reference: { id, stage }, fields } of references.values()) {
    const secret = findSecret(profile, id, given);
    if (secret) {
      checkPlace(v, profile, secret, [...fields].join(', '));
      followed.set(`${id} ${stage}`, { ...secret, stage });
    } else {
      v.problem(`credentials: ${[...fields].join(', ')} must come from a secret that can be recognised, got a reference whose secret is a token; `
        + 'use a ...FromSecret factory');
    }
  }
  return [...followed.values()];
}
