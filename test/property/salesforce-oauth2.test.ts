import { SecretValue, Stack } from 'aws-cdk-lib';
import { errorsOf, subsets } from './truth-table';
import type { SalesforceOAuth2Options } from '../../src';
import { SalesforceConnectorProfile, SalesforceCredentials } from '../../src';
import { newApp } from '../support/app';
import { APP_SECRET_ARN, propertiesOf, secretIn } from '../support/catalogue/build';
import { expectForEach } from '../support/expect-for-each';

const FIELDS = ['accessToken', 'refreshToken', 'authCode', 'redirectUri', 'jwtToken', 'clientCredentials'] as const;
type Field = typeof FIELDS[number];
const TOKENS = ['accessToken', 'refreshToken', 'authCode', 'redirectUri'] as const;

/** The problems with these fields for this grant, according to the table in the README. */
function oracle(grantType: string | undefined, there: ReadonlySet<Field>): string[] {
  const grant = grantType ?? 'AUTHORIZATION_CODE';
  const name = grantType ?? 'AUTHORIZATION_CODE (the default)';
  const refused: readonly Field[] = grant === 'AUTHORIZATION_CODE' ? ['jwtToken'] : grant === 'JWT_BEARER' ? TOKENS : [...TOKENS, 'jwtToken'];
  const problems = refused.filter((field) => there.has(field)).map((field) => `grantType ${name} does not allow ${field}`);
  if (grant === 'JWT_BEARER' && !there.has('jwtToken')) {
    problems.push('grantType JWT_BEARER requires jwtToken');
  }
  if (grant === 'CLIENT_CREDENTIALS' && !there.has('clientCredentials')) {
    problems.push('grantType CLIENT_CREDENTIALS requires clientCredentials');
  }
  if (grant === 'AUTHORIZATION_CODE') {
    const code = there.has('authCode');
    const uri = there.has('redirectUri');
    const tokens = there.has('accessToken') || there.has('refreshToken');
    if (code !== uri && !(uri && tokens)) {
      problems.push(code ? 'authCode requires redirectUri' : 'redirectUri requires authCode');
    } else if (!code && !tokens) {
      problems.push(`grantType ${name} requires accessToken or refreshToken or authCode with redirectUri`);
    }
  }
  return problems.map((problem) => `credentials: ${problem}`);
}

const GRANTS = [undefined, 'AUTHORIZATION_CODE', 'JWT_BEARER', 'CLIENT_CREDENTIALS'];
const SUBSETS = subsets(FIELDS);
const nameOf = (fields: readonly Field[]) => fields.join(', ') || 'nothing';

const AT: { readonly [field in Field]: string } = {
  accessToken: 'AccessToken',
  refreshToken: 'RefreshToken',
  authCode: 'ConnectorOAuthRequest.AuthCode',
  redirectUri: 'ConnectorOAuthRequest.RedirectUri',
  jwtToken: 'JwtToken',
  clientCredentials: 'ClientCredentialsArn',
};

/** The leaves of the credentials in the template. */
function leaves(value: object, path: string[] = []): Array<[string, unknown]> {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null ? leaves(inner, [...path, key]) : [[[...path, key].join('.'), inner] as [string, unknown]]);
}

const NOTHING_TO_READ = 'credentials: fields must list at least one field for SalesforceCredentials.oauth2FromSecret to read from the secret: '
  + 'accessToken, refreshToken, authCode, jwtToken';

const stack = new Stack(newApp(), 'Stack');

function profile(id: string, credentials: SalesforceCredentials) {
  return new SalesforceConnectorProfile(stack, id, { instanceUrl: 'https://acme.my.salesforce.com', credentials });
}

test('the test covers all combinations', () => {
  expect(SUBSETS).toHaveLength(2 ** 6);
  const right = (grantType: string | undefined) => SUBSETS.filter((fields) => oracle(grantType, new Set(fields)).length === 0).length;
  expect(GRANTS.map(right)).toEqual([2 * 10, 2 * 10, 2, 1]);
});

describe.each(['oauth2', 'oauth2FromSecret'] as const)('%s', (factory) => {
  test.each(GRANTS)('any fields with grantType %s', (grantType) => {
    expectForEach(SUBSETS, (fields) => {
      const value = (field: Field) => (
        field === 'redirectUri' ? 'https://example.com/callback'
          : field === 'clientCredentials' ? secretIn(stack, 'AppSecret', APP_SECRET_ARN)
            : SecretValue.secretsManager('tokens', { jsonField: field })
      );
      const readable = fields.filter((field) => field !== 'redirectUri' && field !== 'clientCredentials');
      const outside = fields.filter((field) => factory === 'oauth2' || !readable.some((name) => name === field));
      const options = { grantType, ...Object.fromEntries(outside.map((field) => [field, value(field)])) } as SalesforceOAuth2Options;
      const make = () => profile(`${factory}-${grantType}-${fields.join('-')}`, factory === 'oauth2'
        ? SalesforceCredentials.oauth2(options)
        : SalesforceCredentials.oauth2FromSecret(secretIn(stack), { ...options, fields: readable }));

      const problems = oracle(grantType, new Set(fields));
      // A twin needs a list of fields to read.
      const nothingToRead = factory === 'oauth2FromSecret' && readable.length === 0;
      if (problems.length > 0 || nothingToRead) {
        const expected = [...nothingToRead ? [NOTHING_TO_READ] : [], ...problems];
        return [errorsOf(make).sort(), expected.sort()];
      }
      const { Salesforce: block } = propertiesOf(make()).ConnectorProfileConfig.ConnectorProfileCredentials;
      const there = [...fields.map((field) => AT[field]), ...grantType === undefined ? [] : ['OAuth2GrantType']];
      return [[leaves(block).map(([at]) => at).sort(), block.OAuth2GrantType], [there.sort(), grantType]];
    }, nameOf);
  });
});
