import type { IConstruct } from 'constructs';
import type { ProfileReferences } from './references';
import { PENDING } from './refresh-names';
import { splitAtSecrets } from './secret-references';
import type { CredentialRefreshOptions } from '../../refresh/credential-refresh-options';
import { OAuth2TokensOnRefresh } from '../../refresh/oauth2-tokens-on-refresh';
import { oneOf } from '../checks/values';
import { findReferences } from '../dynamic-references';
import { readKey } from '../keys';
import { kindOf } from '../messages';
import { isAbsent, isSchedule } from '../predicates';
import type { Problems } from '../problems';
import type { SecretInputs } from '../secret-inputs';

const USE_A_SECRET = 'use a ...FromSecret factory, or SecretValue.secretsManager with a name or an ARN';

/** Check the options; gives what becomes of OAuth 2.0 tokens. */
export function checkOptions(v: Problems, profile: IConstruct, options: CredentialRefreshOptions): OAuth2TokensOnRefresh | undefined {
  const { schedule, alarmTopic, secretEncryptionKey } = options;
  if (!isAbsent(schedule) && !isSchedule(schedule)) {
    v.problem(`schedule must be a Schedule of aws-events (e.g. Schedule.rate(Duration.days(1))), got ${kindOf(schedule)}`);
  }
  if (!isAbsent(alarmTopic) && isAbsent(alarmTopic.topicRef)) {
    v.problem(`alarmTopic must be a topic of Amazon SNS (ITopicRef), got ${kindOf(alarmTopic)}`);
  }
  readKey(v, 'secretEncryptionKey', secretEncryptionKey, profile);
  return oneOf(v, 'oauth2Tokens', options.oauth2Tokens, OAuth2TokensOnRefresh);
}

/** What of a profile's configuration keeps it from being refreshed. */
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
    v.problem(`${list(found.foreign)} must not hold a dynamic reference to something else than AWS Secrets Manager, `
      + 'which only CloudFormation can resolve; use StringParameter.valueForStringParameter for a parameter');
  }
  checkVersions(v, found);
  checkTokens(v, found, oauth2Tokens);
  if (found.references.size === 0 && inputs.values.length === 0) {
    v.problem(keep && found.renewed.size > 0
      ? 'credentials: nothing but tokens comes from a secret, and oauth2Tokens KEEP leaves these alone; there is nothing to refresh'
      : `credentials: no field comes from a secret of AWS Secrets Manager, so there is nothing to refresh; ${USE_A_SECRET}`);
  }
}

/** A secret field must be one whole reference: everything else could put a value into the rule. */
function checkSecretField(v: Problems, prop: string, text: string): void {
  const [first, ...others] = splitAtSecrets(text);
  if (others.length === 0 && typeof first === 'object') {
    return;
  }
  v.problem(findReferences(text).unresolved
    ? `${prop} must be a reference to a secret of AWS Secrets Manager that can be recognised, got another token; ${USE_A_SECRET}`
    : `${prop} is plain text, which doesn't change; ${USE_A_SECRET}`);
}

function checkVersions(v: Problems, { references }: ProfileReferences): void {
  for (const { reference, fields } of references.values()) {
    if (reference.versionId !== undefined) {
      v.problem(`credentials: versionId pins ${list(fields)} to a version that never changes; leave it out, `
        + 'or move the profile by a deploy with another versionId instead');
    }
    if (reference.stage === PENDING) {
      v.problem(`credentials: ${list(fields)} must not come from ${PENDING}, the version of a rotation that isn't finished`);
    }
  }
}

function checkTokens(v: Problems, { fields }: ProfileReferences, oauth2Tokens: OAuth2TokensOnRefresh | undefined): void {
  if (fields.has('authCode')) {
    v.problem('credentials: authCode can be exchanged only once, so that a profile with an authorization code can\'t be refreshed; '
      + 'use an oauth2Tokens factory');
  }
  if (!fields.has('refreshToken')) {
    return;
  }
  if (oauth2Tokens === undefined) {
    v.problem('credentials: refreshToken is renewed by AppFlow itself, so the one in your secret may be older and would break the connection; '
      + 'oauth2Tokens must say what becomes of it: OAuth2TokensOnRefresh.KEEP refreshes the other fields alone, '
      + 'REPLACE takes the tokens of your secret');
  } else if (oauth2Tokens === OAuth2TokensOnRefresh.REPLACE) {
    v.warning('refreshReplacesTokens', 'credentials: each refresh replaces the tokens that AppFlow has renewed by those of your secret; '
      + 'the connection breaks if they are older');
  }
}

function list(names: Iterable<string>): string {
  return [...names].join(', ');
}
