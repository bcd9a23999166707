import * as modes from './modes';
import type { Rule } from '../private/factory/definition';
import * as field from '../private/factory/fields';
import { propsMode } from '../private/factory/mode';
import { BASIC_PATHS, CLIENT_PATHS, CODE_PATHS, TOKEN_PATHS, under } from '../private/modes/common-modes';
import type { ConnectorDescription } from '../private/profile/connector-description';

/** AppFlow's names of the ways to sign in. */
const AUTHENTICATION_TYPES = { BASIC: 'BASIC', API_KEY: 'APIKEY', OAUTH2: 'OAUTH2', CUSTOM: 'CUSTOM' } as const;

const API_KEY_PATHS = { apiKey: 'ApiKey', apiSecretKey: 'ApiSecretKey' };
const OAUTH2_PATHS = { ...CLIENT_PATHS, ...TOKEN_PATHS, ...under('OAuthRequest', CODE_PATHS) };
const CUSTOM_PATHS = { customAuthenticationType: 'CustomAuthenticationType', credentialsMap: 'CredentialsMap' };

export const PROPS = propsMode({
  name: 'CustomConnectorProfile',
  fields: { profileProperties: field.map() },
  render: ({ profileProperties }) => profileProperties,
});

/** The description of a connector with a label, with the rules for its tokens. */
export function describe(tokenRules: readonly Rule[] = modes.TOKEN_RULES): ConnectorDescription {
  return {
    ...DESCRIPTION,
    modes: DESCRIPTION.modes.map((mode) => (mode.name === modes.oauth2.name ? { ...mode, rules: [modes.followsGrants, ...tokenRules] } : mode)),
  };
}

const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [
    { ...modes.basic.outline, when: { authenticationType: AUTHENTICATION_TYPES.BASIC } },
    { ...modes.apiKey.outline, when: { authenticationType: AUTHENTICATION_TYPES.API_KEY } },
    { ...modes.oauth2.outline, when: { authenticationType: AUTHENTICATION_TYPES.OAUTH2 } },
    { ...modes.custom.outline, when: { authenticationType: AUTHENTICATION_TYPES.CUSTOM } },
  ],
  others: { authenticationType: field.oneOf(AUTHENTICATION_TYPES) },
  properties: {
    profileProperties: 'ProfileProperties',
    ...under('OAuth2Properties', { grantType: 'OAuth2GrantType', tokenUrl: 'TokenUrl', tokenUrlCustomProperties: 'TokenUrlCustomProperties' }),
  },
  credentials: {
    authenticationType: 'AuthenticationType',
    ...under('Basic', BASIC_PATHS),
    ...under('ApiKey', API_KEY_PATHS),
    ...under('Oauth2', OAUTH2_PATHS),
    ...under('Custom', CUSTOM_PATHS),
  },
  required: ['authenticationType', 'username', 'password', 'apiKey', 'customAuthenticationType', 'grantType', 'tokenUrl'],
  alternatives: [Object.keys(BASIC_PATHS), Object.keys(API_KEY_PATHS), Object.keys(OAUTH2_PATHS), Object.keys(CUSTOM_PATHS)],
  privateLinkUnknown: true,
};
