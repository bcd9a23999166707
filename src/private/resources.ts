import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Limit } from './limits';
import { LIMITS } from './limits';
import { isAbsent, kindOf } from './messages';
import type { Validation } from './validation';

/** An IAM role that was given, and not made by the profile. */
export function readRole(v: Validation, prop: string, value: unknown, limit: Limit): IRole | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  if (!isRole(value)) {
    v.problem(`${prop} must be a role of AWS IAM (IRole), got ${kindOf(value)}`);
    return undefined;
  }
  v.string(prop, value.roleArn, limit);
  return value;
}

/** The name of a bucket where AppFlow stages data. */
export function readBucketName(v: Validation, prop: string, bucket: IBucket): string {
  if (isAbsent(bucket)) {
    v.required(prop);
  } else if (typeof bucket !== 'object' || typeof bucket.bucketName !== 'string') {
    v.problem(`${prop} must be a bucket of Amazon S3 (IBucket), got ${kindOf(bucket)}`);
  } else {
    return v.requiredString(prop, bucket.bucketName, LIMITS.BucketName);
  }
  return '';
}

/** The secret of a connected app, which AppFlow itself reads by its ARN. */
export function readClientCredentials(v: Validation, prop: string, value: unknown): { secret?: ISecret; arn?: string } {
  if (!isSecret(value)) {
    v.problem(`${prop} must be a secret of AWS Secrets Manager (ISecret), got ${kindOf(value)}`);
    return {};
  }
  return { secret: value, arn: v.string(prop, value.secretFullArn ?? value.secretArn, LIMITS.ClientCredentialsArn) };
}

function isRole(value: unknown): value is IRole {
  return typeof value === 'object' && value !== null && 'roleArn' in value && 'grantPrincipal' in value;
}

export function isSecret(value: unknown): value is ISecret {
  return typeof value === 'object' && value !== null && 'secretArn' in value && 'addToResourcePolicy' in value;
}
