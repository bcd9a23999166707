/**
 * The ids of all findings, without the prefix `cdk-appflow-constructs:`. Where a construct of the library has the same finding, it has
 * the same id.
 */
export const ERRORS = [
  'connectorBlock',
  'connectorLabel',
  'duplicateName',
  'dynamicReferenceInName',
  'fieldCombination',
  'grantType',
  'invalidValue',
  'kmsKeyAlias',
  'privateLink',
  'requiredField',
  'ssmSecureReference',
  'uncheckedStage',
  'unknownField',
] as const;

export const WARNINGS = [
  'accessTokenWithoutRefreshToken',
  'dynamicReferenceLimit',
  'instanceUrlFormat',
  'placeholderCredential',
  'plaintextSecret',
  'readableSecret',
  'redshiftJdbc',
  'refreshTokenWithoutAccessToken',
  'salesforceClientCredentialsUnsupported',
  'salesforceEnvironment',
  'tokensWithoutClient',
  'zendeskTokenExpires',
] as const;

export type ErrorId = typeof ERRORS[number];

export const FINDING_IDS: readonly string[] = [...ERRORS, ...WARNINGS].sort();
