/**
 * The IDs of the findings of `AppFlowChecks`, without the prefix `cdk-appflow-constructs:`. If a construct of the library has the same
 * finding, it has the same ID.
 */

/** Violations of the service model, the CloudFormation schema or the documentation. */
export const ERRORS = [
  'bucketRegion',
  'connectorBlock',
  'duplicateName',
  'fieldCombination',
  'filterOperator',
  'flowDestinations',
  'flowTrigger',
  'idFields',
  'invalidValue',
  'operatorKey',
  'projectionRequired',
  'requiredField',
  'scheduleTooOften',
  'scheduleWindow',
  'ssmSecureReference',
  'uncheckedStage',
  'unknownField',
  'unsupportedOperator',
] as const;

/** Problems that users report or that are inferred, and unwise configurations. */
export const WARNINGS = [
  'accessTokenWithoutRefreshToken',
  'completeTransferTooOften',
  'connectorLabel',
  'cronSchedule',
  'destinationFieldTwice',
  'destinationNotListed',
  'dynamicReferenceInName',
  'dynamicReferenceLimit',
  'eventSource',
  'eventSourceName',
  'filterLimit',
  'filterValue',
  'flowStatusMissing',
  'googleAnalyticsFormat',
  'grantType',
  'idFieldsMissing',
  'incompleteCredentials',
  'instanceUrlFormat',
  'keyInAnotherRegion',
  'kmsKeyAlias',
  'lookoutMetricsRequirement',
  'parquetSingleFile',
  'placeholderCredential',
  'plaintextSecret',
  'privateLink',
  'projectionBesideMapAll',
  'projectionMissing',
  'readableSecret',
  'redshiftJdbc',
  'refreshTokenWithoutAccessToken',
  'regionWithoutAppFlow',
  'repeatedValue',
  'salesforceClientCredentialsUnsupported',
  'salesforceEnvironment',
  'salesforceEventEntity',
  'salesforceIdField',
  'scheduleExpressionForm',
  'scheduleStartInPast',
  'secretInAnotherRegion',
  'severalCredentials',
  'sourceWithoutFolder',
  'surplusBlock',
  'taskForm',
  'timeInMilliseconds',
  'tokensWithoutClient',
  'unmappedField',
  'unprojectedField',
  'unusedOption',
  'zendeskRemove',
  'zendeskTokenExpires',
] as const;

export type FindingId = typeof ERRORS[number] | typeof WARNINGS[number];

export const FINDING_IDS: readonly string[] = [...ERRORS, ...WARNINGS].sort();

export function isError(id: FindingId): boolean {
  return ERRORS.some((one) => one === id);
}
