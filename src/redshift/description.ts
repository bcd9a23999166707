import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { DataApiTarget } from './roles';
import type { Rule } from '../private/factory/definition';
import * as field from '../private/factory/fields';
import { mode, propsMode } from '../private/factory/mode';
import type { Mode, ModeOutline } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import { BASIC, BASIC_PATHS, renderLogin } from '../private/modes/common-modes';
import type { ConnectorDescription } from '../private/profile/connector-description';

export interface Block {
  readonly properties: Omit<CfnConnectorProfile.RedshiftConnectorProfilePropertiesProperty, 'bucketName' | 'roleArn'>;
  readonly credentials?: CfnConnectorProfile.RedshiftConnectorProfileCredentialsProperty;
  /** The given role for the Data API, or the target that a role is created for. Undefined with JDBC. */
  readonly dataApi?: { readonly role?: IRole; readonly target: DataApiTarget };
}

const databaseName = field.text(LIMITS.DatabaseName, { visible: true, example: 'dev' });

const dataApiRole = field.role(LIMITS.DataApiRoleArn);

export const cluster = mode({
  name: 'RedshiftEndpoint.cluster',
  fields: {
    clusterIdentifier: field.text(LIMITS.ClusterIdentifier, { visible: true }),
    databaseName,
    username: BASIC.fields.username,
    dataApiRole,
  },
  required: ['clusterIdentifier', 'databaseName', 'username'],
  render: (values) => {
    const target = { clusterIdentifier: values.clusterIdentifier, databaseName: values.databaseName };
    const username = values.username;
    return { properties: target, credentials: { username }, dataApi: { role: values.dataApiRole, target: { cluster: { ...target, username } } } };
  },
});

export const serverless = mode({
  name: 'RedshiftEndpoint.serverless',
  fields: { workgroupName: field.text(LIMITS.WorkgroupName, { visible: true }), databaseName, dataApiRole },
  required: ['workgroupName', 'databaseName'],
  render: (values) => ({
    properties: { isRedshiftServerless: true, workgroupName: values.workgroupName, databaseName: values.databaseName },
    dataApi: { role: values.dataApiRole, target: {} },
  }),
});

const warnsOfJdbc: Rule<'dataApiRole'> = ({ v, prop, has }) => {
  if (!has('dataApiRole')) {
    v.warning('redshiftJdbc', `${prop}: AppFlow reportedly rejects RedshiftEndpoint.jdbc because it requires a role for the Data API, `
      + 'and AWS plans to discontinue JDBC; use RedshiftEndpoint.cluster or RedshiftEndpoint.serverless');
  }
};

export const jdbc = mode({
  name: 'RedshiftEndpoint.jdbc',
  fields: { ...BASIC.fields, databaseUrl: field.text(LIMITS.DatabaseUrl, { visible: true, example: 'jdbc:redshift://...:5439/dev' }) },
  required: [...BASIC.required, 'databaseUrl'],
  rules: [warnsOfJdbc],
  render: (values) => ({ properties: { databaseUrl: values.databaseUrl }, credentials: renderLogin(values) }),
});

export const PROPS = propsMode({
  name: 'RedshiftConnectorProfile',
  fields: {
    bucket: field.bucket(),
    bucketPrefix: field.text(LIMITS.BucketPrefix, { visible: true }),
    bucketAccessRole: field.role(LIMITS.RoleArn),
  },
  required: ['bucket'],
  render: ({ bucket, bucketPrefix, bucketAccessRole }) => ({ bucketName: bucket.bucketName, bucketPrefix, bucketAccessRole }),
});

/** In a template the role for the Data API stands there, whoever has created it. */
function withDataApiRole({ outline }: Mode<Block>): ModeOutline {
  return { ...outline, required: [...outline.required ?? [], 'dataApiRole'] };
}

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [withDataApiRole(cluster), withDataApiRole(serverless), jdbc.outline],
  others: { isServerless: field.boolean() },
  properties: {
    bucket: 'BucketName',
    bucketPrefix: 'BucketPrefix',
    bucketAccessRole: 'RoleArn',
    clusterIdentifier: 'ClusterIdentifier',
    databaseName: 'DatabaseName',
    dataApiRole: 'DataApiRoleArn',
    isServerless: 'IsRedshiftServerless',
    workgroupName: 'WorkgroupName',
    databaseUrl: 'DatabaseUrl',
  },
  credentials: BASIC_PATHS,
  required: ['bucket', 'bucketAccessRole'],
};
