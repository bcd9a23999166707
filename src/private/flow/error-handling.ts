import type { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import { bucket } from './bucket';
import type { BucketUse } from './end';
import { FLOW_LIMITS } from './limits';
import type { Field } from '../factory/field';
import { boolean, text } from '../factory/fields';
import { structMode, structField } from '../factory/mode';

/** The handling of rejected records in the destination's block, and their bucket. */
export interface ErrorHandlingBlock {
  readonly rendered?: CfnFlow.ErrorHandlingConfigProperty;
  readonly buckets: readonly BucketUse[];
}

/** Reads a `FlowErrorHandling`. */
export function errorHandling(): Field<ErrorHandlingBlock> {
  return structField(mode);
}

const mode = structMode({
  name: 'FlowErrorHandling',
  fields: { bucket: bucket(), prefix: text(FLOW_LIMITS.BucketPrefix), failOnFirstError: boolean() },
  rules: [({ v, prop, has }) => {
    if (has('prefix') && !has('bucket')) {
      v.problem(`${prop}: prefix requires bucket`);
    }
  }],
  render: ({ bucket: errors, prefix: bucketPrefix, failOnFirstError }): ErrorHandlingBlock => ({
    rendered: errors === undefined && failOnFirstError === undefined
      ? undefined
      : { bucketName: errors?.bucketName, bucketPrefix, failOnFirstError },
    buckets: errors ? [{ bucket: errors, access: 'write' }] : [],
  }),
});
