import type { Stack } from 'aws-cdk-lib';
import { Lazy } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { RedshiftConnectorProfileProps, SnowflakeConnectorProfileProps } from '../../src';
import {
  ConnectorProfile, ConnectorType, RedshiftConnectorProfile, RedshiftDestination, RedshiftEndpoint, SnowflakeConnectorProfile, SnowflakeCredentials,
  SnowflakeDestination,
} from '../../src';
import { FLOW, flowOf, invalidFlow, onDemand } from '../support/flow-ends';
import { errorOf, newStack, stored, untyped, warning, warningsOf } from '../support/util';

let stack: Stack;
let bucket: Bucket;

beforeEach(() => {
  stack = newStack();
  bucket = new Bucket(stack, 'Staging');
});

const redshift = (props: Partial<RedshiftConnectorProfileProps> = {}) => new RedshiftConnectorProfile(stack, 'Profile', {
  connectorProfileName: 'acme', bucket, endpoint: RedshiftEndpoint.serverless({ workgroupName: 'sales', databaseName: 'dev' }), ...props,
});
const snowflake = (props: Partial<SnowflakeConnectorProfileProps> = {}) => new SnowflakeConnectorProfile(stack, 'Profile', {
  connectorProfileName: 'acme',
  bucket,
  warehouse: 'WH',
  database: 'SALES',
  stage: 'STAGE',
  credentials: SnowflakeCredentials.basic({ username: 'u', password: stored('p') }),
  ...props,
});
const imported = (connectorType: ConnectorType) =>
  ConnectorProfile.fromConnectorProfileAttributes(stack, 'Imported', { connectorProfileName: 'acme', connectorType });
const toRedshift = (props: object) => onDemand(stack, { destination: new RedshiftDestination(untyped({ table: 'orders', ...props })) });
const toSnowflake = (props: object) => onDemand(stack, { destination: new SnowflakeDestination(untyped({ table: 'ORDERS', ...props })) });
const configOf = () => flowOf(stack).DestinationFlowConfigList[0];
const ofStaging = () => stack.resolve(bucket.bucketName) as unknown;

const QUALIFIED = 'seems to include the schema, which the library adds to it; give only the table, and set schema';

test.each<[string, () => unknown, string]>([
  ['Redshift', () => toRedshift({ profile: redshift(), table: 'public.orders' }), 'public.orders'],
  ['Snowflake', () => toSnowflake({ profile: snowflake(), table: 'SALES.PUBLIC.ORDERS' }), 'SALES.PUBLIC.ORDERS'],
])('%s: a table with its schema raises a warning', (_, make, table) => {
  make();
  expect(warningsOf(stack).map(({ text }) => text)).toEqual([warning('qualifiedTable', `destination: table "${table}" ${QUALIFIED}`)]);
});

test.each(['"a.b"', 'orders', Lazy.string({ produce: () => 'a.b' })])('the table %s raises none', (table) => {
  toRedshift({ profile: redshift(), table });
  expect(warningsOf(stack)).toEqual([]);
});

describe('Redshift', () => {
  test('uses the bucket and the folder of the profile, and the schema public', () => {
    toRedshift({ profile: redshift({ bucketPrefix: 'staged' }) });
    expect(configOf()).toEqual({
      ConnectorType: 'Redshift',
      ConnectorProfileName: { Ref: expect.stringMatching(/^Profile/) },
      DestinationConnectorProperties: { Redshift: { Object: 'public.orders', IntermediateBucketName: ofStaging(), BucketPrefix: 'staged' } },
    });
    expect(warningsOf(stack)).toEqual([]);
  });

  test('uses the given values instead', () => {
    const other = new Bucket(stack, 'Other');
    const errors = new Bucket(stack, 'Errors');
    toRedshift({
      profile: redshift({ bucketPrefix: 'staged' }),
      schema: 'crm',
      apiVersion: 'v1',
      intermediateBucket: other,
      intermediateBucketPrefix: 'elsewhere',
      errorHandling: { bucket: errors, prefix: 'refused', failOnFirstError: true },
    });
    expect(configOf().ApiVersion).toBe('v1');
    expect(configOf().DestinationConnectorProperties.Redshift).toEqual({
      Object: 'crm.orders',
      IntermediateBucketName: stack.resolve(other.bucketName),
      BucketPrefix: 'elsewhere',
      ErrorHandlingConfig: { BucketName: stack.resolve(errors.bucketName), BucketPrefix: 'refused', FailOnFirstError: true },
    });
    const waitsFor = Object.values(Template.fromStack(stack).findResources(FLOW))[0].DependsOn as string[];
    expect(waitsFor).toEqual(expect.arrayContaining([expect.stringMatching(/^OtherPolicy/), expect.stringMatching(/^ErrorsPolicy/)]));
  });

  test('does not use the folder of the profile in another bucket', () => {
    toRedshift({ profile: redshift({ bucketPrefix: 'staged' }), intermediateBucket: new Bucket(stack, 'Other') });
    expect(configOf().DestinationConnectorProperties.Redshift).not.toHaveProperty('BucketPrefix');
  });

  test('accepts another folder in the bucket of the profile', () => {
    toRedshift({ profile: redshift({ bucketPrefix: 'staged' }), intermediateBucketPrefix: 'other' });
    expect(configOf().DestinationConnectorProperties.Redshift).toEqual({ Object: 'public.orders', IntermediateBucketName: ofStaging(), BucketPrefix: 'other' });
  });

  test('allows AppFlow to write to the bucket', () => {
    toRedshift({ profile: imported(ConnectorType.REDSHIFT), intermediateBucket: bucket });
    const [{ Properties }] = Object.values(Template.fromStack(stack).findResources('AWS::S3::BucketPolicy'));
    expect(Properties.PolicyDocument.Statement).toEqual([expect.objectContaining({
      Principal: { Service: 'appflow.amazonaws.com' },
      Action: expect.arrayContaining(['s3:PutObject']),
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    })]);
  });

  const noBucket = 'destination: intermediateBucket is required, because the profile\'s own bucket isn\'t known here; give that bucket';

  test('requires the bucket with an imported profile', () => {
    expect(errorOf(() => toRedshift({ profile: imported(ConnectorType.REDSHIFT) }))).toBe(invalidFlow('OnDemandFlow', noBucket));
  });

  test('requires the bucket with an L1', () => {
    const profile = new CfnConnectorProfile(stack, 'L1', { connectorProfileName: 'acme', connectorType: 'Redshift', connectionMode: 'Public' });
    expect(errorOf(() => toRedshift({ profile }))).toBe(invalidFlow('OnDemandFlow', noBucket));
  });

  test.each([
    [{ table: undefined }, 'destination: table is required'],
    [{ table: 'a b' }, 'destination: table must be 1 to 512 characters without whitespace, got "a b"'],
    [{ schema: 5 }, 'destination: schema must be a string, got a number'],
    [{ schema: 'x'.repeat(256), table: 'y'.repeat(256) }, 'destination: schema and table together must be at most 512 characters, got 513 characters'],
    [{ intermediateBucket: 'staging' }, 'destination: intermediateBucket must be an Amazon S3 bucket (IBucket), got a string'],
    [{ profile: undefined }, 'destination: profile is required'],
  ])('refuses %j', (given, problem) => {
    expect(errorOf(() => toRedshift({ profile: redshift(), ...given }))).toBe(invalidFlow('OnDemandFlow', problem));
  });

  test('refuses a Snowflake profile', () => {
    expect(errorOf(() => toRedshift({ profile: snowflake() })))
      .toBe(invalidFlow('OnDemandFlow', 'destination: profile must be a profile for Redshift, got one for Snowflake'));
  });

  test('has no write operation', () => {
    toRedshift({ profile: redshift(), write: {} });
    expect(warningsOf(stack).map(({ text }) => text)).toEqual([expect.stringContaining('destination: RedshiftDestination ignores "write"; its options are ')]);
  });
});

describe('Snowflake', () => {
  test('uses the bucket, database and schema of the profile', () => {
    toSnowflake({ profile: snowflake({ schema: 'RAW', bucketPrefix: 'staged' }) });
    expect(configOf()).toEqual({
      ConnectorType: 'Snowflake',
      ConnectorProfileName: { Ref: expect.stringMatching(/^Profile/) },
      DestinationConnectorProperties: { Snowflake: { Object: 'SALES.RAW.ORDERS', IntermediateBucketName: ofStaging(), BucketPrefix: 'staged' } },
    });
  });

  test('uses the given values instead', () => {
    toSnowflake({
      profile: imported(ConnectorType.SNOWFLAKE),
      database: 'DB',
      schema: 'S',
      intermediateBucket: bucket,
      intermediateBucketPrefix: 'p',
      errorHandling: { failOnFirstError: true },
    });
    expect(configOf()).toEqual({
      ConnectorType: 'Snowflake',
      ConnectorProfileName: 'acme',
      DestinationConnectorProperties: {
        Snowflake: { Object: 'DB.S.ORDERS', IntermediateBucketName: ofStaging(), BucketPrefix: 'p', ErrorHandlingConfig: { FailOnFirstError: true } },
      },
    });
  });

  test('requires with an imported profile the values that aren\'t known', () => {
    expect(errorOf(() => toSnowflake({ profile: imported(ConnectorType.SNOWFLAKE) }))).toBe(invalidFlow('OnDemandFlow',
      'destination: intermediateBucket is required, because the profile\'s own bucket isn\'t known here; give that bucket',
      'destination: database is required, because the profile\'s database isn\'t known here',
      'destination: schema is required, because the profile\'s schema isn\'t known here'));
  });

  test.each([
    [{ table: undefined }, 'destination: table is required'],
    [{ database: 'a b' }, 'destination: database must be 1 to 512 characters without whitespace, got "a b"'],
    [
      { database: 'D', schema: 'S', table: 'x'.repeat(509) },
      'destination: database, schema and table together must be at most 512 characters, got 513 characters',
    ],
  ])('refuses %j', (given, problem) => {
    expect(errorOf(() => toSnowflake({ profile: snowflake(), ...given }))).toBe(invalidFlow('OnDemandFlow', problem));
  });
});
