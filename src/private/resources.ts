import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { requiredText, text } from './checks/text';
import type { Limit } from './limits';
import { LIMITS } from './limits';
import { kindOf } from './messages';
import { isAbsent, isRole, isSecret } from './predicates';
import type { Problems } from './problems';

/** An IAM role that was given, and not made by the profile. */
export function readRole(v: Problems, prop: string, value: unknown, limit: Limit): IRole | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  if (!isRole(value)) {
    v.problem(`${prop} must be a role of AWS IAM (IRole), got ${kindOf(value)}`);
    return undefined;
  }
  text(v, prop, value.roleArn, limit);
  return value;
}

/** The name of a bucket where AppFlow stages data. */
export function readBucketName(v: Problems, prop: string, bucket: IBucket): string {
  if (isAbsent(bucket)) {
    v.required(prop);
  } else if (typeof bucket !== 'object' || typeof bucket.bucketName !== 'string') {
    v.problem(`${prop} must be a bucket of Amazon S3 (IBucket), got ${kindOf(bucket)}`);
  } else {
    return requiredText(v, prop, bucket.bucketName, LIMITS.BucketName);
  }
  return '';
}

/** The secret of a connected app, which AppFlow itself reads by its ARN. */
export function readClientCredentials(v: Problems, prop: string, value: unknown): { secret?: ISecret; arn?: string } {
  if (!isSecret(value)) {
    v.problem(`${prop} must be a secret of AWS Secrets Manager (ISecret), got ${kindOf(value)}`);
    return {};
  }
  return { secret: value, arn: text(v, prop, value.secretFullArn ?? value.secretArn, LIMITS.ClientCredentialsArn) };
}
