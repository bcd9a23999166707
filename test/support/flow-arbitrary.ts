/** Arbitrary flows of the library: each source with each destination, and tasks that the source supports. */
import { Duration, Size, Stack } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import * as fc from 'fast-check';
import type { EndCase } from './ends-table';
import { DESTINATIONS, SOURCES, WRITING } from './ends-table';
import { FILTER, MAPPING, supported, TRANSFORM, unique, VALIDATION } from './flow-parts';
import { untyped } from './util';
import type { FlowDestination, FlowSource, IConnectorProfile } from '../../src';
import * as library from '../../src';
import {
  ConnectorProfile, ConnectorType, DataPull, FieldMapping, FlowSchedule, OnDemandFlow, RedshiftDestination, S3Aggregation, S3Destination, S3Format,
  S3InputFileType, S3PrefixHierarchy, S3PrefixPrecision, S3PrefixType, S3Source, ScheduledFlow, SnowflakeDestination, UpsolverDestination,
  WriteOperation,
} from '../../src';
import type { SourceConnector } from '../../src/private/flow/operators';

/** A source or a destination. */
interface End<E> {
  readonly connectorType: string;
  readonly make: (scope: Construct) => E;
}

/** Buckets and profiles of one flow, each under an id of its own. */
const idIn = (scope: Construct) => `Part${scope.node.children.length}`;

function bucket(scope: Construct, name = 'some-bucket'): IBucket {
  return Bucket.fromBucketName(scope, idIn(scope), name);
}

function profile(scope: Construct, connectorType: ConnectorType, connectorLabel?: string): IConnectorProfile {
  return ConnectorProfile.fromConnectorProfileAttributes(scope, idIn(scope), { connectorProfileName: 'acme', connectorType, connectorLabel });
}

function ofCase<E>({ name, connectorType, label, props }: EndCase, optionsIn: (scope: Construct) => object): End<E> {
  const EndClass = untyped<Record<string, new (props: object) => E>>(library)[name];
  return { connectorType, make: (scope) => new EndClass({ profile: profile(scope, connectorType, label), ...props, ...optionsIn(scope) }) };
}

function fromTable<E>(table: readonly EndCase[]): fc.Arbitrary<End<E>> {
  return fc.constantFrom(...table).chain((end) => fc.subarray(Object.entries(end.options ?? {})).map((chosen) =>
    ofCase<E>(end, () => Object.fromEntries(chosen.map(([name, { value }]) => [name, value])))));
}

const SOURCE: fc.Arbitrary<End<FlowSource>> = fc.oneof(
  { weight: 4, arbitrary: fromTable<FlowSource>(SOURCES) },
  fc.constantFrom(undefined, ...Object.values(S3InputFileType)).map((fileType) => ({
    connectorType: 'S3', make: (scope: Construct) => new S3Source({ bucket: bucket(scope), prefix: 'in', fileType }),
  })),
);

const FILE_PREFIX = fc.record({
  prefixType: fc.constantFrom(...Object.values(S3PrefixType)),
  precision: fc.constantFrom(...Object.values(S3PrefixPrecision)),
  hierarchy: fc.uniqueArray(fc.constantFrom(...Object.values(S3PrefixHierarchy)), { minLength: 1 }),
}, { requiredKeys: ['prefixType'] });
const FORMAT = fc.constantFrom(undefined, S3Format.json(), S3Format.csv(), S3Format.parquet(), S3Format.parquet({ preserveSourceTypes: true }));
const AGGREGATION = fc.constantFrom(undefined, S3Aggregation.none(), S3Aggregation.singleFile(), S3Aggregation.targetFileSize(Size.mebibytes(64)));

const FILES: fc.Arbitrary<End<FlowDestination>> = fc.tuple(FORMAT, AGGREGATION, fc.option(FILE_PREFIX, { nil: undefined })).map(
  ([format, aggregation, filePrefix]) => ({
    connectorType: 'S3', make: (scope) => new S3Destination({ bucket: bucket(scope), prefix: 'all', format, aggregation, filePrefix }),
  }));

const WRITES: fc.Arbitrary<End<FlowDestination>> = fc.tuple(
  fc.constantFrom(...WRITING),
  fc.constantFrom(WriteOperation.upsert('Id'), WriteOperation.update('Id'), WriteOperation.remove(), WriteOperation.remove('Id')),
).map(([end, write]) => ofCase(end, (scope) => ({ write, errorHandling: { bucket: bucket(scope), prefix: 'errors', failOnFirstError: true } })));

const OTHERS: fc.Arbitrary<End<FlowDestination>> = fc.constantFrom<End<FlowDestination>>(
  {
    connectorType: 'Redshift',
    make: (scope) => new RedshiftDestination({ profile: profile(scope, ConnectorType.REDSHIFT), table: 't', intermediateBucket: bucket(scope) }),
  },
  {
    connectorType: 'Snowflake',
    make: (scope) => new SnowflakeDestination({
      profile: profile(scope, ConnectorType.SNOWFLAKE), table: 't', schema: 's', database: 'd', intermediateBucket: bucket(scope),
    }),
  },
  { connectorType: 'Upsolver', make: (scope) => new UpsolverDestination({ bucket: bucket(scope, 'upsolver-appflow-x'), filePrefix: {} }) },
);

const INPUT = fc.record({
  source: SOURCE,
  destination: fc.oneof(fromTable<FlowDestination>(DESTINATIONS), FILES, WRITES, OTHERS),
  all: fc.boolean(),
  mappings: fc.array(MAPPING, { maxLength: 4 }),
  filters: fc.array(FILTER, { maxLength: 2 }),
  transforms: fc.array(TRANSFORM, { maxLength: 2 }),
  validations: fc.array(VALIDATION, { maxLength: 2 }),
  schedule: fc.option(fc.record({
    pull: fc.constantFrom(undefined, DataPull.complete(), DataPull.incremental({ timestampField: 'LastModifiedDate' })),
    days: fc.integer({ min: 1, max: 400 }),
    offset: fc.integer({ min: 0, max: 36_000 }),
  })),
});

/** A flow below a scope of its own. */
export const FLOWS: fc.Arbitrary<(stack: Stack, id: string) => void> = INPUT.map((input) => (stack, id) => {
  const { schedule } = input;
  const parts = new Construct(stack, `${id}Parts`);
  const connectorType = untyped<SourceConnector>(input.source.connectorType);
  const explicit = unique(supported(connectorType, input.mappings));
  // Mapping all fields covers those that the destination relies on.
  const all = input.all || explicit.length === 0 || connectorType === 'Amplitude' || input.destination.connectorType !== 'S3';
  const props = {
    source: input.source.make(parts),
    destination: input.destination.make(parts),
    mappings: [...all ? [FieldMapping.all()] : [], ...explicit.map((mapping, index) => mapping.make(`d${index}`))],
    filters: supported(connectorType, input.filters).map((part) => part.make('')),
    transforms: supported(connectorType, input.transforms).map((part) => part.make('')),
    validations: supported(connectorType, input.validations).map((part) => part.make('')),
  };
  if (schedule === null) {
    new OnDemandFlow(stack, id, props);
  } else {
    const { days, offset, pull } = schedule;
    new ScheduledFlow(stack, id, { ...props, pull, schedule: FlowSchedule.rate(Duration.days(days), { offset: Duration.seconds(offset) }) });
  }
});
