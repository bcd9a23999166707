import { bucket } from './bucket';
import type { BucketUse } from './end';
import { bucketPrefix } from './end-fields';
import type { Field } from '../factory/field';
import { structField, structMode } from '../factory/mode';

/** A folder that AppFlow writes to. */
export interface LocationBlock {
  readonly rendered: { readonly bucketName: string; readonly bucketPrefix?: string };
  readonly buckets: readonly BucketUse[];
}

/** A bucket and a folder in it. */
export function location(name: string): Field<LocationBlock> {
  return structField(structMode({
    name,
    fields: { bucket: bucket(), prefix: bucketPrefix },
    required: ['bucket'],
    render: (values): LocationBlock => ({
      rendered: { bucketName: values.bucket.bucketName, bucketPrefix: values.prefix },
      buckets: [{ bucket: values.bucket, access: 'write' }],
    }),
  }));
}
