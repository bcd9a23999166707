import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { ConnectorType } from '../connector-type';
import { FlowDestination } from '../flow/flow-destination';
import type { FlowEndOptions } from '../flow/flow-end-options';
import type { FlowErrorHandling } from '../flow/flow-error-handling';
import { totalLength } from '../private/checks/text';
import { text } from '../private/factory/fields';
import { structMode } from '../private/factory/mode';
import type { DestinationEnd, EndInput } from '../private/flow/end';
import { apiVersion } from '../private/flow/end-fields';
import { errorHandling } from '../private/flow/error-handling';
import { FLOW_LIMITS } from '../private/flow/limits';
import { profile } from '../private/flow/profile';
import { checkStaging, stagedDestination, stagingFields, warnOfQualifiedTable } from '../private/flow/warehouse';

/**
 * Properties of an Amazon Redshift destination.
 *
 * AppFlow joins schema and table into one name. Maximum length: 512.
 */
export interface RedshiftDestinationProps extends FlowEndOptions {
  /**
   * The version of the application's API.
   *
   * @default - chosen by AppFlow
   */
  readonly apiVersion?: string;

  /**
   * The table, without its schema. A name such as `public.orders` raises the warning `cdk-appflow-constructs:qualifiedTable`.
   */
  readonly table: string;

  /**
   * The schema.
   *
   * @default 'public'
   */
  readonly schema?: string;

  /**
   * The bucket where AppFlow stages the records, in the account and region of the flow. Redshift reads it with the profile's
   * role. If the library created that role, it can read only the profile's bucket.
   *
   * @default - the bucket of the profile; required with an imported profile
   */
  readonly intermediateBucket?: IBucket;

  /**
   * The folder in the bucket. It may contain spaces. Maximum length: 512.
   *
   * @default - the folder of the profile, or the root of `intermediateBucket`
   */
  readonly intermediateBucketPrefix?: string;

  /**
   * How to handle records that Redshift rejects.
   *
   * @default - they are dropped, and the run continues
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
    ...stagingFields,
    errorHandling: errorHandling(),
  },
  required: ['profile', 'table'],
  check: (v, prop, values) => {
    checkStaging(v, prop, values);
    warnOfQualifiedTable(v, prop, values.table);
    totalLength(v, `${prop}: schema and table together`, objectOf(values.schema, values.table ?? ''), FLOW_LIMITS.Object);
  },
  render: (values) => stagedDestination('Redshift', 'redshift', values, objectOf(values.schema, values.table)),
});

function objectOf(schema = 'public', table: string): string {
  return `${schema}.${table}`;
}

/**
 * A destination that writes to an Amazon Redshift table. AppFlow inserts records; it doesn't update or delete any.
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
