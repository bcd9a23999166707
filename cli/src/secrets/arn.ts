import { usage } from '../errors';

export interface SecretArn {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  /** Includes the suffix of Secrets Manager if the ARN has it. */
  readonly name: string;
}

const ARN = /^arn:([^:]+):secretsmanager:([^:]+):([^:]+):secret:(.+)$/;

export function parseArn(id: string): SecretArn | undefined {
  const match = ARN.exec(id);
  return match ? { partition: match[1], region: match[2], account: match[3], name: match[4] } : undefined;
}

/** Throws a usage error unless the value of an option is the name or the ARN of a secret. */
export function checkSecretId(option: string, id: string): void {
  if (id.startsWith('arn:') && parseArn(id) === undefined) {
    throw usage(`${option} must be the name or the ARN of a secret in AWS Secrets Manager, got ${JSON.stringify(id)}`);
  }
  if (!id.startsWith('arn:') && !/^[A-Za-z0-9/_+=.@-]{1,512}$/.test(id)) {
    throw usage(`${option} must be the name of a secret (1 to 512 letters, digits or characters of /_+=.@-) or its ARN`);
  }
}

/** The region of a secret: that of its ARN, which must not contradict `--region`. */
export function regionOf(option: string, id: string, region: string | undefined): string | undefined {
  const arn = parseArn(id);
  if (arn !== undefined && region !== undefined && arn.region !== region) {
    throw usage(`${option} is in ${arn.region}, but --region is ${region}`, 'leave --region out');
  }
  return arn?.region ?? region;
}
