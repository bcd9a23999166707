import * as modes from './modes';
import * as oauth2Modes from './oauth2-modes';
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
export function describe(tokenRules: readonly Rule[] = oauth2Modes.TOKEN_RULES): ConnectorDescription {
  return {
    ...DESCRIPTION,
    modes: [
      { ...modes.basic.outline, when: { authenticationType: AUTHENTICATION_TYPES.BASIC } },
      { ...modes.apiKey.outline, when: { authenticationType: AUTHENTICATION_TYPES.API_KEY } },
      { ...oauth2Modes.oauth2.outline, rules: [oauth2Modes.followsGrants, ...tokenRules], when: { authenticationType: AUTHENTICATION_TYPES.OAUTH2 } },
      { ...modes.custom.outline, when: { authenticationType: AUTHENTICATION_TYPES.CUSTOM } },
    ],
  };
}

/** The description without the ways to sign in, whose modules a profile loads only for the one that it uses. */
const DESCRIPTION: Omit<ConnectorDescription, 'modes'> = {
  props: PROPS.outline,
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
