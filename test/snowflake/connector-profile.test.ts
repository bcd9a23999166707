import { CfnParameter, Fn, Lazy } from 'aws-cdk-lib';
import { snowflake, SNOWFLAKE_PROPERTIES } from './util';
import type { SnowflakeConnectorProfileProps } from '../../src';
import { ConnectionMode, SnowflakeCredentials } from '../../src';
import { nativeProfile, TOKENS } from '../support/connectors-util';
import { invalid, newStack, reference, secretIn, storedReference, untyped } from '../support/util';

const SERVICE = 'com.amazonaws.vpce.us-west-2.vpce-svc-0123456789abcdef0';
const RENDERED_CREDENTIALS = { Snowflake: { Username: 'appflow', Password: storedReference('pw') } };

function properties(props: Parameters<typeof snowflake.properties>[0]): unknown {
  return snowflake.properties(props).ConnectorProfileConfig.ConnectorProfileProperties.Snowflake;
}

test('basic renders user name and password, and the stage in the default schema', () => {
  expect(snowflake.properties()).toEqual(nativeProfile('Snowflake', RENDERED_CREDENTIALS, { Snowflake: SNOWFLAKE_PROPERTIES }));
});

test('basicFromSecret reads both', () => {
  expect(snowflake.properties((stack) => ({ credentials: SnowflakeCredentials.basicFromSecret(secretIn(stack)) })))
    .toEqual(nativeProfile('Snowflake', { Snowflake: { Username: reference('username'), Password: reference('password') } }, {
      Snowflake: SNOWFLAKE_PROPERTIES,
    }));
});

test('renders every property', () => {
  expect(snowflake.properties(() => ({
    schema: 'RAW',
    bucketPrefix: 'appflow/in',
    accountName: 'vna33034',
    region: 'us-west-2',
    connectionMode: ConnectionMode.PRIVATE,
    privateLinkServiceName: SERVICE,
  }))).toEqual(nativeProfile('Snowflake', RENDERED_CREDENTIALS, {
    Snowflake: {
      Warehouse: 'COMPUTE_WH',
      Stage: 'SALES.RAW.APPFLOW_STAGE',
      BucketName: 'staging',
      BucketPrefix: 'appflow/in',
      AccountName: 'vna33034',
      Region: 'us-west-2',
      PrivateLinkServiceName: SERVICE,
    },
  }, 'Private'));
});

describe('PrivateLink', () => {
  test.each<[string, Partial<SnowflakeConnectorProfileProps>, string, object]>([
    ['the service name alone means private', { privateLinkServiceName: SERVICE }, 'Private', { PrivateLinkServiceName: SERVICE }],
    ['private needs no service name', { connectionMode: ConnectionMode.PRIVATE }, 'Private', {}],
    ['public may be given', { connectionMode: ConnectionMode.PUBLIC }, 'Public', {}],
  ])('%s', (_, props, mode, rendered) => {
    expect(snowflake.properties(() => props))
      .toEqual(nativeProfile('Snowflake', RENDERED_CREDENTIALS, { Snowflake: { ...SNOWFLAKE_PROPERTIES, ...rendered } }, mode));
  });

  test('public with a service name is an error', () => {
    expect(snowflake.error({ connectionMode: ConnectionMode.PUBLIC, privateLinkServiceName: SERVICE })).toBe(invalid('SnowflakeConnectorProfile',
      'privateLinkServiceName requires connectionMode PRIVATE; change connectionMode, or leave out the service name'));
  });
});

describe('the stage', () => {
  test.each<[string, Partial<SnowflakeConnectorProfileProps>, string]>([
    ['another schema', { schema: 'RAW' }, 'SALES.RAW.APPFLOW_STAGE'],
    ['a schema that is null', { schema: untyped(null) }, 'SALES.PUBLIC.APPFLOW_STAGE'],
    ['another database and stage', { database: 'HR', stage: 'S3' }, 'HR.PUBLIC.S3'],
    ['512 characters together', { database: 'D'.repeat(250), schema: 'S'.repeat(10), stage: 'T'.repeat(250) },
      `${'D'.repeat(250)}.${'S'.repeat(10)}.${'T'.repeat(250)}`],
  ])('with %s', (_, props, stage) => {
    expect(properties(() => props)).toEqual({ ...SNOWFLAKE_PROPERTIES, Stage: stage });
  });

  test.each<[string, Partial<SnowflakeConnectorProfileProps>, string]>([
    ['SALES.PUBLIC.APPFLOW_STAGE', {}, 'PUBLIC'],
    ['SALES.RAW.APPFLOW_STAGE', {}, 'RAW'],
    ['SALES.RAW.APPFLOW_STAGE', { schema: 'RAW' }, 'RAW'],
    ['sales.raw.APPFLOW_STAGE', { schema: 'Raw' }, 'Raw'],
    ['SALES.RAW.APPFLOW_STAGE', { database: Lazy.string({ produce: () => 'HR' }) }, 'RAW'],
  ])('in the form of the guide, %s, with %j', (stage, props, schema) => {
    expect(properties(() => ({ stage, ...props }))).toEqual({ ...SNOWFLAKE_PROPERTIES, Stage: stage });
    expect(snowflake.make(newStack(), { stage, ...props })).toHaveProperty('schema', schema);
  });

  test.each([['"a.b.c"', 'SALES.PUBLIC."a.b.c"'], ['a.b', 'SALES.PUBLIC.a.b'], ['a..b', 'SALES.PUBLIC.a..b']])('%s is a name', (stage, rendered) => {
    expect(properties(() => ({ stage }))).toEqual({ ...SNOWFLAKE_PROPERTIES, Stage: rendered });
  });

  test('with parameters for all its parts', () => {
    expect(properties((stack) => ({
      database: new CfnParameter(stack, 'Database').valueAsString,
      schema: Fn.select(0, new CfnParameter(stack, 'Schemas', { type: 'CommaDelimitedList' }).valueAsList),
      stage: new CfnParameter(stack, 'Stage').valueAsString,
    }))).toEqual({
      ...SNOWFLAKE_PROPERTIES,
      Stage: { 'Fn::Join': ['', [{ Ref: 'Database' }, '.', { 'Fn::Select': [0, { Ref: 'Schemas' }] }, '.', { Ref: 'Stage' }]] },
    });
  });
});

test.each<[keyof SnowflakeConnectorProfileProps, string]>([
  ['warehouse', 'Warehouse'],
  ['bucketPrefix', 'BucketPrefix'],
  ['accountName', 'AccountName'],
  ['region', 'Region'],
  ['privateLinkServiceName', 'PrivateLinkServiceName'],
])('%s may be a token', (prop, rendered) => {
  for (const [, token, value] of TOKENS) {
    expect(properties((stack) => ({ [prop]: token(stack) }))).toEqual({ ...SNOWFLAKE_PROPERTIES, [rendered]: value });
  }
});

test.each<[keyof SnowflakeConnectorProfileProps, string, string]>([
  ['warehouse', 'W'.repeat(512), 'Warehouse'],
  ['warehouse', 'MY WAREHOUSE', 'Warehouse'],
  ['bucketPrefix', 'p'.repeat(128), 'BucketPrefix'],
  ['bucketPrefix', '', 'BucketPrefix'],
  ['accountName', 'a'.repeat(512), 'AccountName'],
  ['region', 'r'.repeat(64), 'Region'],
])('%s accepts the same values as AppFlow: case %#', (prop, value, rendered) => {
  expect(properties(() => ({ [prop]: value }))).toEqual({ ...SNOWFLAKE_PROPERTIES, [rendered]: value });
});

const WORD = '1 to 512 characters without whitespace';

test.each<[string, object, string]>([
  ['no warehouse', { warehouse: undefined }, 'warehouse is required (e.g. "COMPUTE_WH")'],
  ['null for warehouse', { warehouse: null }, 'warehouse is required (e.g. "COMPUTE_WH")'],
  ['a long warehouse', { warehouse: 'W'.repeat(513) }, 'warehouse must be at most 512 characters (e.g. "COMPUTE_WH"), got 513 characters'],
  ['a warehouse in quotes', { warehouse: '"WH"' },
    'warehouse must be 1 to 512 letters, digits, spaces or characters of _/!@#+=.- (e.g. "COMPUTE_WH"), got "\\"WH\\""'],
  ['no database', { database: undefined }, 'database is required (e.g. "SALES")'],
  ['whitespace in database', { database: 'MY DB' }, `database must be ${WORD} (e.g. "SALES"), got "MY DB"`],
  ['a number for database', { database: 1 }, 'database must be a string (e.g. "SALES"), got a number'],
  ['an empty schema', { schema: '' }, `schema must be ${WORD} (e.g. "PUBLIC"), got ""`],
  ['no stage', { stage: undefined }, 'stage is required (e.g. "APPFLOW_STAGE")'],
  ['a long stage, said once', { stage: 'S'.repeat(513) }, 'stage must be at most 512 characters (e.g. "APPFLOW_STAGE"), got 513 characters'],
  ['513 characters together', { database: 'D'.repeat(250), schema: 'S'.repeat(11), stage: 'T'.repeat(250) },
    'database, schema and stage together must be at most 512 characters, got 513 characters'],
  ['the stage of another database', { stage: 'HR.PUBLIC.S3' }, 'stage must be in the profile\'s database and schema '
    + '(e.g. "SALES.PUBLIC.S3"), got "HR.PUBLIC.S3"; give only its name, or correct database and schema'],
  ['the stage of another schema', { schema: 'RAW', stage: 'SALES.PUBLIC.S3' }, 'stage must be in the profile\'s database and schema '
    + '(e.g. "SALES.RAW.S3"), got "SALES.PUBLIC.S3"; give only its name, or correct database and schema'],
  ['no bucket', { bucket: undefined }, 'bucket is required'],
  ['the name of a bucket', { bucket: 'staging' }, 'bucket must be an Amazon S3 bucket (IBucket), got a string'],
  ['an object for bucket', { bucket: {} }, 'bucket must be an Amazon S3 bucket (IBucket), got an object'],
  ['a short bucket name', { bucket: { bucketName: 'ab', addToResourcePolicy: () => undefined } }, 'bucket must be 3 to 63 characters without whitespace, got "ab"'],
  ['a long bucket name', { bucket: { bucketName: 'a'.repeat(64), addToResourcePolicy: () => undefined } }, 'bucket must be at most 63 characters, got 64 characters'],
  ['a long prefix', { bucketPrefix: 'p'.repeat(129) }, 'bucketPrefix must be at most 128 characters, got 129 characters'],
  ['a line break in the prefix', { bucketPrefix: 'a\nb' }, 'bucketPrefix must be at most 128 characters on one line, got "a\\nb"'],
  ['whitespace in accountName', { accountName: 'a b' }, `accountName must be ${WORD} (e.g. "vna33034"), got "a b"`],
  ['a long accountName', { accountName: 'a'.repeat(513) }, 'accountName must be at most 512 characters (e.g. "vna33034"), got 513 characters'],
  ['whitespace in region', { region: 'us west' }, 'region must be 1 to 64 characters without whitespace (e.g. "us-west-2"), got "us west"'],
  ['a long region', { region: 'r'.repeat(65) }, 'region must be at most 64 characters (e.g. "us-west-2"), got 65 characters'],
  ['a number for region', { region: 1 }, 'region must be a string (e.g. "us-west-2"), got a number'],
])('an error: %s', (_, props, problem) => {
  expect(snowflake.error(props)).toBe(invalid('SnowflakeConnectorProfile', problem));
});
