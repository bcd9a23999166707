import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import * as field from '../private/factory/fields';
import { mode } from '../private/factory/mode';
import { ACCESS_TOKEN_PATH, CLIENT_BLOCK_PATHS, instanceUrlProps, OAUTH2_AUTHORIZATION_CODE, OAUTH2_FIELDS, renderClient } from '../private/modes/common-modes';
import type { ConnectorDescription } from '../private/profile/connector-description';

export type Block = CfnConnectorProfile.MarketoConnectorProfileCredentialsProperty;

const { clientId, clientSecret, accessToken } = OAUTH2_FIELDS;

export const oauth2ClientCredentials = mode({
  name: 'MarketoCredentials.oauth2ClientCredentials',
  fields: { clientId, clientSecret, accessToken },
  required: ['clientId', 'clientSecret'],
  render: renderClient,
});

export const oauth2AuthorizationCode = mode({
  name: 'MarketoCredentials.oauth2AuthorizationCode',
  ...OAUTH2_AUTHORIZATION_CODE,
  render: renderClient,
});

export const PROPS = instanceUrlProps('MarketoConnectorProfile', 'marketo', field.httpsUrl('https://123-abc-456.mktorest.com'));

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [oauth2ClientCredentials.outline, oauth2AuthorizationCode.outline],
  properties: { instanceUrl: 'InstanceUrl' },
  credentials: { ...CLIENT_BLOCK_PATHS, ...ACCESS_TOKEN_PATH },
  required: ['instanceUrl', 'clientId', 'clientSecret'],
};
