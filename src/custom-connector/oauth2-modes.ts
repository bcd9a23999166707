import { renderCodeGrant, renderOAuth2 } from './render';
import { OAuth2GrantType } from '../oauth2-grant-type';
import * as field from '../private/factory/fields';
import { mode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import { OAUTH2_AUTHORIZATION_CODE, OAUTH2_FIELDS, OAUTH2_TOKENS } from '../private/modes/common-modes';
import type { GrantRules } from '../private/modes/grants';
import { followsGrant } from '../private/modes/grants';
import { warnsOfExpiry } from '../private/modes/token-rules';

// The modes of `CustomConnectorCredentials` for OAuth 2.0.

const ENDPOINT = {
  tokenUrl: field.text(LIMITS.TokenUrl, { visible: true, example: 'https://example.com/oauth2/token' }),
  tokenUrlCustomProperties: field.map(),
};

/** The fields that each grant requires and forbids. */
const GRANTS: GrantRules<keyof typeof OAUTH2_FIELDS> = {
  [OAuth2GrantType.AUTHORIZATION_CODE]: {
    needs: [['accessToken'], ['refreshToken'], ['authCode', 'redirectUri']],
    refuses: [],
  },
  [OAuth2GrantType.CLIENT_CREDENTIALS]: {
    needs: [['clientId', 'clientSecret']],
    refuses: ['authCode', 'redirectUri'],
  },
  [OAuth2GrantType.JWT_BEARER]: {
    needs: [],
    refuses: ['authCode', 'redirectUri'],
  },
};

export const oauth2Tokens = mode({
  name: 'CustomConnectorCredentials.oauth2Tokens',
  fields: { ...ENDPOINT, ...OAUTH2_TOKENS.fields },
  required: ['tokenUrl'],
  fromSecret: ['accessToken', 'refreshToken'],
  rules: [followsGrant(GRANTS, OAuth2GrantType.AUTHORIZATION_CODE), warnsOfExpiry],
  render: renderCodeGrant,
});

export const oauth2AuthorizationCode = mode({
  name: 'CustomConnectorCredentials.oauth2AuthorizationCode',
  fields: { ...ENDPOINT, ...OAUTH2_AUTHORIZATION_CODE.fields },
  required: ['tokenUrl', ...OAUTH2_AUTHORIZATION_CODE.required],
  render: renderCodeGrant,
});

export const oauth2ClientCredentials = mode({
  name: 'CustomConnectorCredentials.oauth2ClientCredentials',
  fields: { ...ENDPOINT, clientId: OAUTH2_FIELDS.clientId, clientSecret: OAUTH2_FIELDS.clientSecret },
  required: ['tokenUrl'],
  fromSecret: ['clientId', 'clientSecret'],
  rules: [followsGrant(GRANTS, OAuth2GrantType.CLIENT_CREDENTIALS)],
  render: (values) => renderOAuth2(values, OAuth2GrantType.CLIENT_CREDENTIALS),
});

export const oauth2JwtBearer = mode({
  name: 'CustomConnectorCredentials.oauth2JwtBearer',
  fields: { ...ENDPOINT, ...OAUTH2_TOKENS.fields },
  required: ['tokenUrl'],
  rules: [followsGrant(GRANTS, OAuth2GrantType.JWT_BEARER), warnsOfExpiry],
  render: (values) => renderOAuth2(values, OAuth2GrantType.JWT_BEARER),
});

/** Any grant, by its type. */
export const followsGrants = followsGrant(GRANTS);

/** The rules for the tokens of a connector about which nothing else is known. */
export const TOKEN_RULES = [warnsOfExpiry];

export const oauth2 = mode({
  name: 'CustomConnectorCredentials.oauth2',
  fields: { grantType: field.oneOf(OAuth2GrantType), ...ENDPOINT, ...OAUTH2_FIELDS },
  required: ['grantType', 'tokenUrl'],
  rules: [followsGrants, ...TOKEN_RULES],
  render: (values) => renderOAuth2(values, values.grantType),
});
