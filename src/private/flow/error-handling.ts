import type { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { readFlowBucket } from './bucket';
import type { BucketUse } from './end';
import type { FlowProblems } from './flow-problems';
import { FLOW_LIMITS } from './limits';
import { text } from '../checks/text';
import { trueOrFalse } from '../checks/values';
import { kindOf } from '../messages';
import { isAbsent } from '../predicates';

/** What the user gives, as `FlowErrorHandling`. */
interface ErrorHandling {
  readonly bucket?: IBucket;
  readonly prefix?: string;
  readonly failOnFirstError?: boolean;
}

/** What happens to refused records, as the destination's block has it, and the bucket for them. */
export function readErrorHandling(
  v: FlowProblems,
  prop: string,
  given: ErrorHandling | undefined,
): { readonly rendered?: CfnFlow.ErrorHandlingConfigProperty; readonly buckets: readonly BucketUse[] } {
  if (isAbsent(given)) {
    return { buckets: [] };
  }
  if (typeof given !== 'object') {
    v.problem(`${prop} must be an object with bucket, prefix or failOnFirstError, got ${kindOf(given)}`);
    return { buckets: [] };
  }
  const bucket = isAbsent(given.bucket) ? undefined : given.bucket;
  const rendered = {
    bucketName: bucket && readFlowBucket(v, `${prop}.bucket`, bucket),
    bucketPrefix: text(v, `${prop}.prefix`, given.prefix, FLOW_LIMITS.BucketPrefix),
    failOnFirstError: trueOrFalse(v, `${prop}.failOnFirstError`, given.failOnFirstError),
  };
  if (bucket === undefined && rendered.bucketPrefix !== undefined) {
    v.problem(`${prop}.prefix requires ${prop}.bucket`);
  }
  return {
    rendered: Object.values(rendered).some((value) => value !== undefined) ? rendered : undefined,
    buckets: bucket ? [{ bucket, access: 'write' }] : [],
  };
}
