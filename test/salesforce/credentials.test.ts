import type { SecretValue, Stack } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { OAuth2GrantType, SalesforceCredentials } from '../../src';
import { configOf, newStack, REDIRECT_URI, reference, salesforce, SECRET_ARN, secretIn, stored, storedReference, warningsOf } from '../support/util';

const APP_ARN = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:app-GhIjKl';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

/** The whole ConnectorProfileConfig for the credentials. */
function render(credentials: SalesforceCredentials): unknown {
  salesforce(stack, { credentials });
  return configOf(stack);
}

function config(block: object): object {
  return { ConnectorProfileProperties: { Salesforce: {} }, ConnectorProfileCredentials: { Salesforce: block } };
}

describe('oauth2Tokens', () => {
  test('renders both tokens and the connected app', () => {
    expect(render(SalesforceCredentials.oauth2Tokens({
      accessToken: stored('a'),
      refreshToken: stored('r'),
      clientCredentials: secretIn(stack, 'App', APP_ARN),
    }))).toEqual(config({
      AccessToken: storedReference('a'),
      RefreshToken: storedReference('r'),
      ClientCredentialsArn: APP_ARN,
    }));
  });

  test.each(['accessToken', 'refreshToken'] as const)('renders only %s, and nothing in place of the other', (name) => {
    const options: { [name: string]: SecretValue } = { [name]: stored('t') };
    expect(render(SalesforceCredentials.oauth2Tokens(options)))
      .toEqual(config({ [name === 'accessToken' ? 'AccessToken' : 'RefreshToken']: storedReference('t') }));
  });
});

describe('oauth2TokensFromSecret', () => {
  test('reads accessToken and refreshToken', () => {
    expect(render(SalesforceCredentials.oauth2TokensFromSecret(secretIn(stack)))).toEqual(config({
      AccessToken: reference('accessToken'),
      RefreshToken: reference('refreshToken'),
    }));
  });

  test('reads the listed fields, under the keys of fieldNames, with the connected app', () => {
    expect(render(SalesforceCredentials.oauth2TokensFromSecret(secretIn(stack), {
      fields: ['refreshToken'],
      fieldNames: { refreshToken: 'renewal' },
      clientCredentials: secretIn(stack, 'App', APP_ARN),
    }))).toEqual(config({ RefreshToken: reference('renewal'), ClientCredentialsArn: APP_ARN }));
  });

  test('reads a version by its id', () => {
    expect(render(SalesforceCredentials.oauth2TokensFromSecret(secretIn(stack), { versionId: 'f00d' }))).toEqual(config({
      AccessToken: reference('accessToken', ':f00d'),
      RefreshToken: reference('refreshToken', ':f00d'),
    }));
  });

  test('reads a version by its stage', () => {
    expect(render(SalesforceCredentials.oauth2TokensFromSecret(secretIn(stack), { versionStage: 'AWSPREVIOUS' }))).toEqual(config({
      AccessToken: reference('accessToken', 'AWSPREVIOUS:'),
      RefreshToken: reference('refreshToken', 'AWSPREVIOUS:'),
    }));
  });

  test('refers to a secret of the same app', () => {
    const own = new Secret(stack, 'Own');
    expect(render(SalesforceCredentials.oauth2TokensFromSecret(own, { fields: ['refreshToken'] }))).toEqual(config({
      RefreshToken: {
        'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: stack.getLogicalId(own.node.defaultChild as any) }, ':SecretString:refreshToken::}}']],
      },
    }));
  });
});

describe('oauth2AuthorizationCode', () => {
  test('renders the code and its redirect URI', () => {
    expect(render(SalesforceCredentials.oauth2AuthorizationCode({
      authCode: stored('code'),
      redirectUri: REDIRECT_URI,
      clientCredentials: secretIn(stack, 'App', APP_ARN),
    }))).toEqual(config({
      ConnectorOAuthRequest: { AuthCode: storedReference('code'), RedirectUri: REDIRECT_URI },
      ClientCredentialsArn: APP_ARN,
    }));
  });

  test('FromSecret reads authCode', () => {
    expect(render(SalesforceCredentials.oauth2AuthorizationCodeFromSecret(secretIn(stack), { redirectUri: REDIRECT_URI }))).toEqual(config({
      ConnectorOAuthRequest: { AuthCode: reference('authCode'), RedirectUri: REDIRECT_URI },
    }));
  });

  test('FromSecret accepts fieldNames and the connected app', () => {
    expect(render(SalesforceCredentials.oauth2AuthorizationCodeFromSecret(secretIn(stack), {
      redirectUri: REDIRECT_URI,
      fieldNames: { authCode: 'code' },
      clientCredentials: secretIn(stack, 'App', APP_ARN),
    }))).toEqual(config({
      ConnectorOAuthRequest: { AuthCode: reference('code'), RedirectUri: REDIRECT_URI },
      ClientCredentialsArn: APP_ARN,
    }));
  });
});

describe('oauth2JwtBearer', () => {
  test('renders the token and the grant type', () => {
    expect(render(SalesforceCredentials.oauth2JwtBearer({ jwtToken: stored('jwt') })))
      .toEqual(config({ OAuth2GrantType: 'JWT_BEARER', JwtToken: storedReference('jwt') }));
  });

  test('FromSecret reads jwtToken, and accepts the connected app', () => {
    expect(render(SalesforceCredentials.oauth2JwtBearerFromSecret(secretIn(stack), { clientCredentials: secretIn(stack, 'App', APP_ARN) })))
      .toEqual(config({ OAuth2GrantType: 'JWT_BEARER', JwtToken: reference('jwtToken'), ClientCredentialsArn: APP_ARN }));
  });

  test('FromSecret needs no options', () => {
    expect(render(SalesforceCredentials.oauth2JwtBearerFromSecret(secretIn(stack))))
      .toEqual(config({ OAuth2GrantType: 'JWT_BEARER', JwtToken: reference('jwtToken') }));
  });
});

describe('oauth2ClientCredentials', () => {
  test('renders the grant type and the ARN, and no placeholder for a token', () => {
    expect(render(SalesforceCredentials.oauth2ClientCredentials({ clientCredentials: secretIn(stack) })))
      .toEqual(config({ OAuth2GrantType: 'CLIENT_CREDENTIALS', ClientCredentialsArn: SECRET_ARN }));
  });
});

describe('oauth2', () => {
  test('renders no grant type if none is given', () => {
    expect(render(SalesforceCredentials.oauth2({ refreshToken: stored('r') }))).toEqual(config({ RefreshToken: storedReference('r') }));
  });

  test('renders every field of the authorization code grant', () => {
    expect(render(SalesforceCredentials.oauth2({
      grantType: OAuth2GrantType.AUTHORIZATION_CODE,
      accessToken: stored('a'),
      refreshToken: stored('r'),
      authCode: stored('c'),
      redirectUri: REDIRECT_URI,
      clientCredentials: secretIn(stack, 'App', APP_ARN),
    }))).toEqual(config({
      OAuth2GrantType: 'AUTHORIZATION_CODE',
      AccessToken: storedReference('a'),
      RefreshToken: storedReference('r'),
      ConnectorOAuthRequest: { AuthCode: storedReference('c'), RedirectUri: REDIRECT_URI },
      ClientCredentialsArn: APP_ARN,
    }));
  });

  test('FromSecret reads the listed fields', () => {
    expect(render(SalesforceCredentials.oauth2FromSecret(secretIn(stack), {
      grantType: OAuth2GrantType.JWT_BEARER,
      fields: ['jwtToken'],
      fieldNames: { jwtToken: 'assertion' },
      versionId: 'f00d',
    }))).toEqual(config({ OAuth2GrantType: 'JWT_BEARER', JwtToken: reference('assertion', ':f00d') }));
  });

  test('FromSecret reads a code, with the redirect URI and the connected app', () => {
    expect(render(SalesforceCredentials.oauth2FromSecret(secretIn(stack), {
      fields: ['authCode'],
      redirectUri: REDIRECT_URI,
      clientCredentials: secretIn(stack, 'App', APP_ARN),
    }))).toEqual(config({
      ConnectorOAuthRequest: { AuthCode: reference('authCode'), RedirectUri: REDIRECT_URI },
      ClientCredentialsArn: APP_ARN,
    }));
  });
});

test('null options from a jsii host are left out', () => {
  const options: any = { accessToken: null, refreshToken: stored('r'), clientCredentials: null };
  expect(render(SalesforceCredentials.oauth2Tokens(options))).toEqual(config({ RefreshToken: storedReference('r') }));
});

test('credentials can be used by several profiles', () => {
  const credentials = SalesforceCredentials.oauth2JwtBearer({ jwtToken: stored('jwt') });
  const other = newStack();
  salesforce(other, { credentials });
  expect(render(credentials)).toEqual(configOf(other));
  expect(warningsOf(stack)).toEqual([]);
});
