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
import type { FlowProfile } from '../private/flow/profile';
import { profile } from '../private/flow/profile';
import { checkStaging, stagedDestination, stagingFields, warnOfQualifiedTable } from '../private/flow/warehouse';

/**
 * Properties of a Snowflake destination.
 *
 * AppFlow joins database, schema and table into one name. Maximum length: 512.
 */
export interface SnowflakeDestinationProps extends FlowEndOptions {
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
   * @default - the schema of the profile; required with an imported profile
   */
  readonly schema?: string;

  /**
   * The database.
   *
   * @default - the database of the profile; required with an imported profile
   */
  readonly database?: string;

  /**
   * The bucket where AppFlow stages the records, in the account and region of the flow. Snowflake reads it with its storage
   * integration.
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
   * How to handle records that Snowflake rejects.
   *
   * @default - they are dropped, and the run continues
   */
  readonly errorHandling?: FlowErrorHandling;
}

interface Names {
  readonly profile?: FlowProfile;
  readonly database?: string;
  readonly schema?: string;
  readonly table?: string;
}

const name = text(FLOW_LIMITS.Object);

const destination = structMode({
  name: 'SnowflakeDestination',
  fields: {
    profile: profile({ connectorType: ConnectorType.SNOWFLAKE }),
    table: name,
    schema: name,
    database: name,
    apiVersion,
    ...stagingFields,
    errorHandling: errorHandling(),
  },
  required: ['profile', 'table'],
  check: (v, prop, values) => {
    checkStaging(v, prop, values);
    warnOfQualifiedTable(v, prop, values.table);
    for (const part of ['database', 'schema'] as const) {
      if (values.profile && partOf(values, part) === undefined) {
        v.problem(`${prop}: ${part} is required, because the profile's ${part} isn't known here`);
      }
    }
    totalLength(v, `${prop}: database, schema and table together`, objectOf(values), FLOW_LIMITS.Object);
  },
  render: (values) => stagedDestination('Snowflake', 'snowflake', values, objectOf(values)),
});

/** The given value, or the profile's if it is known. */
function partOf(names: Names, part: 'database' | 'schema'): string | undefined {
  const ofProfile: unknown = names.profile && Reflect.get(names.profile.given, part);
  return names[part] ?? (typeof ofProfile === 'string' ? ofProfile : undefined);
}

function objectOf(names: Names): string {
  return [partOf(names, 'database'), partOf(names, 'schema'), names.table].join('.');
}

/**
 * A destination that writes to a Snowflake table. AppFlow inserts records; it doesn't update or delete any.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/snowflake.html
 */
export class SnowflakeDestination extends FlowDestination {
  /** @internal */
  public readonly _end: EndInput<DestinationEnd>;

  public constructor(props: SnowflakeDestinationProps) {
    super();
    this._end = { mode: destination, props };
  }
}
