import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { ConnectorType } from '../connector-type';
import { FlowDestination } from '../flow/flow-destination';
import type { FlowEndOptions } from '../flow/flow-end-options';
import type { FlowErrorHandling } from '../flow/flow-error-handling';
import { totalLength } from '../private/checks/text';
import { text } from '../private/factory/fields';
import { structMode } from '../private/factory/mode';
import { bucket } from '../private/flow/bucket';
import type { DestinationEnd, EndInput } from '../private/flow/end';
import { apiVersion, bucketPrefix } from '../private/flow/end-fields';
import { errorHandling } from '../private/flow/error-handling';
import { FLOW_LIMITS } from '../private/flow/limits';
import { profile } from '../private/flow/profile';
import { checkStaging, stagingOf } from '../private/flow/staging';

/**
 * Properties of Amazon Redshift as a destination.
 *
 * Schema and table make the name of the object, which has at most 512 characters.
 */
export interface RedshiftDestinationProps extends FlowEndOptions {
  /**
   * The version of the application's API: at most 256 characters without whitespace.
   *
   * @default - AppFlow's own choice
   */
  readonly apiVersion?: string;

  /**
   * The table, without whitespace.
   */
  readonly table: string;

  /**
   * The schema, without whitespace.
   *
   * @default 'public'
   */
  readonly schema?: string;

  /**
   * The bucket where AppFlow stages the records, in the account and region of the flow. Redshift reads it by the role of the profile,
   * which may read the profile's bucket alone where the library created it.
   *
   * @default - the bucket of the profile; required with an imported profile
   */
  readonly intermediateBucket?: IBucket;

  /**
   * The folder in the bucket: at most 512 characters.
   *
   * @default - the folder of the profile, or the root of `intermediateBucket`
   */
  readonly intermediateBucketPrefix?: string;

  /**
   * What happens to records that Redshift refuses.
   *
   * @default - they are not kept, and the run goes on
   */
  readonly errorHandling?: FlowErrorHandling;
}

const name = text(FLOW_LIMITS.Object);

const destination = structMode({
  name: 'RedshiftDestination',
  fields: {
    profile: profile({ connectorType: ConnectorType.REDSHIFT }),
    table: name,
    schema: name,
    apiVersion,
    intermediateBucket: bucket(),
    intermediateBucketPrefix: bucketPrefix,
    errorHandling: errorHandling(),
  },
  required: ['profile', 'table'],
  check: (v, prop, values) => {
    checkStaging(v, prop, values);
    totalLength(v, `${prop}: schema and table together`, objectOf(values.schema, values.table ?? ''), FLOW_LIMITS.Object);
  },
  render: (values): DestinationEnd | undefined => {
    const object = objectOf(values.schema, values.table);
    const staging = stagingOf(values);
    return staging && {
      connectorType: 'Redshift',
      connectorProfileName: values.profile.connectorProfileName,
      apiVersion: values.apiVersion,
      properties: { redshift: { object, ...staging.rendered, errorHandlingConfig: values.errorHandling?.rendered } },
      identity: [object],
      buckets: [...staging.buckets, ...values.errorHandling?.buckets ?? []],
    };
  },
});

function objectOf(schema = 'public', table: string): string {
  return `${schema}.${table}`;
}

/**
 * A table of Amazon Redshift. AppFlow inserts records, and neither updates nor deletes any.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/redshift.html
 */
export class RedshiftDestination extends FlowDestination {
  /** @internal */
  public readonly _end: EndInput<DestinationEnd>;

  public constructor(props: RedshiftDestinationProps) {
    super();
    this._end = { mode: destination, props };
  }
}
