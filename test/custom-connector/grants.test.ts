import { custom, renderedOAuth2, TOKEN_URL } from './util';
import { CustomConnectorCredentials, CustomConnectorProfile, OAuth2GrantType } from '../../src';
import { CLIENT, RENDERED_CLIENT } from '../support/connectors-util';
import { invalid, newStack, REDIRECT_URI, reference, secretIn, stored, storedReference, untyped, warningsOf } from '../support/util';

type Field = 'clientId' | 'clientSecret' | 'accessToken' | 'refreshToken' | 'authCode' | 'redirectUri';
type Row = [grantType: OAuth2GrantType, fields: Field[]];

const { AUTHORIZATION_CODE, CLIENT_CREDENTIALS, JWT_BEARER } = OAuth2GrantType;
const VALUES = { ...CLIENT, accessToken: stored('a'), refreshToken: stored('r'), authCode: stored('c'), redirectUri: REDIRECT_URI };
const SECRETS: { readonly [field in Field]?: readonly [rendered: string, key: string] } = {
  clientId: ['ClientId', 'id'],
  clientSecret: ['ClientSecret', 'cs'],
  accessToken: ['AccessToken', 'a'],
  refreshToken: ['RefreshToken', 'r'],
};

function options(grantType: OAuth2GrantType, fields: readonly Field[]) {
  return { grantType, tokenUrl: TOKEN_URL, ...Object.fromEntries(fields.map((field) => [field, VALUES[field]])) };
}

const ALLOWED: Row[] = [
  [AUTHORIZATION_CODE, ['accessToken']],
  [AUTHORIZATION_CODE, ['refreshToken']],
  [AUTHORIZATION_CODE, ['accessToken', 'refreshToken']],
  [AUTHORIZATION_CODE, ['authCode', 'redirectUri']],
  [AUTHORIZATION_CODE, ['accessToken', 'redirectUri']],
  [AUTHORIZATION_CODE, ['refreshToken', 'redirectUri']],
  [AUTHORIZATION_CODE, ['clientId', 'clientSecret', 'refreshToken']],
  [AUTHORIZATION_CODE, ['clientId', 'clientSecret', 'accessToken', 'refreshToken', 'authCode', 'redirectUri']],
  [CLIENT_CREDENTIALS, ['clientId', 'clientSecret']],
  [CLIENT_CREDENTIALS, ['clientId', 'clientSecret', 'accessToken', 'refreshToken']],
  [JWT_BEARER, []],
  [JWT_BEARER, ['clientId']],
  [JWT_BEARER, ['refreshToken']],
  [JWT_BEARER, ['clientId', 'clientSecret', 'accessToken', 'refreshToken']],
];

const CODE = 'credentials: grantType AUTHORIZATION_CODE';
const CODE_NEEDS = `${CODE} requires accessToken or refreshToken or authCode with redirectUri`;
const CLIENT_RULE = 'credentials: grantType CLIENT_CREDENTIALS';
const JWT = 'credentials: grantType JWT_BEARER';

const REFUSED: Array<[...Row, string[]]> = [
  [AUTHORIZATION_CODE, [], [CODE_NEEDS]],
  [AUTHORIZATION_CODE, ['clientId', 'clientSecret'], [CODE_NEEDS]],
  [AUTHORIZATION_CODE, ['authCode'], ['credentials: authCode requires redirectUri']],
  [AUTHORIZATION_CODE, ['redirectUri'], ['credentials: redirectUri requires authCode']],
  [AUTHORIZATION_CODE, ['refreshToken', 'authCode'], ['credentials: authCode requires redirectUri']],
  [CLIENT_CREDENTIALS, [], [`${CLIENT_RULE} requires clientId with clientSecret`]],
  [CLIENT_CREDENTIALS, ['clientId'], [`${CLIENT_RULE} requires clientId with clientSecret`]],
  [CLIENT_CREDENTIALS, ['clientSecret'], [`${CLIENT_RULE} requires clientId with clientSecret`]],
  [CLIENT_CREDENTIALS, ['clientId', 'clientSecret', 'authCode'], [`${CLIENT_RULE} does not allow authCode`]],
  [CLIENT_CREDENTIALS, ['clientId', 'clientSecret', 'redirectUri'], [`${CLIENT_RULE} does not allow redirectUri`]],
  [CLIENT_CREDENTIALS, ['accessToken', 'authCode', 'redirectUri'], [
    `${CLIENT_RULE} does not allow authCode`,
    `${CLIENT_RULE} does not allow redirectUri`,
    `${CLIENT_RULE} requires clientId with clientSecret`,
  ]],
  [JWT_BEARER, ['authCode'], [`${JWT} does not allow authCode`]],
  [JWT_BEARER, ['redirectUri'], [`${JWT} does not allow redirectUri`]],
  [JWT_BEARER, ['clientId', 'authCode', 'redirectUri'], [`${JWT} does not allow authCode`, `${JWT} does not allow redirectUri`]],
];

/** The block of the template with the fields. */
function block(fields: readonly Field[], refer: (field: Field) => string): object {
  const secrets = fields.flatMap((field) => SECRETS[field] ? [[SECRETS[field][0], refer(field)]] : []);
  return {
    ...Object.fromEntries(secrets),
    ...(fields.includes('redirectUri')
      ? { OAuthRequest: { ...(fields.includes('authCode') ? { AuthCode: refer('authCode') } : {}), RedirectUri: REDIRECT_URI } } : {}),
  };
}

test.each(ALLOWED)('grantType %s goes with %j', (grantType, fields) => {
  expect(custom.properties(() => ({ credentials: CustomConnectorCredentials.oauth2(options(grantType, fields)) })))
    .toEqual(renderedOAuth2(grantType, block(fields, (field) => storedReference(field === 'authCode' ? 'c' : SECRETS[field]![1]))));
});

test.each(REFUSED)('grantType %s does not go with %j', (grantType, fields, problems) => {
  expect(custom.error({ credentials: CustomConnectorCredentials.oauth2(options(grantType, fields)) }))
    .toBe(invalid('CustomConnectorProfile', ...problems));
});

describe('oauth2FromSecret', () => {
  const inSecret = (fields: readonly Field[]) => fields.filter((field) => field !== 'redirectUri');
  const fromSecret = (grantType: OAuth2GrantType, fields: readonly Field[]) => ({
    grantType,
    tokenUrl: TOKEN_URL,
    fields: inSecret(fields),
    redirectUri: fields.includes('redirectUri') ? REDIRECT_URI : undefined,
  });

  test.each(ALLOWED.filter(([, fields]) => inSecret(fields).length > 0))('grantType %s goes with %j', (grantType, fields) => {
    const credentials = CustomConnectorCredentials.oauth2FromSecret(secretIn(newStack()), fromSecret(grantType, fields));
    expect(custom.properties(() => ({ credentials })))
      .toEqual(renderedOAuth2(grantType, block(fields, (field) => reference(field))));
  });

  test.each(REFUSED.filter(([, fields]) => inSecret(fields).length > 0))('grantType %s does not go with %j', (grantType, fields, problems) => {
    expect(custom.error({ credentials: CustomConnectorCredentials.oauth2FromSecret(secretIn(newStack()), fromSecret(grantType, fields)) }))
      .toBe(invalid('CustomConnectorProfile', ...problems));
  });
});

describe('the mode factories follow the same table', () => {
  test.each<[string, () => CustomConnectorCredentials, string[]]>([
    ['oauth2Tokens without a token', () => CustomConnectorCredentials.oauth2Tokens({ tokenUrl: TOKEN_URL, ...CLIENT }), [CODE_NEEDS]],
    ['oauth2TokensFromSecret without a token',
      () => CustomConnectorCredentials.oauth2TokensFromSecret(secretIn(newStack()), { tokenUrl: TOKEN_URL, fields: ['clientId'] }), [CODE_NEEDS]],
    ['oauth2ClientCredentials without the client', () => CustomConnectorCredentials.oauth2ClientCredentials(untyped({ tokenUrl: TOKEN_URL })),
      [`${CLIENT_RULE} requires clientId with clientSecret`]],
    ['oauth2ClientCredentialsFromSecret with half of the client',
      () => CustomConnectorCredentials.oauth2ClientCredentialsFromSecret(secretIn(newStack()), { tokenUrl: TOKEN_URL, fields: ['clientId'] }),
      [`${CLIENT_RULE} requires clientId with clientSecret`]],
  ])('%s', (_, credentials, problems) => {
    expect(custom.error({ credentials: credentials() })).toBe(invalid('CustomConnectorProfile', ...problems));
  });
});

describe('the grant type', () => {
  test.each<[string, unknown, string]>([
    ['absent', undefined, 'grantType is required'],
    ['null', null, 'grantType is required'],
    ['another', 'PASSWORD', 'grantType must be one of AUTHORIZATION_CODE, CLIENT_CREDENTIALS, JWT_BEARER, got "PASSWORD"'],
    ['a name from the prototype of the rules', 'constructor',
      'grantType must be one of AUTHORIZATION_CODE, CLIENT_CREDENTIALS, JWT_BEARER, got "constructor"'],
    ['a number', 1, 'grantType must be one of AUTHORIZATION_CODE, CLIENT_CREDENTIALS, JWT_BEARER, got a number'],
  ])('is refused if it is %s', (_, grantType, problem) => {
    expect(custom.error({ credentials: CustomConnectorCredentials.oauth2(untyped({ ...options(AUTHORIZATION_CODE, ['refreshToken']), grantType })) }))
      .toBe(invalid('CustomConnectorProfile', `credentials: ${problem}`));
  });

  test('a mode factory does not accept another one', () => {
    expect(custom.properties(() => ({
      credentials: CustomConnectorCredentials.oauth2ClientCredentials(untyped({ tokenUrl: TOKEN_URL, ...CLIENT, grantType: JWT_BEARER })),
    }))).toEqual(renderedOAuth2('CLIENT_CREDENTIALS', RENDERED_CLIENT));
  });
});

test('a client can obtain a new access token itself, the user of a code can\'t', () => {
  const warnings = [CLIENT_CREDENTIALS, AUTHORIZATION_CODE].map((grantType) => {
    const stack = newStack();
    new CustomConnectorProfile(stack, 'Profile', {
      connectorLabel: 'Label', credentials: CustomConnectorCredentials.oauth2(options(grantType, ['clientId', 'clientSecret', 'accessToken'])),
    });
    return warningsOf(stack).map(({ text }) => text.slice(0, 'credentials: accessToken without refreshToken'.length));
  });
  expect(warnings).toEqual([[], ['credentials: accessToken without refreshToken']]);
});
