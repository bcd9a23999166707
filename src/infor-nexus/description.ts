import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import * as field from '../private/factory/fields';
import { mode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import { instanceUrlProps } from '../private/modes/common-modes';
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
  render: (values) => values,
});

export const PROPS = instanceUrlProps('InforNexusConnectorProfile', 'inforNexus', field.httpsUrl('https://infor-nexus.example.com', { strict: false }));

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [accessKey.outline],
  properties: { instanceUrl: 'InstanceUrl' },
  credentials: { accessKeyId: 'AccessKeyId', userId: 'UserId', secretAccessKey: 'SecretAccessKey', datakey: 'Datakey' },
  required: ['instanceUrl', 'accessKeyId', 'userId', 'secretAccessKey', 'datakey'],
};
