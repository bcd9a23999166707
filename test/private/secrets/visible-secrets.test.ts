import { CfnParameter, Token } from 'aws-cdk-lib';
import { showsSecret, withoutSecrets } from '../../../src/private/secrets/visible-secrets';
import { newStack } from '../../support/util';

test.each<[string, string]>([
  // nothing to hide
  ['acme.my.salesforce.com', 'acme.my.salesforce.com'],
  ['https://acme.example.com:8443/sap/opu/odata/catalogservice;v=2', 'https://acme.example.com:8443/sap/opu/odata/catalogservice;v=2'],
  ['jdbc:redshift://host:5439/dev?user=u&ssl=true', 'jdbc:redshift://host:5439/dev?user=u&ssl=true'],
  ['arn:aws:secretsmanager:eu-west-1:111111111111:secret:crm@x', 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:crm@x'],
  ['me@example.com', 'me@example.com'],
  ['tokenUrl: https://x', 'tokenUrl: https://x'],
  ['Password', 'Password'],
  ['{{resolve:ssm:/x:1}}', '{{resolve:***}}'],
  // before the @ of a URL, whatever is in it
  ['https://user:hunter2@host/path', 'https://***@host/path'],
  ['https://hunter2@host', 'https://***@host'],
  ['https://user:hun/ter2@host', 'https://***@host'],
  ['https://user:hun@ter2@host', 'https://***@host'],
  ['https://user:hun?ter2@host', 'https://***@host'],
  ['https://user:hun#ter2@host', 'https://***@host'],
  ['//user:hunter2@host', '//***@host'],
  ['user:hunter2@host', '***@host'],
  ['jdbc:oracle:thin:scott/hunter2@host:1521:xe', '***@host:1521:xe'],
  // parameters that are not known to be harmless
  ...['password', 'pass', 'passwd', 'pwd', 'access_key', 'api-key', 'apikey', 'private_key', 'sig', 'X-Amz-Signature', 'code', 'whatever']
    .map((name): [string, string] => [`https://host/?user=u&${name}=hunter2&v=1`, `https://host/?user=u&${name}=***&v=1`]),
  ['jdbc:redshift://host;UID=x;PWD=hunter2', 'jdbc:redshift://host;UID=***;PWD=***'],
  ['Server=db.example.com;Password=hunter2', 'Server=db.example.com;Password=***'],
  ['https://host?password=hun&ter2', 'https://host?password=***&***'],
  ['https://host?password=hun=ter2', 'https://host?password=***'],
  ['https://host?hunter2', 'https://host?***'],
  ['https://host#hunter2', 'https://host#***'],
  ['https://host/?hun ter2=x', 'https://host/?***=***'],
  // names with a colon, and JSON
  ['password: hunter2', 'password: ***'],
  ['user: u, api-key: hunter2', 'user: u, api-key: ***'],
  ['{"password":"hunter2"}', '{***}'],
  [' {"whatever":"hunter2"}', '{***}'],
])('%s is shown as %s', (text, shown) => {
  expect(withoutSecrets(text)).toBe(shown);
});

test('a text longer than any valid one is not shown', () => {
  expect(withoutSecrets('x'.repeat(8193))).toBe('***');
});

test('a token isn\'t the name of a secret', () => {
  const token = new CfnParameter(newStack(), 'Token').valueAsString;
  expect(withoutSecrets(`${token}: x`)).toBe('${***}: x');
  expect(showsSecret(`https://${token}:443/`)).toBe(false);
  expect(showsSecret('x', token)).toBe(false);
  expect(showsSecret(`https://host?password=${token}`)).toBe(true);
  expect(showsSecret(Token.asString({ Ref: 'X' }))).toBe(false);
});

test.each([
  'https://user:hunter2@host',
  'https://hunter2@host',
  'https://user:hun/ter2@host',
  'https://user:hun@ter2@host',
  'jdbc:oracle:thin:scott/hunter2@host:1521:xe',
  ...['password', 'Pass', 'passwd', 'PWD', 'access_key', 'api-key', 'apikey', 'private_key', 'sig', 'client_secret', 'access_token', 'key']
    .map((name) => `https://host/?${name}=hunter2`),
  'jdbc:redshift://host;UID=x;PWD=hunter2',
  'Password=hunter2',
  '{"password":"hunter2"}',
])('%s shows a secret', (text) => {
  expect(showsSecret(text)).toBe(true);
});

test.each([
  '',
  'https://acme.example.com',
  'https://acme.example.com:8443/@me',
  'https://acme.example.com/@me',
  'https://acme.example.com/token?grant=1&token_type=x&tokenUrl=y',
  'https://host?password=',
  'exports/key=1/token=2',
  'jdbc:redshift://host:5439/dev?user=u&ssl=true',
  'arn:aws:iam::111111111111:role/x@y',
  'me@example.com',
  'Moves tokens: access and refresh',
  '{{resolve:ssm:/token:1}}',
])('%s shows none', (text) => {
  expect(showsSecret(text)).toBe(false);
});

test.each(['password', 'Password', 'db_pass', 'api-key', 'apiKey', 'clientSecret', 'refresh_token', 'private_key', 'secretAccessKey', 'pwd'])(
  'a text under the key %s is a secret', (key) => {
    expect(showsSecret('hunter2', key)).toBe(true);
    expect(showsSecret('', key)).toBe(false);
  },
);

test.each(['instanceUrl', 'tokenUrl', 'token_type', 'secretArn', 'accessKeyId', 'passwordField', 'zone', 'monkey', 'compass'])(
  'a text under the key %s is none', (key) => {
    expect(showsSecret('value', key)).toBe(false);
  },
);
