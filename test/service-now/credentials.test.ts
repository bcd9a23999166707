import type { Stack } from 'aws-cdk-lib';
import { CfnParameter, SecretValue } from 'aws-cdk-lib';
import { ServiceNowCredentials } from '../../src';
import {
  configOf, errorOf, invalid, newStack, REDIRECT_URI, reference, secretIn, SERVICE_NOW_URL, serviceNow, stored, storedReference, untyped,
  warning, warningsOf,
} from '../support/util';

const client = { clientId: stored('id'), clientSecret: stored('secret') };
const renderedClient = { ClientId: storedReference('id'), ClientSecret: storedReference('secret') };

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

/** The whole ConnectorProfileConfig for the credentials. */
function render(credentials: ServiceNowCredentials): unknown {
  serviceNow(stack, { credentials });
  return configOf(stack);
}

function problemsWith(credentials: ServiceNowCredentials): string {
  return errorOf(() => serviceNow(stack, { credentials }));
}

function config(block: object): object {
  return {
    ConnectorProfileProperties: { ServiceNow: { InstanceUrl: SERVICE_NOW_URL } },
    ConnectorProfileCredentials: { ServiceNow: block },
  };
}

describe('basic', () => {
  test('renders user name and password', () => {
    expect(render(ServiceNowCredentials.basic({ username: 'appflow', password: stored('pw') })))
      .toEqual(config({ Username: 'appflow', Password: storedReference('pw') }));
  });

  test('accepts parameters for both', () => {
    const username = new CfnParameter(stack, 'User').valueAsString;
    const password = new CfnParameter(stack, 'Password', { noEcho: true });
    expect(render(ServiceNowCredentials.basic({ username, password: SecretValue.cfnParameter(password) })))
      .toEqual(config({ Username: { Ref: 'User' }, Password: { Ref: 'Password' } }));
    expect(warningsOf(stack)).toEqual([]);
  });

  test('FromSecret reads both', () => {
    expect(render(ServiceNowCredentials.basicFromSecret(secretIn(stack))))
      .toEqual(config({ Username: reference('username'), Password: reference('password') }));
  });

  test('FromSecret reads other keys of another version', () => {
    expect(render(ServiceNowCredentials.basicFromSecret(secretIn(stack), {
      fieldNames: { username: 'user', password: 'pass-word' },
      versionStage: 'AWSPENDING',
    }))).toEqual(config({ Username: reference('user', 'AWSPENDING:'), Password: reference('pass-word', 'AWSPENDING:') }));
  });

  test('needs both', () => {
    expect(problemsWith(ServiceNowCredentials.basic(untyped({}))))
      .toBe(invalid('ServiceNowConnectorProfile', 'credentials: username is required', 'credentials: password is required'));
  });

  test('FromSecret needs both', () => {
    expect(problemsWith(ServiceNowCredentials.basicFromSecret(secretIn(stack), { fields: ['username'] })))
      .toBe(invalid('ServiceNowConnectorProfile', 'credentials: password is required; add it to fields'));
  });
});

describe('oauth2Tokens', () => {
  test('renders the client and both tokens', () => {
    expect(render(ServiceNowCredentials.oauth2Tokens({ ...client, accessToken: stored('a'), refreshToken: stored('r') }))).toEqual(config({
      OAuth2Credentials: { ...renderedClient, AccessToken: storedReference('a'), RefreshToken: storedReference('r') },
    }));
  });

  test('renders only the refresh token', () => {
    expect(render(ServiceNowCredentials.oauth2Tokens({ ...client, refreshToken: stored('r') })))
      .toEqual(config({ OAuth2Credentials: { ...renderedClient, RefreshToken: storedReference('r') } }));
    expect(warningsOf(stack)).toEqual([]);
  });

  test('renders only the access token, and warns that it will expire', () => {
    expect(render(ServiceNowCredentials.oauth2Tokens({ ...client, accessToken: stored('a') })))
      .toEqual(config({ OAuth2Credentials: { ...renderedClient, AccessToken: storedReference('a') } }));
    expect(warningsOf(stack)).toEqual([{
      path: '/Stack/Profile',
      text: warning('accessTokenWithoutRefreshToken', 'credentials: accessToken without refreshToken. '
        + 'AppFlow can\'t renew the access token when it expires, and flows will fail from then on; give refreshToken as well'),
    }]);
  });

  test('FromSecret reads the client and both tokens', () => {
    expect(render(ServiceNowCredentials.oauth2TokensFromSecret(secretIn(stack)))).toEqual(config({
      OAuth2Credentials: {
        ClientId: reference('clientId'),
        ClientSecret: reference('clientSecret'),
        AccessToken: reference('accessToken'),
        RefreshToken: reference('refreshToken'),
      },
    }));
  });

  test('FromSecret reads the listed fields', () => {
    expect(render(ServiceNowCredentials.oauth2TokensFromSecret(secretIn(stack), {
      fields: ['clientId', 'clientSecret', 'refreshToken'],
      fieldNames: { clientId: 'consumerKey', clientSecret: 'consumerSecret' },
      versionId: 'f00d',
    }))).toEqual(config({
      OAuth2Credentials: {
        ClientId: reference('consumerKey', ':f00d'),
        ClientSecret: reference('consumerSecret', ':f00d'),
        RefreshToken: reference('refreshToken', ':f00d'),
      },
    }));
  });

  test('needs the client and a token', () => {
    expect(problemsWith(ServiceNowCredentials.oauth2Tokens(untyped({})))).toBe(invalid('ServiceNowConnectorProfile',
      'credentials: clientId is required',
      'credentials: clientSecret is required',
      'credentials: ServiceNowCredentials.oauth2Tokens requires accessToken or refreshToken'));
  });

  test('FromSecret needs a token', () => {
    expect(problemsWith(ServiceNowCredentials.oauth2TokensFromSecret(secretIn(stack), { fields: ['clientId', 'clientSecret'] })))
      .toBe(invalid('ServiceNowConnectorProfile', 'credentials: ServiceNowCredentials.oauth2Tokens requires accessToken or refreshToken'));
  });
});

describe('oauth2AuthorizationCode', () => {
  test('renders the client, the code and its redirect URI', () => {
    expect(render(ServiceNowCredentials.oauth2AuthorizationCode({ ...client, authCode: stored('c'), redirectUri: REDIRECT_URI }))).toEqual(config({
      OAuth2Credentials: { ...renderedClient, OAuthRequest: { AuthCode: storedReference('c'), RedirectUri: REDIRECT_URI } },
    }));
  });

  test('FromSecret reads the client and the code', () => {
    expect(render(ServiceNowCredentials.oauth2AuthorizationCodeFromSecret(secretIn(stack), { redirectUri: REDIRECT_URI }))).toEqual(config({
      OAuth2Credentials: {
        ClientId: reference('clientId'),
        ClientSecret: reference('clientSecret'),
        OAuthRequest: { AuthCode: reference('authCode'), RedirectUri: REDIRECT_URI },
      },
    }));
  });

  test('FromSecret reads other keys of another version', () => {
    expect(render(ServiceNowCredentials.oauth2AuthorizationCodeFromSecret(secretIn(stack), {
      redirectUri: REDIRECT_URI,
      fieldNames: { authCode: 'code' },
      versionStage: 'AWSPREVIOUS',
    }))).toEqual(config({
      OAuth2Credentials: {
        ClientId: reference('clientId', 'AWSPREVIOUS:'),
        ClientSecret: reference('clientSecret', 'AWSPREVIOUS:'),
        OAuthRequest: { AuthCode: reference('code', 'AWSPREVIOUS:'), RedirectUri: REDIRECT_URI },
      },
    }));
  });

  test('needs everything', () => {
    expect(problemsWith(ServiceNowCredentials.oauth2AuthorizationCode(untyped({})))).toBe(invalid('ServiceNowConnectorProfile',
      'credentials: clientId is required',
      'credentials: clientSecret is required',
      'credentials: authCode is required',
      `credentials: redirectUri is required (e.g. "${REDIRECT_URI}")`));
  });

  test('FromSecret needs the redirect URI, which is not in the secret', () => {
    expect(problemsWith(ServiceNowCredentials.oauth2AuthorizationCodeFromSecret(secretIn(stack), untyped(undefined))))
      .toBe(invalid('ServiceNowConnectorProfile', `credentials: redirectUri is required (e.g. "${REDIRECT_URI}")`));
  });
});
