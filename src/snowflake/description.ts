import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import * as field from '../private/factory/fields';
import { mode, propsMode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import { BASIC, BASIC_PATHS, renderLogin } from '../private/modes/common-modes';
import { followsServiceName, PRIVATE_LINK_FIELDS, privateLinkOf } from '../private/modes/private-link';
import type { ConnectorDescription } from '../private/profile/connector-description';

export type Block = CfnConnectorProfile.SnowflakeConnectorProfileCredentialsProperty;

export const basic = mode({
  name: 'SnowflakeCredentials.basic',
  ...BASIC,
  render: renderLogin,
});

export const PROPS = propsMode({
  name: 'SnowflakeConnectorProfile',
  fields: {
    warehouse: field.text(LIMITS.Warehouse, { example: 'COMPUTE_WH', visible: true }),
    bucket: field.bucket(),
    bucketPrefix: field.text(LIMITS.BucketPrefix, { visible: true }),
    accountName: field.text(LIMITS.AccountName, { example: 'vna33034', visible: true }),
    region: field.text(LIMITS.Region, { example: 'us-west-2', visible: true }),
    ...PRIVATE_LINK_FIELDS,
  },
  required: ['warehouse', 'bucket'],
  rules: [followsServiceName],
  render: ({ bucket, warehouse, bucketPrefix, accountName, region, ...values }) => {
    const { connectionMode, privateLinkServiceName } = privateLinkOf(values);
    return { connectionMode, properties: { warehouse, bucketName: bucket.bucketName, bucketPrefix, accountName, region, privateLinkServiceName } };
  },
});

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [basic.outline],
  // The constructs make it of three props.
  others: { stage: field.text(LIMITS.Stage, { visible: true }) },
  properties: {
    warehouse: 'Warehouse',
    stage: 'Stage',
    bucket: 'BucketName',
    bucketPrefix: 'BucketPrefix',
    accountName: 'AccountName',
    region: 'Region',
    privateLinkServiceName: 'PrivateLinkServiceName',
  },
  credentials: BASIC_PATHS,
  required: ['warehouse', 'stage', 'bucket', 'username', 'password'],
};
