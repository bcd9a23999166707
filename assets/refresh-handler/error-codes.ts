export type Operation = 'GetSecretValue' | 'UpdateConnectorProfile';

interface Meaning {
  readonly code: string;
  readonly meaning: string;
  /** Set only if it doesn't follow from the HTTP status. */
  readonly temporary?: boolean;
}

/**
 * The meanings of each operation's error codes.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_UpdateConnectorProfile.html
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 */
const OF_OPERATION: { readonly [operation in Operation]: { readonly [code: string]: string } } = {
  GetSecretValue: {
    AccessDeniedException: 'the function may not read the secret, or not decrypt it with its key; see secretEncryptionKey',
    DecryptionFailure: 'AWS Secrets Manager cannot decrypt the secret; its key may be disabled',
    InternalServiceError: 'an internal error of AWS Secrets Manager',
    InvalidParameterException: 'the reference to the secret is not valid',
    InvalidRequestException: 'the secret cannot be read in its state; it may be marked for deletion',
    ResourceNotFoundException: 'there is no such secret, or none of its versions has the label',
  },
  UpdateConnectorProfile: {
    AccessDeniedException: 'the function may not update the profile, or AppFlow may not use its key or its own secret',
    ConflictException: 'the update conflicts with another one',
    ConnectorAuthenticationException: 'the application refuses the credentials',
    ConnectorServerException: 'the application does not answer as it should',
    InternalServerException: 'an internal error of Amazon AppFlow',
    ResourceNotFoundException: 'there is no such profile',
    ServiceQuotaExceededException: 'a quota of Amazon AppFlow is reached',
    ValidationException: 'Amazon AppFlow finds a property or a credential invalid',
  },
};

const THROTTLED = 'there were too many requests';
const UNREACHABLE = 'the service could not be reached';
const NO_CREDENTIALS = 'the function has no valid credentials';

/** The errors of all services, and of the network. */
const COMMON: { readonly [code: string]: { readonly meaning: string; readonly temporary: boolean } } = {
  ...each([
    'BandwidthLimitExceeded', 'LimitExceededException', 'RequestLimitExceeded', 'RequestThrottled', 'RequestThrottledException', 'SlowDown',
    'ThrottledException', 'Throttling', 'ThrottlingException', 'TooManyRequestsException',
  ], THROTTLED, true),
  ...each([
    'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', 'NetworkingError', 'RequestTimeout',
    'RequestTimeoutException', 'TimeoutError',
  ], UNREACHABLE, true),
  ...each(['InternalFailure', 'InternalError', 'ServiceUnavailable', 'ServiceUnavailableException'], 'an internal error of the service', true),
  ...each([
    'CredentialsProviderError', 'ExpiredToken', 'ExpiredTokenException', 'IncompleteSignature', 'InvalidClientTokenId', 'InvalidSignatureException',
    'MissingAuthenticationToken', 'MissingAuthenticationTokenException', 'RequestExpired', 'UnrecognizedClientException',
  ], NO_CREDENTIALS, false),
  ...each(['AccessDenied', 'NotAuthorized', 'OptInRequired'], 'the function lacks a permission', false),
  ...each(['ValidationError', 'SerializationException', 'UnknownOperationException'], 'the service does not understand the request', false),
};

function each(codes: readonly string[], meaning: string, temporary: boolean): typeof COMMON {
  return Object.fromEntries(codes.map((code) => [code, { meaning, temporary }]));
}

/** The meaning of a code; undefined for an unknown code, which may contain any text. */
export function meaningOf(operation: Operation, code: unknown): Meaning | undefined {
  if (typeof code !== 'string') {
    return undefined;
  }
  if (Object.hasOwn(OF_OPERATION[operation], code)) {
    return { code, meaning: OF_OPERATION[operation][code] };
  }
  return Object.hasOwn(COMMON, code) ? { code, ...COMMON[code] } : undefined;
}
