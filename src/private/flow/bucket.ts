import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { checkPlace } from './place';
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
      checkPlace(v, prop, 'bucket', given);
      return given;
    },
  };
}
