import type { Connector, Field } from './field';
import { all, basic, CREDENTIALS, factory, PROPERTIES, text, USERNAME } from './field';

const SNOWFLAKE = `${PROPERTIES}.Snowflake`;
const REDSHIFT = `${PROPERTIES}.Redshift`;

/** A part of a dotted name. */
const part = (example: string): Field => ({ kind: 'text', rule: `${SNOWFLAKE}.Stage`, cap: 160, example });
const bucketPrefix = (block: string) => text(`${block}.BucketPrefix`);

const snowflakeRequired = ['warehouse', 'database', 'stage', 'bucket'];
const snowflakeOptional = ['schema', 'bucketPrefix', 'accountName', 'region'];

export const SNOWFLAKE_CONNECTOR: Connector = {
  profile: 'SnowflakeConnectorProfile',
  type: 'Snowflake',
  owner: 'SnowflakeCredentials',
  credentialsIn: 'credentials',
  factories: [basic(`${CREDENTIALS}.Snowflake`)],
  props: {
    warehouse: text(`${SNOWFLAKE}.Warehouse`, { pattern: /^[\s\w/!@#+=.-]+$/, example: 'WH' }),
    database: part('SALES'),
    schema: part('PUBLIC'),
    stage: { ...part('APPFLOW'), pattern: /^[^\s.]+$/ },
    bucket: { kind: 'bucket', at: `${SNOWFLAKE}.BucketName` },
    bucketPrefix: bucketPrefix(SNOWFLAKE),
    accountName: text(`${SNOWFLAKE}.AccountName`),
    region: text(`${SNOWFLAKE}.Region`),
    connectionMode: { kind: 'choice', at: 'ConnectionMode', values: ['Public', 'Private'] },
    privateLinkServiceName: text(`${SNOWFLAKE}.PrivateLinkServiceName`, { pattern: /^com.amazonaws.vpce.[\w/!:@#.-]+$/, emptyIsNone: true }),
  },
  combinations: [
    { required: snowflakeRequired, optional: [...snowflakeOptional, 'connectionMode'] },
    { required: [...snowflakeRequired, 'privateLinkServiceName'], optional: snowflakeOptional },
    { required: [...snowflakeRequired, 'privateLinkServiceName'], optional: snowflakeOptional, fixed: { connectionMode: 'Private' } },
  ],
  composed: ({ database, schema, stage, connectionMode, privateLinkServiceName }) => ({
    [`${SNOWFLAKE}.Stage`]: `${database}.${schema ?? 'PUBLIC'}.${stage}`,
    ConnectionMode: connectionMode ?? (privateLinkServiceName === undefined ? 'Public' : 'Private'),
  }),
};

const databaseName = text(`${REDSHIFT}.DatabaseName`, { example: 'dev', hint: 'dev' });
const dataApiRole: Field = { kind: 'role', at: `${REDSHIFT}.DataApiRoleArn` };
const { fields: { password } } = basic(`${CREDENTIALS}.Redshift`);
/** The model has `.*`. CloudFormation's pattern is applied to the whole value, as for every other user name. */
const username = text(`${CREDENTIALS}.Redshift.Username`, { inSecret: true, pattern: /^\S+$/, example: USERNAME });

export const REDSHIFT_CONNECTOR: Connector = {
  profile: 'RedshiftConnectorProfile',
  type: 'Redshift',
  owner: 'RedshiftEndpoint',
  credentialsIn: 'endpoint',
  factories: [
    {
      ...factory('cluster', { clusterIdentifier: text(`${REDSHIFT}.ClusterIdentifier`, { example: 'cluster' }), databaseName, username, dataApiRole }, 'dataApiRole'),
      twin: false,
    },
    {
      ...factory('serverless', { workgroupName: text(`${REDSHIFT}.WorkgroupName`, { example: 'workgroup' }), databaseName, dataApiRole }, 'dataApiRole'),
      twin: false,
      constants: { [`${REDSHIFT}.IsRedshiftServerless`]: true },
    },
    factory('jdbc', {
      username,
      password,
      databaseUrl: text(`${REDSHIFT}.DatabaseUrl`, { example: 'jdbc:redshift://example.com:5439/dev', hint: 'jdbc:redshift://...:5439/dev' }),
    }),
  ],
  props: {
    bucket: { kind: 'bucket', at: `${REDSHIFT}.BucketName` },
    bucketPrefix: bucketPrefix(REDSHIFT),
    bucketAccessRole: { kind: 'role', at: `${REDSHIFT}.RoleArn` },
  },
  combinations: all({ bucket: { kind: 'bucket' }, bucketPrefix: { kind: 'text' }, bucketAccessRole: { kind: 'role' } }, 'bucketPrefix', 'bucketAccessRole'),
};
