import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import { mode, propsMode } from '../private/factory/mode';
import { CLIENT_BLOCK_PATHS, OAUTH2_AUTHORIZATION_CODE, OAUTH2_TOKENS, renderClient, TOKEN_PATHS } from '../private/modes/common-modes';
import type { ConnectorDescription } from '../private/profile/connector-description';

export type Block = CfnConnectorProfile.GoogleAnalyticsConnectorProfileCredentialsProperty;

export const oauth2Tokens = mode({
  name: 'GoogleAnalyticsCredentials.oauth2Tokens',
  ...OAUTH2_TOKENS,
  render: renderClient,
});

export const oauth2AuthorizationCode = mode({
  name: 'GoogleAnalyticsCredentials.oauth2AuthorizationCode',
  ...OAUTH2_AUTHORIZATION_CODE,
  render: renderClient,
});

/** CloudFormation knows no properties of the connector. */
export const PROPS = propsMode({ name: 'GoogleAnalyticsConnectorProfile', fields: {}, render: () => undefined });

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [oauth2Tokens.outline, oauth2AuthorizationCode.outline],
  properties: {},
  credentials: { ...CLIENT_BLOCK_PATHS, ...TOKEN_PATHS },
  required: ['clientId', 'clientSecret'],
};
