import { SecretValue, Stack } from 'aws-cdk-lib';
import { errorsOf, subsets } from './truth-table';
import type { CustomConnectorOAuth2Options } from '../../src';
import { CustomConnectorCredentials, CustomConnectorProfile } from '../../src';
import { newApp } from '../support/app';
import { propertiesOf } from '../support/catalogue/build';
import { expectForEach } from '../support/expect-for-each';

const FIELDS = ['tokenUrl', 'tokenUrlCustomProperties', 'clientId', 'clientSecret', 'accessToken', 'refreshToken', 'authCode', 'redirectUri'] as const;
type Field = typeof FIELDS[number];
const CODE = ['authCode', 'redirectUri'] as const;

/**
 * The requirements of the service and its SDK: always a token URL and a grant; for AUTHORIZATION_CODE a token, or a code with its
 * redirect URI, which is also allowed with tokens; for CLIENT_CREDENTIALS the client. Only AUTHORIZATION_CODE has a code to exchange.
 */
function oracle(grantType: string | undefined, there: ReadonlySet<Field>): string[] {
  const has = (...fields: Field[]) => fields.every((field) => there.has(field));
  const problems: string[] = [];
  if (grantType === undefined) {
    problems.push('grantType is required');
  }
  if (!has('tokenUrl')) {
    problems.push('tokenUrl is required (e.g. "https://example.com/oauth2/token")');
  }
  if (grantType === 'AUTHORIZATION_CODE') {
    const tokens = has('accessToken') || has('refreshToken');
    if (has('authCode') !== has('redirectUri') && !(has('redirectUri') && tokens)) {
      problems.push(has('authCode') ? 'authCode requires redirectUri' : 'redirectUri requires authCode');
    } else if (!has('authCode') && !tokens) {
      problems.push('grantType AUTHORIZATION_CODE requires accessToken or refreshToken or authCode with redirectUri');
    }
  } else if (grantType !== undefined) {
    problems.push(...CODE.filter((field) => has(field)).map((field) => `grantType ${grantType} does not allow ${field}`));
  }
  if (grantType === 'CLIENT_CREDENTIALS' && !has('clientId', 'clientSecret')) {
    problems.push('grantType CLIENT_CREDENTIALS requires clientId with clientSecret');
  }
  return problems.map((problem) => `credentials: ${problem}`);
}

const GRANTS = [undefined, 'AUTHORIZATION_CODE', 'JWT_BEARER', 'CLIENT_CREDENTIALS'];
const SUBSETS = subsets(FIELDS);

const stack = new Stack(newApp(), 'Stack');

const VALUES: { readonly [field in Field]: unknown } = {
  tokenUrl: 'https://example.com/token',
  tokenUrlCustomProperties: { audience: 'api' },
  clientId: SecretValue.secretsManager('client', { jsonField: 'clientId' }),
  clientSecret: SecretValue.secretsManager('client', { jsonField: 'clientSecret' }),
  accessToken: SecretValue.secretsManager('client', { jsonField: 'accessToken' }),
  refreshToken: SecretValue.secretsManager('client', { jsonField: 'refreshToken' }),
  authCode: SecretValue.secretsManager('client', { jsonField: 'authCode' }),
  redirectUri: 'https://example.com/callback',
};

test('the test covers all combinations', () => {
  expect(SUBSETS).toHaveLength(2 ** 8);
  expect(GRANTS.map((grantType) => SUBSETS.filter((fields) => oracle(grantType, new Set(fields)).length === 0).length))
    .toEqual([0, 2 * 2 * 2 * (3 + 3 + 4), 2 * 2 * 2 * 2 * 2, 2 * 2 * 2]);
});

test.each(GRANTS)('any fields with grantType %s', (grantType) => {
  expectForEach(SUBSETS, (fields) => {
    const options = { grantType, ...Object.fromEntries(fields.map((field) => [field, VALUES[field]])) } as CustomConnectorOAuth2Options;
    const make = () => new CustomConnectorProfile(stack, `${grantType}-${fields.join('-')}`, {
      connectorLabel: 'MyConnector', credentials: CustomConnectorCredentials.oauth2(options),
    });

    const problems = oracle(grantType, new Set(fields));
    if (problems.length > 0) {
      return [errorsOf(make).sort(), problems.sort()];
    }
    const { ConnectorProfileCredentials: credentials, ConnectorProfileProperties: properties } = propertiesOf(make()).ConnectorProfileConfig;
    const { Oauth2: oauth2, ...others } = credentials.CustomConnector;
    const stored = (field: Field) => (fields.includes(field) ? `{{resolve:secretsmanager:client:SecretString:${field}::}}` : undefined);
    return [{
      others,
      secrets: [oauth2.ClientId, oauth2.ClientSecret, oauth2.AccessToken, oauth2.RefreshToken, oauth2.OAuthRequest?.AuthCode],
      redirectUri: oauth2.OAuthRequest?.RedirectUri,
      properties: properties.CustomConnector.OAuth2Properties,
    }, {
      others: { AuthenticationType: 'OAUTH2' },
      secrets: [stored('clientId'), stored('clientSecret'), stored('accessToken'), stored('refreshToken'), stored('authCode')],
      redirectUri: fields.includes('redirectUri') ? VALUES.redirectUri : undefined,
      properties: {
        TokenUrl: VALUES.tokenUrl,
        OAuth2GrantType: grantType,
        ...fields.includes('tokenUrlCustomProperties') ? { TokenUrlCustomProperties: VALUES.tokenUrlCustomProperties } : {},
      },
    }];
  }, (fields) => fields.join(', ') || 'nothing');
});
