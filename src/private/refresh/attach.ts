import { Stack, Token } from 'aws-cdk-lib';
import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { createAlarms, failedMetric } from './alarm';
import { checkFunctionOptions, checkSameSettings, settingsOf } from './function-settings';
import { accessTo } from './permissions';
import { checkConfiguration, checkOptions } from './problems';
import type { ProfileReferences } from './references';
import { findProfileReferences } from './references';
import { createRefreshFunction, findRefreshFunction, FUNCTION_ID, grantToFunction } from './refresh-function';
import { createRules } from './rules';
import type { FollowedSecret, SourceSecret } from './source-secrets';
import { findSecret } from './source-secrets';
import { CredentialRefresh } from '../../refresh/credential-refresh';
import type { CredentialRefreshOptions } from '../../refresh/credential-refresh-options';
import { OAuth2TokensOnRefresh } from '../../refresh/oauth2-tokens-on-refresh';
import { Problems } from '../problems';
import type { RenderedProfile } from '../profile/rendered-profile';
import type { SecretInputs } from '../profile/secret-inputs';

/** The data that a profile keeps for refreshing its credentials. */
export interface RefreshableProfile {
  readonly profile: Construct & { readonly connectorProfileName: string };
  readonly resource: CfnConnectorProfile;
  readonly rendered: RenderedProfile;
  readonly inputs: SecretInputs;
}

const ID = 'CredentialRefresh';

/** Makes the credentials of a profile follow their secrets. */
export function refreshOnSecretChange(source: RefreshableProfile, options: CredentialRefreshOptions): CredentialRefresh {
  const { profile, resource, rendered, inputs } = source;
  const stack = Stack.of(profile);
  const v = new Problems('refreshOnSecretChange', profile, ID, options);
  if (profile.node.tryFindChild(ID)) {
    v.problem('the credentials of this profile are already refreshed; call refreshOnSecretChange only once');
  }
  const oauth2Tokens = checkOptions(v, profile, options);
  checkFunctionOptions(v, options);
  const keep = oauth2Tokens === OAuth2TokensOnRefresh.KEEP;
  const found = findProfileReferences(rendered, keep);
  checkConfiguration(v, found, inputs, oauth2Tokens);
  const followed = followedSecrets(v, profile, found, inputs.secrets);
  v.throwIfInvalid();
  const existing = findRefreshFunction(stack);
  if (existing) {
    checkSameSettings(v, settingsOf(options), existing.settings, existing.createdFor);
  } else if (stack.node.tryFindChild(FUNCTION_ID)) {
    v.problem(`the stack has a construct '${FUNCTION_ID}' that this version of the library can't use; give it another id, or use one version of the library`);
  }
  v.throwIfInvalid();

  const scope = new Construct(profile, ID);
  const refreshFunction = existing ?? createRefreshFunction(stack, profile.node.path, options);
  const readsOwnSecret = keep && found.renewed.size > 0;
  grantToFunction(refreshFunction, accessTo({
    resource, rendered, secrets: followed, readsOwnSecret, key: options.secretEncryptionKey,
  }));
  const rules = createRules(scope, refreshFunction, {
    resource,
    profileName: profile.connectorProfileName,
    emptyProperties: rendered.emptyProperties,
    followed: [...found.references.values()].map(({ reference: { id, stage } }) => ({ id, stage })),
    keptTokens: keep ? resource.attrCredentialsArn : undefined,
  }, followed, options.schedule);
  const failed = failedMetric(profile.connectorProfileName);
  v.warnOn(profile);
  return CredentialRefresh._of({
    handler: refreshFunction.handler,
    deadLetterQueue: refreshFunction.deadLetterQueue,
    rules,
    failed,
    ...options.alarmTopic && createAlarms(scope, refreshFunction, failed, options.alarmTopic),
  });
}

/** A rule receives only the events of its own account and region. */
function checkPlace(v: Problems, profile: Construct, { arn }: SourceSecret, fields: string): void {
  const { account, region } = Stack.of(profile);
  const [, , , secretRegion, secretAccount] = arn.split(':');
  const elsewhere = [[secretAccount, account], [secretRegion, region]]
    .some(([there, here]) => there !== undefined && there !== here && !Token.isUnresolved(there) && !Token.isUnresolved(here));
  if (elsewhere) {
    v.problem(`credentials: ${fields} must come from a secret in the profile's account and region (${account}, ${region}), because EventBridge `
      + `reports a change only where the secret is, got one in ${secretAccount}, ${secretRegion}; keep a second secret there and change both together `
      + '(a replica doesn\'t work, because replication sends other events, which start no refresh)');
  }
}

function followedSecrets(v: Problems, profile: Construct, { references }: ProfileReferences, given: readonly ISecret[]): FollowedSecret[] {
  const followed = new Map<string, FollowedSecret>();
  for (const { reference: { id, stage }, fields } of references.values()) {
    const secret = findSecret(profile, id, given);
    if (secret) {
      checkPlace(v, profile, secret, [...fields].join(', '));
      followed.set(`${id} ${stage}`, { ...secret, stage });
    } else {
      v.problem(`credentials: ${[...fields].join(', ')} must come from a secret that can be recognized, got a reference whose secret is a token; `
        + 'use a ...FromSecret factory');
    }
  }
  return [...followed.values()];
}
