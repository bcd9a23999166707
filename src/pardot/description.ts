import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ConnectedAppAuthentication } from '../connected-app/modes';
import { CONNECTED_APP_AUTHORIZATION_CODE, CONNECTED_APP_TOKENS, renderConnectedApp } from '../connected-app/modes';
import * as field from '../private/factory/fields';
import { mode, propsMode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import { CODE_PATHS, TOKEN_PATHS, under } from '../private/modes/common-modes';
import { warnsOfExpiry } from '../private/modes/token-rules';
import type { ConnectorDescription } from '../private/profile/connector-description';

export type Block = ConnectedAppAuthentication<CfnConnectorProfile.PardotConnectorProfileCredentialsProperty>;

export const oauth2Tokens = mode({
  name: 'PardotCredentials.oauth2Tokens',
  ...CONNECTED_APP_TOKENS,
  anyOf: ['accessToken', 'refreshToken'],
  rules: [warnsOfExpiry],
  render: renderConnectedApp,
});

export const oauth2AuthorizationCode = mode({
  name: 'PardotCredentials.oauth2AuthorizationCode',
  ...CONNECTED_APP_AUTHORIZATION_CODE,
  required: ['authCode', 'redirectUri'],
  render: renderConnectedApp,
});

export const PROPS = propsMode({
  name: 'PardotConnectorProfile',
  fields: {
    instanceUrl: field.httpsUrl('https://pi.pardot.com', { strict: false }),
    sandbox: field.boolean(),
    businessUnitId: field.text(LIMITS.BusinessUnitId, { example: '0UvB00000000001AAA', visible: true }),
  },
  required: ['businessUnitId'],
  render: (values) => ({
    pardot: { instanceUrl: values.instanceUrl, isSandboxEnvironment: values.sandbox, businessUnitId: values.businessUnitId },
  }),
});

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [oauth2Tokens.outline, oauth2AuthorizationCode.outline],
  properties: { instanceUrl: 'InstanceUrl', sandbox: 'IsSandboxEnvironment', businessUnitId: 'BusinessUnitId' },
  credentials: { ...TOKEN_PATHS, ...under('ConnectorOAuthRequest', CODE_PATHS), clientCredentials: 'ClientCredentialsArn' },
  required: ['businessUnitId'],
};
