import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import * as field from '../private/factory/fields';
import { mode } from '../private/factory/mode';
import { BASIC, BASIC_PATHS, instanceUrlProps, renderLogin } from '../private/modes/common-modes';
import type { ConnectorDescription } from '../private/profile/connector-description';

export type Block = CfnConnectorProfile.VeevaConnectorProfileCredentialsProperty;

export const basic = mode({
  name: 'VeevaCredentials.basic',
  ...BASIC,
  render: renderLogin,
});

export const PROPS = instanceUrlProps('VeevaConnectorProfile', 'veeva', field.httpsUrl('https://acme.veevavault.com', { strict: false }));

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [basic.outline],
  properties: { instanceUrl: 'InstanceUrl' },
  credentials: BASIC_PATHS,
  required: ['instanceUrl', 'username', 'password'],
};
