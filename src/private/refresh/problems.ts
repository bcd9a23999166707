import type { IConstruct } from 'constructs';
import type { ProfileReferences } from './references';
import { PENDING } from './refresh-names';
import { splitAtSecrets } from './secret-references';
import type { CredentialRefreshOptions } from '../../refresh/credential-refresh-options';
import { OAuth2TokensOnRefresh } from '../../refresh/oauth2-tokens-on-refresh';
import { oneOf } from '../checks/values';
import { kindOf } from '../messages';
import { readKey } from '../permissions/keys';
import { isAbsent, isSchedule } from '../predicates';
import type { Problems } from '../problems';
import type { SecretInputs } from '../profile/secret-inputs';
import { findReferences } from '../secrets/dynamic-references';

const USE_A_SECRET = 'use a ...FromSecret factory, or SecretValue.secretsManager with a name or an ARN';

/** Checks the options and returns `oauth2Tokens`. */
export function checkOptions(v: Problems, profile: IConstruct, options: CredentialRefreshOptions): OAuth2TokensOnRefresh | undefined {
  const { schedule, alarmTopic, secretEncryptionKey } = options;
  if (!isAbsent(schedule) && !isSchedule(schedule)) {
    v.problem(`schedule must be an aws-events Schedule (e.g. Schedule.rate(Duration.days(1))), got ${kindOf(schedule)}`);
  }
  if (!isAbsent(alarmTopic) && isAbsent(alarmTopic.topicRef)) {
    v.problem(`alarmTopic must be an Amazon SNS topic (ITopicRef), got ${kindOf(alarmTopic)}`);
  }
  readKey(v, 'secretEncryptionKey', secretEncryptionKey, profile);
  return oneOf(v, 'oauth2Tokens', options.oauth2Tokens, OAuth2TokensOnRefresh);
}

/** Reports the parts of a profile's configuration that can't be refreshed. */
export function checkConfiguration(
  v: Problems,
  found: ProfileReferences,
  inputs: SecretInputs,
  oauth2Tokens: OAuth2TokensOnRefresh | undefined,
): void {
  const keep = oauth2Tokens === OAuth2TokensOnRefresh.KEEP;
  for (const { prop, text } of inputs.values.filter((value) => !keep || !found.renewed.has(value.text))) {
    checkSecretField(v, prop, text);
  }
  if (found.foreign.size > 0) {
    v.problem(`${list(found.foreign)} must not contain a dynamic reference to anything but AWS Secrets Manager, `
      + 'because only CloudFormation can resolve it; for a parameter use StringParameter.valueForStringParameter');
  }
  checkVersions(v, found);
  checkTokens(v, found, oauth2Tokens);
  if (found.references.size === 0 && inputs.values.length === 0) {
    v.problem(keep && found.renewed.size > 0
      ? 'credentials: only tokens come from a secret, and oauth2Tokens KEEP leaves them alone, so there is nothing to refresh'
      : `credentials: no field comes from AWS Secrets Manager, so there is nothing to refresh; ${USE_A_SECRET}`);
  }
}

/** A secret field must be one complete reference, because anything else could put a value into the rule. */
function checkSecretField(v: Problems, prop: string, text: string): void {
  const [first, ...others] = splitAtSecrets(text);
  if (others.length === 0 && typeof first === 'object') {
    return;
  }
  v.problem(findReferences(text).unresolved
    ? `${prop} must be a recognizable reference to AWS Secrets Manager, got another token; ${USE_A_SECRET}`
    : `${prop} is plain text, which never changes; ${USE_A_SECRET}`);
}

function checkVersions(v: Problems, { references }: ProfileReferences): void {
  for (const { reference, fields } of references.values()) {
    if (reference.versionId !== undefined) {
      v.problem(`credentials: versionId pins ${list(fields)} to a version that never changes; leave it out, `
        + 'or update the profile by deploying another versionId');
    }
    if (reference.stage === PENDING) {
      v.problem(`credentials: ${list(fields)} must not come from ${PENDING}, the version of an unfinished rotation`);
    }
  }
}

function checkTokens(v: Problems, { fields }: ProfileReferences, oauth2Tokens: OAuth2TokensOnRefresh | undefined): void {
  if (fields.has('authCode')) {
    v.problem('credentials: authCode can be exchanged only once, so a profile with an authorization code can\'t be refreshed; '
      + 'use an oauth2Tokens factory');
  }
  if (!fields.has('refreshToken')) {
    return;
  }
  if (oauth2Tokens === undefined) {
    v.problem('credentials: AppFlow renews refreshToken itself, so the one in your secret may be outdated and break the connection; '
      + 'set oauth2Tokens to OAuth2TokensOnRefresh.KEEP to refresh only the other fields, '
      + 'or to REPLACE to send the tokens in your secret');
  } else if (oauth2Tokens === OAuth2TokensOnRefresh.REPLACE) {
    v.warning('refreshReplacesTokens', 'credentials: each refresh replaces the tokens that AppFlow has renewed with the ones in your secret; '
      + 'the connection breaks if those are outdated');
  }
}

function list(names: Iterable<string>): string {
  return [...names].join(', ');
}
