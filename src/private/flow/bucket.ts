import { Stack, Token } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Field } from '../factory/field';
import { readBucket } from '../permissions/resources';

/**
 * A bucket of a flow. AppFlow accepts only buckets in the flow's own account and region.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/s3.html
 */
export function bucket(): Field<IBucket> {
  return {
    read: (v, prop, value) => {
      const given = readBucket(v, prop, value);
      const stack = Stack.of(v.scope);
      for (const what of ['region', 'account'] as const) {
        const [ours, theirs] = [stack[what], given?.env?.[what]];
        if (theirs !== undefined && theirs !== ours && !Token.isUnresolved(theirs) && !Token.isUnresolved(ours)) {
          v.problem(`${prop} must be in the ${what} of the flow, ${ours}, got a bucket in ${theirs}`);
        }
      }
      return given;
    },
  };
}
