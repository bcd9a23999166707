import { Stack, Token } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { FlowProblems } from './flow-problems';
import { readBucketName } from '../resources';

/**
 * The name of a bucket that a flow works with. AppFlow takes buckets of the flow's own account and region alone.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/s3.html
 */
export function readFlowBucket(v: FlowProblems, prop: string, bucket: IBucket): string {
  const name = readBucketName(v, prop, bucket);
  const stack = Stack.of(v.scope);
  for (const what of ['region', 'account'] as const) {
    const [ours, theirs] = [stack[what], bucket?.env?.[what]];
    if (typeof theirs === 'string' && theirs !== ours && !Token.isUnresolved(theirs) && !Token.isUnresolved(ours)) {
      v.problem(`${prop} must be in the ${what} of the flow, ${ours}, got a bucket in ${theirs}`);
    }
  }
  return name;
}
