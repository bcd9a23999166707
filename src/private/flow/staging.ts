import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { bucket as bucketField } from './bucket';
import type { BucketUse } from './end';
import { bucketPrefix } from './end-fields';
import type { FlowProfile } from './profile';
import { isBucket } from '../predicates';
import type { Problems } from '../problems';

// The staging of records on their way to a warehouse.

export const stagingFields = { intermediateBucket: bucketField(), intermediateBucketPrefix: bucketPrefix };

interface StagingProps {
  readonly profile?: FlowProfile;
  readonly intermediateBucket?: IBucket;
  readonly intermediateBucketPrefix?: string;
}

interface Staging {
  readonly rendered: { readonly intermediateBucketName: string; readonly bucketPrefix?: string };
  readonly buckets: readonly BucketUse[];
}

/** The given bucket, otherwise that of the profile; undefined if neither is known. */
export function stagingOf({ profile, intermediateBucket, intermediateBucketPrefix }: StagingProps): Staging | undefined {
  const ofProfile: unknown = profile && Reflect.get(profile.given, 'stagingBucket');
  const prefixOfProfile: unknown = profile && Reflect.get(profile.given, 'stagingBucketPrefix');
  const bucket = intermediateBucket ?? (isBucket(ofProfile) ? ofProfile : undefined);
  const prefix = intermediateBucket === undefined && typeof prefixOfProfile === 'string' ? prefixOfProfile : undefined;
  return bucket && {
    rendered: { intermediateBucketName: bucket.bucketName, bucketPrefix: intermediateBucketPrefix ?? prefix },
    buckets: [{ bucket, access: 'write' }],
  };
}

/** The bucket of an imported profile isn't known. */
export function checkStaging(v: Problems, prop: string, props: StagingProps): void {
  if (props.profile && stagingOf(props) === undefined) {
    v.problem(`${prop}: intermediateBucket is required, because the profile's own bucket isn't known here; give that bucket`);
  }
}
