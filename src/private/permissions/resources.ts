import { Stack, Token } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { text } from '../checks/text';
import type { Limit } from '../limits';
import { LIMITS } from '../limits';
import { kindOf } from '../messages';
import { isAbsent, isBucket, isRole, isSecret } from '../predicates';
import type { Problems } from '../problems';
import { nameLikeArn, warnOfNameLikeArn } from '../secrets/secret-ids';

/** An IAM role that the user gave. */
export function readRole(v: Problems, prop: string, value: unknown, limit: Limit): IRole | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  if (!isRole(value)) {
    v.problem(`${prop} must be an IAM role (IRole), got ${kindOf(value)}`);
    return undefined;
  }
  text(v, prop, value.roleArn, limit);
  return value;
}

export function readBucket(v: Problems, prop: string, value: unknown): IBucket | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  if (!isBucket(value)) {
    v.problem(`${prop} must be an Amazon S3 bucket (IBucket), got ${kindOf(value)}`);
    return undefined;
  }
  text(v, prop, value.bucketName, LIMITS.BucketName);
  return value;
}

/** A secret that AppFlow reads itself, by its ARN. */
export function readSecret(v: Problems, prop: string, value: unknown, limit: Limit): { secret: ISecret; arn: string } | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  if (!isSecret(value)) {
    v.problem(`${prop} must be a Secrets Manager secret (ISecret), got ${kindOf(value)}`);
    return undefined;
  }
  const arn = text(v, prop, value.secretFullArn ?? value.secretArn, limit);
  warnOfSecretElsewhere(v, prop, value.env?.region);
  if (nameLikeArn(value) !== undefined) {
    warnOfNameLikeArn(v, prop, value);
  }
  return arn === undefined ? undefined : { secret: value, arn };
}

export function warnOfSecretElsewhere(v: Problems, prop: string, secretRegion: string | undefined): void {
  const { region } = Stack.of(v.scope);
  const isKnown = secretRegion !== undefined && secretRegion !== '' && !Token.isUnresolved(secretRegion) && !Token.isUnresolved(region);
  if (isKnown && secretRegion !== region) {
    v.warning('secretInAnotherRegion', `${prop} is a secret in ${secretRegion}, but the profile is in ${region}, and AppFlow probably reads `
      + `only secrets in its own region; use a secret in ${region}, such as a replica`);
  }
}
