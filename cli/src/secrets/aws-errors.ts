import { CliError, EXIT } from '../errors';
import { CERTIFICATE_CURE, isCertificateError } from '../net/certificates';
import { ProxyError } from '../net/proxy-error';
import type { Output } from '../ui/output';

/** An error of AWS, with its name for those who can handle it. */
export class AwsError extends CliError {
  public constructor(public readonly action: string, public readonly awsName: string, message: string, cure?: string) {
    super(EXIT.aws, 'aws', message, cure);
  }
}

/** The name of an error of the SDK. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'Unknown';
}

/** An error of the SDK as one for the user. */
export function asAwsError(action: string, error: unknown, profile: string | undefined, { redactor }: Output): AwsError {
  const name = nameOf(error);
  const text = redactor.printable(error instanceof Error ? error.message : String(error));
  if (name === 'CredentialsProviderError' || name === 'TokenProviderError') {
    const where = profile === undefined ? '' : ` in the profile ${redactor.printable(profile)}`;
    return new AwsError(
      action, name, `there are no AWS credentials${where}: ${text}`,
      `sign in (for example with \`aws sso login${profile === undefined ? '' : ` --profile ${redactor.printable(profile)}`}\`), or choose ${profile === undefined ? 'a' : 'another'} profile with --profile`,
    );
  }
  if (/^(ExpiredToken|ExpiredTokenException|InvalidClientTokenId|UnrecognizedClientException)$/.test(name)) {
    return new AwsError(action, name, `AWS does not accept the credentials (${name})`, 'sign in again, or choose another profile with --profile');
  }
  if (/^(InvalidSignatureException|SignatureDoesNotMatch|RequestExpired|RequestTimeTooSkewed)$/.test(name)) {
    return new AwsError(action, name, `AWS does not accept the credentials (${name}): ${text}`, 'check the secret access key, and the clock of this machine');
  }
  if (/AccessDenied/.test(name)) {
    return new AwsError(action, name, `AWS refused ${action}: ${text}`, `allow ${action} on the secret, and kms:Decrypt and kms:GenerateDataKey on its KMS key if that is a customer managed one`);
  }
  if (name === 'SyntaxError') {
    return new AwsError(action, name, `${action} got an answer that is not from AWS${statusOf(error)}`, REACH);
  }
  if (error instanceof ProxyError) {
    return new AwsError(action, name, `AWS can't be reached for ${action}: ${text}`, error.cure);
  }
  const code = codeOf(error);
  return code === undefined
    ? new AwsError(action, name, `${action} failed (${name}): ${text}`, CURES.find(([names]) => names.test(name))?.[1])
    : new AwsError(action, name, `AWS can't be reached for ${action}: ${text}`, isCertificateError(code) ? CERTIFICATE_CURE : REACH);
}

const REACH = 'check the network, the region, HTTPS_PROXY and AWS_ENDPOINT_URL';

const CURES: ReadonlyArray<readonly [RegExp, string]> = [
  [/Throttl|TooManyRequests|SlowDown/, 'wait a minute, and run the command again'],
  [/^(InternalServiceError|InternalServiceErrorException|ServiceUnavailable|ServiceUnavailableException)$/, 'wait a minute, and run the command again'],
  [/^(DecryptionFailure|EncryptionFailure)$/, 'check that the KMS key of the secret is enabled, and allow kms:Decrypt and kms:GenerateDataKey on it'],
  [/^(TimeoutError|RequestTimeout)$/, REACH],
];

/** The code of an error of the network; undefined for other errors. */
function codeOf(error: unknown): string | undefined {
  const errors = error instanceof Error ? [error, ...error.cause instanceof Error ? [error.cause] : []] : [];
  return errors.map((each) => 'code' in each ? String(each.code) : undefined).find((code) => code !== undefined && (/^E[A-Z]{4,}/.test(code) || isCertificateError(code)));
}

function statusOf(error: unknown): string {
  const response: unknown = typeof error === 'object' && error !== null && '$response' in error ? error.$response : undefined;
  return typeof response === 'object' && response !== null && 'statusCode' in response && typeof response.statusCode === 'number' ? ` (HTTP ${response.statusCode})` : '';
}
