import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import * as field from '../private/factory/fields';
import { mode } from '../private/factory/mode';
import { ACCESS_TOKEN_PATH, CLIENT_BLOCK_PATHS, instanceUrlProps, OAUTH2_ACCESS_TOKEN, OAUTH2_AUTHORIZATION_CODE, renderClient } from '../private/modes/common-modes';
import type { ConnectorDescription } from '../private/profile/connector-description';

export type Block = CfnConnectorProfile.SlackConnectorProfileCredentialsProperty;

export const oauth2Tokens = mode({
  name: 'SlackCredentials.oauth2Tokens',
  ...OAUTH2_ACCESS_TOKEN,
  render: renderClient,
});

export const oauth2AuthorizationCode = mode({
  name: 'SlackCredentials.oauth2AuthorizationCode',
  ...OAUTH2_AUTHORIZATION_CODE,
  render: renderClient,
});

export const PROPS = instanceUrlProps('SlackConnectorProfile', 'slack', field.httpsUrl('https://acme.slack.com'));

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [oauth2Tokens.outline, oauth2AuthorizationCode.outline],
  properties: { instanceUrl: 'InstanceUrl' },
  credentials: { ...CLIENT_BLOCK_PATHS, ...ACCESS_TOKEN_PATH },
  required: ['instanceUrl', 'clientId', 'clientSecret'],
};
