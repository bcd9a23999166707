import type { IResolvable } from 'aws-cdk-lib';
import { Token } from 'aws-cdk-lib';
import type { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { bucket as bucketField } from './bucket';
import type { DestinationConnector, DestinationEnd } from './end';
import { bucketPrefix } from './end-fields';
import type { ErrorHandlingBlock } from './error-handling';
import { objectDestination } from './object-end';
import type { FlowProfile } from './profile';
import { quoteSafely } from '../messages';
import { isBucket } from '../predicates';
import type { Problems } from '../problems';

// Amazon Redshift and Snowflake load the records from a bucket in which AppFlow stages them.

export const stagingFields = { intermediateBucket: bucketField(), intermediateBucketPrefix: bucketPrefix };

interface StagingProps {
  readonly profile?: FlowProfile;
  readonly intermediateBucket?: IBucket;
  readonly intermediateBucketPrefix?: string;
}

interface Staging {
  readonly bucket: IBucket;
  readonly prefix?: string;
}

/** The given bucket, otherwise that of the profile; undefined if neither is known. */
function stagingOf({ profile, intermediateBucket, intermediateBucketPrefix }: StagingProps): Staging | undefined {
  const ofProfile: unknown = profile && Reflect.get(profile.given, 'stagingBucket');
  const prefixOfProfile: unknown = profile && Reflect.get(profile.given, 'stagingBucketPrefix');
  const bucket = intermediateBucket ?? (isBucket(ofProfile) ? ofProfile : undefined);
  const prefix = intermediateBucket === undefined && typeof prefixOfProfile === 'string' ? prefixOfProfile : undefined;
  return bucket && { bucket, prefix: intermediateBucketPrefix ?? prefix };
}

/** The bucket of an imported profile isn't known. */
export function checkStaging(v: Problems, prop: string, props: StagingProps): void {
  if (props.profile && stagingOf(props) === undefined) {
    v.problem(`${prop}: intermediateBucket is required, because the profile's own bucket isn't known here; give that bucket`);
  }
}

/** A name without quotes and with a dot between other characters. */
const QUALIFIED = /^[^"][^".]*\.[^"]+$/;

/** A warning and not an error: a quoted name may contain a dot. */
export function warnOfQualifiedTable(v: Problems, prop: string, table: string | undefined): void {
  if (table !== undefined && !Token.isUnresolved(table) && QUALIFIED.test(table)) {
    v.warning('qualifiedTable', `${prop}: table ${quoteSafely(table)} seems to include the schema, which the library adds to it; give only the table, and set schema`);
  }
}

type Properties = CfnFlow.DestinationConnectorPropertiesProperty;

/** The L1's members for warehouses. */
type StagedMember = {
  [member in keyof Properties]-?: Exclude<Properties[member], IResolvable | undefined> extends { intermediateBucketName: string } ? member : never;
}[keyof Properties];

interface StagedValues extends StagingProps {
  readonly profile: FlowProfile;
  readonly apiVersion?: string;
  readonly errorHandling?: ErrorHandlingBlock;
}

/** A table in a warehouse; undefined if the bucket isn't known, which `checkStaging` reports. */
export function stagedDestination(
  connectorType: DestinationConnector,
  member: StagedMember,
  values: StagedValues,
  object: string,
): DestinationEnd | undefined {
  const staging = stagingOf(values);
  return staging && {
    ...objectDestination(connectorType, values, object, [{ bucket: staging.bucket, access: 'write' }]),
    properties: {
      [member]: {
        object,
        intermediateBucketName: staging.bucket.bucketName,
        bucketPrefix: staging.prefix,
        errorHandlingConfig: values.errorHandling?.rendered,
      },
    },
  };
}
