/** Whatever stands in a flow, the checks say what is wrong and go on, and no message shows a secret. */
import { Token } from 'aws-cdk-lib';
import { findingsIn, placesIn, replaced, SOUND } from './flow-nodes';
import { STRANGE_TEXTS, STRANGE_VALUES } from '../support/hostile-values';

const DEEP = JSON.parse(`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`);
const VALUES: ReadonlyArray<readonly [string, unknown]> = [
  ...STRANGE_VALUES, ...STRANGE_TEXTS, ['a deep structure', DEEP], ['a long text', 'x'.repeat(100_000)], ['a large number', 1e300], ['no number', NaN],
  ['a list with a hole', [undefined, null, 'x']], ['a structure with __proto__', JSON.parse('{"__proto__": {"ConnectorType": "S3"}}')],
  ['a token', Token.asString({ Ref: 'X' })], ['an intrinsic that is none', { 'Ref': 'X', 'Fn::Sub': 'y' }], ['an intrinsic without an argument', { 'Fn::If': undefined }],
];

const FEW = SOUND.filter((_, index) => index % 11 === 5);

describe.each(FEW)('%s', (_, flow) => {
  test.each(VALUES)('with %s', (__, value) => {
    for (const path of placesIn(flow)) {
      const found = findingsIn(replaced(flow, path, value));
      expect(found.filter((text) => text.length > 1000)).toEqual([]);
    }
  });
});

test.each(VALUES)('%s in place of all', (_, value) => {
  expect(() => findingsIn(Object(value))).not.toThrow();
});

const SECRETS = ['S3cr3tPa55', 'hunter2'];
const SECRET_TEXTS = [
  'https://user:S3cr3tPa55@example.com/path?token=hunter2', 'password=S3cr3tPa55 two', 'jdbc:x://h/d?password=hunter2&user=a', '{"password": "S3cr3tPa55"}', 'token: hunter2',
];

test.each(SOUND.filter((_, index) => index % 3 === 0))('a secret in %s is in no message', (_, flow) => {
  for (const path of placesIn(flow)) {
    for (const text of SECRET_TEXTS) {
      const shown = findingsIn(replaced(flow, path, text)).filter((found) => SECRETS.some((secret) => found.includes(secret)));
      expect([path, shown]).toEqual([path, []]);
    }
  }
});

const [, SOME] = SOUND[0];

test.each([
  ['a reference to AWS Secrets Manager', '{{resolve:secretsmanager:crm:SecretString:password::}}', 'warning readableSecret: Description contains a secret that anyone '
    + 'allowed to call appflow:DescribeFlow can read'],
  ['a password', 'password=S3cr3tPa55', 'warning readableSecret: Description contains a secret that anyone allowed to call appflow:DescribeFlow can read'],
  ['an ssm-secure reference', '{{resolve:ssm-secure:password:1}}', 'error ssmSecureReference: Description must not be an ssm-secure reference, which CloudFormation '
    + 'does not resolve in a flow'],
])('%s in a text that AppFlow shows', (_, text, finding) => {
  expect(findingsIn(replaced(SOME, ['Description'], text))).toContain(finding);
});
