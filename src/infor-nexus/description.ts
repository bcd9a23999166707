import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import * as field from '../private/factory/fields';
import { mode, propsMode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import type { ConnectorDescription } from '../private/profile/connector-description';

export type Block = CfnConnectorProfile.InforNexusConnectorProfileCredentialsProperty;

export const accessKey = mode({
  name: 'InforNexusCredentials.accessKey',
  fields: {
    accessKeyId: field.secret(LIMITS.AccessKeyId),
    userId: field.text(LIMITS.Username, { inSecret: true }),
    secretAccessKey: field.secret(LIMITS.Key),
    datakey: field.secret(LIMITS.Key),
  },
  required: ['accessKeyId', 'userId', 'secretAccessKey', 'datakey'],
  render: (values) => ({
    accessKeyId: values.accessKeyId,
    userId: values.userId,
    secretAccessKey: values.secretAccessKey,
    datakey: values.datakey,
  }),
});

export const PROPS = propsMode({
  name: 'InforNexusConnectorProfile',
  fields: { instanceUrl: field.httpsUrl('https://infor-nexus.example.com', { strict: false }) },
  required: ['instanceUrl'],
  render: ({ instanceUrl }) => ({ inforNexus: { instanceUrl } }),
});

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [accessKey.outline],
  properties: { instanceUrl: 'InstanceUrl' },
  credentials: { accessKeyId: 'AccessKeyId', userId: 'UserId', secretAccessKey: 'SecretAccessKey', datakey: 'Datakey' },
  required: ['instanceUrl', 'accessKeyId', 'userId', 'secretAccessKey', 'datakey'],
};
