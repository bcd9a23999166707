import type { Stack } from 'aws-cdk-lib';
import { Lazy } from 'aws-cdk-lib';
import type { SalesforceOAuth2Options } from '../../src';
import { OAuth2GrantType, SalesforceCredentials } from '../../src';
import { configOf, errorOf, invalid, newStack, propertiesOf, REDIRECT_URI, salesforce, secretIn, stored, untyped, warning, warningsOf } from '../support/util';

const { AUTHORIZATION_CODE, JWT_BEARER, CLIENT_CREDENTIALS } = OAuth2GrantType;
const UNSUPPORTED = warning('salesforceClientCredentialsUnsupported',
  'credentials: AppFlow\'s service model says that it does not support grantType CLIENT_CREDENTIALS for Salesforce, '
  + 'and deployments have failed with "AuthCode cannot be blank"; use grantType JWT_BEARER or tokens');

const KEYS = {
  accessToken: 'AccessToken',
  refreshToken: 'RefreshToken',
  authCode: 'ConnectorOAuthRequest',
  redirectUri: 'ConnectorOAuthRequest',
  jwtToken: 'JwtToken',
  clientCredentials: 'ClientCredentialsArn',
};

type Field = Exclude<keyof SalesforceOAuth2Options, 'grantType'>;

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

function options(grantType: OAuth2GrantType | undefined, names: readonly Field[]): SalesforceOAuth2Options {
  const fields: Required<Omit<SalesforceOAuth2Options, 'grantType'>> = {
    accessToken: stored('accessToken'),
    refreshToken: stored('refreshToken'),
    authCode: stored('authCode'),
    redirectUri: REDIRECT_URI,
    jwtToken: stored('jwtToken'),
    clientCredentials: secretIn(stack),
  };
  return { grantType, ...Object.fromEntries(names.map((name) => [name, fields[name]])) };
}

/** The block contains the grant type and the given fields, and nothing else. */
function expectBlock(grantType: OAuth2GrantType | undefined, names: readonly Field[]): void {
  const block = propertiesOf(stack).ConnectorProfileConfig.ConnectorProfileCredentials.Salesforce;
  const keys = new Set(names.map((name) => KEYS[name]));
  expect(block.OAuth2GrantType).toBe(grantType);
  expect(Object.keys(block).filter((key) => key !== 'OAuth2GrantType').sort()).toEqual([...keys].sort());
}

const ALLOWED: Array<[OAuth2GrantType | undefined, Field[]]> = [
  ...[undefined, AUTHORIZATION_CODE].flatMap((grantType): Array<[OAuth2GrantType | undefined, Field[]]> => [
    [grantType, ['accessToken']],
    [grantType, ['refreshToken']],
    [grantType, ['accessToken', 'refreshToken']],
    [grantType, ['authCode', 'redirectUri']],
    [grantType, ['refreshToken', 'redirectUri']],
    [grantType, ['accessToken', 'redirectUri']],
    [grantType, ['refreshToken', 'clientCredentials']],
    [grantType, ['authCode', 'redirectUri', 'clientCredentials']],
    [grantType, ['accessToken', 'refreshToken', 'authCode', 'redirectUri', 'clientCredentials']],
  ]),
  [JWT_BEARER, ['jwtToken']],
  [JWT_BEARER, ['jwtToken', 'clientCredentials']],
  [CLIENT_CREDENTIALS, ['clientCredentials']],
];

const NEEDS = 'requires accessToken or refreshToken or authCode with redirectUri';
const BY_DEFAULT = 'credentials: grantType AUTHORIZATION_CODE (the default)';
const CODE = 'credentials: grantType AUTHORIZATION_CODE';
const JWT = 'credentials: grantType JWT_BEARER';
const CLIENT = 'credentials: grantType CLIENT_CREDENTIALS';

const REFUSED: Array<[OAuth2GrantType | undefined, Field[], string[]]> = [
  [undefined, [], [`${BY_DEFAULT} ${NEEDS}`]],
  [undefined, ['clientCredentials'], [`${BY_DEFAULT} ${NEEDS}`]],
  [undefined, ['jwtToken'], [`${BY_DEFAULT} does not allow jwtToken`, `${BY_DEFAULT} ${NEEDS}`]],
  [undefined, ['refreshToken', 'jwtToken'], [`${BY_DEFAULT} does not allow jwtToken`]],
  [undefined, ['authCode'], ['credentials: authCode requires redirectUri']],
  [undefined, ['redirectUri'], ['credentials: redirectUri requires authCode']],
  [AUTHORIZATION_CODE, [], [`${CODE} ${NEEDS}`]],
  [AUTHORIZATION_CODE, ['clientCredentials'], [`${CODE} ${NEEDS}`]],
  [AUTHORIZATION_CODE, ['refreshToken', 'jwtToken'], [`${CODE} does not allow jwtToken`]],
  [AUTHORIZATION_CODE, ['authCode'], ['credentials: authCode requires redirectUri']],
  [AUTHORIZATION_CODE, ['redirectUri'], ['credentials: redirectUri requires authCode']],
  [AUTHORIZATION_CODE, ['refreshToken', 'authCode'], ['credentials: authCode requires redirectUri']],
  [AUTHORIZATION_CODE, ['jwtToken', 'authCode'], [`${CODE} does not allow jwtToken`, 'credentials: authCode requires redirectUri']],
  [JWT_BEARER, [], [`${JWT} requires jwtToken`]],
  [JWT_BEARER, ['clientCredentials'], [`${JWT} requires jwtToken`]],
  [JWT_BEARER, ['jwtToken', 'accessToken'], [`${JWT} does not allow accessToken`]],
  [JWT_BEARER, ['jwtToken', 'refreshToken'], [`${JWT} does not allow refreshToken`]],
  [JWT_BEARER, ['jwtToken', 'authCode'], [`${JWT} does not allow authCode`]],
  [JWT_BEARER, ['jwtToken', 'redirectUri'], [`${JWT} does not allow redirectUri`]],
  [JWT_BEARER, ['accessToken', 'refreshToken', 'authCode', 'redirectUri'], [
    `${JWT} does not allow accessToken`,
    `${JWT} does not allow refreshToken`,
    `${JWT} does not allow authCode`,
    `${JWT} does not allow redirectUri`,
    `${JWT} requires jwtToken`,
  ]],
  [CLIENT_CREDENTIALS, [], [`${CLIENT} requires clientCredentials`]],
  [CLIENT_CREDENTIALS, ['clientCredentials', 'accessToken'], [`${CLIENT} does not allow accessToken`]],
  [CLIENT_CREDENTIALS, ['clientCredentials', 'refreshToken'], [`${CLIENT} does not allow refreshToken`]],
  [CLIENT_CREDENTIALS, ['clientCredentials', 'authCode'], [`${CLIENT} does not allow authCode`]],
  [CLIENT_CREDENTIALS, ['clientCredentials', 'redirectUri'], [`${CLIENT} does not allow redirectUri`]],
  [CLIENT_CREDENTIALS, ['clientCredentials', 'jwtToken'], [`${CLIENT} does not allow jwtToken`]],
  [CLIENT_CREDENTIALS, ['accessToken', 'refreshToken', 'authCode', 'redirectUri', 'jwtToken'], [
    `${CLIENT} does not allow accessToken`,
    `${CLIENT} does not allow refreshToken`,
    `${CLIENT} does not allow authCode`,
    `${CLIENT} does not allow redirectUri`,
    `${CLIENT} does not allow jwtToken`,
    `${CLIENT} requires clientCredentials`,
  ]],
];

describe('oauth2', () => {
  test.each(ALLOWED)('grantType %s goes with %j', (grantType, names) => {
    salesforce(stack, { credentials: SalesforceCredentials.oauth2(options(grantType, names)) });
    expectBlock(grantType, names);
  });

  test.each(REFUSED)('grantType %s does not go with %j', (grantType, names, problems) => {
    expect(errorOf(() => salesforce(stack, { credentials: SalesforceCredentials.oauth2(options(grantType, names)) })))
      .toBe(invalid('SalesforceConnectorProfile', ...problems));
  });

  test('an unknown grant type isn\'t checked against any rule', () => {
    expect(errorOf(() => salesforce(stack, {
      credentials: SalesforceCredentials.oauth2({ grantType: untyped('PASSWORD'), jwtToken: stored('jwt') }),
    }))).toBe(invalid('SalesforceConnectorProfile',
      'credentials: grantType must be one of AUTHORIZATION_CODE, CLIENT_CREDENTIALS, JWT_BEARER, got "PASSWORD"'));
  });

  test('a name from the prototype of the rules isn\'t a grant type', () => {
    expect(errorOf(() => salesforce(stack, { credentials: SalesforceCredentials.oauth2({ grantType: untyped('constructor') }) })))
      .toBe(invalid('SalesforceConnectorProfile',
        'credentials: grantType must be one of AUTHORIZATION_CODE, CLIENT_CREDENTIALS, JWT_BEARER, got "constructor"'));
  });

  test('a grant type that is a token is rendered, and isn\'t checked against any rule', () => {
    salesforce(stack, {
      credentials: SalesforceCredentials.oauth2({
        grantType: untyped(Lazy.string({ produce: () => 'JWT_BEARER' })),
        jwtToken: stored('jwt'),
        accessToken: stored('a'),
        refreshToken: stored('r'),
      }),
    });
    expect(configOf(stack)).toHaveProperty('ConnectorProfileCredentials.Salesforce.OAuth2GrantType', 'JWT_BEARER');
  });
});

describe('oauth2FromSecret', () => {
  test.each(ALLOWED)('grantType %s goes with %j', (grantType, names) => {
    const { redirectUri, clientCredentials } = options(grantType, names);
    const fields = names.filter((name) => name !== 'redirectUri' && name !== 'clientCredentials');
    const make = () => salesforce(stack, {
      credentials: SalesforceCredentials.oauth2FromSecret(secretIn(stack, 'Fields'), { grantType, redirectUri, clientCredentials, fields }),
    });
    if (fields.length === 0) {
      expect(errorOf(make)).toBe(invalid('SalesforceConnectorProfile',
        'credentials: fields must list at least one field for SalesforceCredentials.oauth2FromSecret to read from the secret: accessToken, refreshToken, authCode, jwtToken'));
    } else {
      make();
      expectBlock(grantType, names);
    }
  });

  test.each(REFUSED.filter(([, names]) => names.length > 0))('grantType %s does not go with %j', (grantType, names, problems) => {
    const { redirectUri, clientCredentials } = options(grantType, names);
    const fields = names.filter((name) => name !== 'redirectUri' && name !== 'clientCredentials');
    const message = errorOf(() => salesforce(stack, {
      credentials: SalesforceCredentials.oauth2FromSecret(secretIn(stack, 'Fields'), { grantType, redirectUri, clientCredentials, fields }),
    }));
    expect(message.split('\n')).toEqual(expect.arrayContaining(problems.map((problem) => `  - ${problem}`)));
  });
});

describe('the mode factories follow the same table', () => {
  test.each<[string, () => SalesforceCredentials, string[]]>([
    ['oauth2Tokens without a token', () => SalesforceCredentials.oauth2Tokens({}), [`${BY_DEFAULT} ${NEEDS}`]],
    ['oauth2Tokens with the connected app alone',
      () => SalesforceCredentials.oauth2Tokens(options(undefined, ['clientCredentials'])), [`${BY_DEFAULT} ${NEEDS}`]],
    ['oauth2Tokens without options', () => SalesforceCredentials.oauth2Tokens(untyped(undefined)), [`${BY_DEFAULT} ${NEEDS}`]],
    ['oauth2AuthorizationCode without the redirect URI',
      () => SalesforceCredentials.oauth2AuthorizationCode(untyped(options(undefined, ['authCode']))),
      ['credentials: authCode requires redirectUri']],
    ['oauth2AuthorizationCode without the code',
      () => SalesforceCredentials.oauth2AuthorizationCode(untyped(options(undefined, ['redirectUri']))),
      ['credentials: redirectUri requires authCode']],
    ['oauth2AuthorizationCodeFromSecret without the redirect URI',
      () => SalesforceCredentials.oauth2AuthorizationCodeFromSecret(secretIn(stack), untyped({})),
      ['credentials: authCode requires redirectUri']],
    ['oauth2JwtBearer without the token', () => SalesforceCredentials.oauth2JwtBearer(untyped({})), [`${JWT} requires jwtToken`]],
    ['oauth2ClientCredentials without the connected app',
      () => SalesforceCredentials.oauth2ClientCredentials(untyped({})), [`${CLIENT} requires clientCredentials`]],
  ])('%s', (_, credentials, problems) => {
    expect(errorOf(() => salesforce(stack, { credentials: credentials() }))).toBe(invalid('SalesforceConnectorProfile', ...problems));
  });
});

describe('the warning salesforceClientCredentialsUnsupported', () => {
  test.each<[string, () => SalesforceCredentials]>([
    ['oauth2ClientCredentials', () => SalesforceCredentials.oauth2ClientCredentials({ clientCredentials: secretIn(stack) })],
    ['oauth2', () => SalesforceCredentials.oauth2({ grantType: CLIENT_CREDENTIALS, clientCredentials: secretIn(stack) })],
  ])('is raised with %s', (_, credentials) => {
    salesforce(stack, { credentials: credentials() });
    expect(warningsOf(stack)).toContainEqual({ path: '/Stack/Profile', text: UNSUPPORTED });
  });

  test.each([undefined, AUTHORIZATION_CODE])('is not raised with grantType %s', (grantType) => {
    salesforce(stack, { credentials: SalesforceCredentials.oauth2(options(grantType, ['accessToken', 'refreshToken'])) });
    expect(warningsOf(stack)).toEqual([]);
  });
});
