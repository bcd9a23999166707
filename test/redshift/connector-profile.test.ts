import { Role } from 'aws-cdk-lib/aws-iam';
import { BUCKET_ROLE_ARN, redshift } from './util';
import { TOKENS } from '../support/connectors-util';
import { invalid, newStack } from '../support/util';

function properties(props: Parameters<typeof redshift.properties>[0]): any {
  return redshift.properties(props).ConnectorProfileConfig.ConnectorProfileProperties.Redshift;
}

test.each(['', 'appflow/in', 'p'.repeat(128)])('renders the prefix: case %#', (bucketPrefix) => {
  expect(properties(() => ({ bucketPrefix })).BucketPrefix).toBe(bucketPrefix);
});

test.each(TOKENS)('bucketPrefix may be %s', (_, token, rendered) => {
  expect(properties((stack) => ({ bucketPrefix: token(stack) })).BucketPrefix).toEqual(rendered);
});

test('roles may have an ARN that is a token', () => {
  for (const [, token, rendered] of TOKENS.filter(([name]) => name === 'a parameter')) {
    expect(properties((stack) => ({ bucketAccessRole: Role.fromRoleArn(stack, 'TokenRole', token(stack)) })).RoleArn).toEqual(rendered);
  }
});

test.each<[string, object, string]>([
  ['no bucket', { bucket: undefined }, 'bucket is required'],
  ['null for bucket', { bucket: null }, 'bucket is required'],
  ['the name of a bucket', { bucket: 'staging' }, 'bucket must be an Amazon S3 bucket (IBucket), got a string'],
  ['a bucket with a name alone', { bucket: { bucketName: 'staging' } }, 'bucket must be an Amazon S3 bucket (IBucket), got an object'],
  ['an object for bucket', { bucket: {} }, 'bucket must be an Amazon S3 bucket (IBucket), got an object'],
  ['a long prefix', { bucketPrefix: 'p'.repeat(129) }, 'bucketPrefix must be at most 128 characters, got 129 characters'],
  ['a line break in the prefix', { bucketPrefix: 'a\nb' }, 'bucketPrefix must be at most 128 characters on one line, got "a\\nb"'],
  ['a number for the prefix', { bucketPrefix: 1 }, 'bucketPrefix must be a string, got a number'],
  ['an ARN for the role', { bucketAccessRole: BUCKET_ROLE_ARN }, 'bucketAccessRole must be an IAM role (IRole), got a string'],
  ['an object for the role', { bucketAccessRole: {} }, 'bucketAccessRole must be an IAM role (IRole), got an object'],
  ['a role with a long ARN', { bucketAccessRole: Role.fromRoleArn(newStack(), 'Role', BUCKET_ROLE_ARN.padEnd(513, 'x')) },
    'bucketAccessRole must be at most 512 characters, got 513 characters'],
])('an error: %s', (_, props, problem) => {
  expect(redshift.error(props)).toBe(invalid('RedshiftConnectorProfile', problem));
});

test('one error contains all problems', () => {
  expect(redshift.error({ bucket: undefined, bucketPrefix: 1, bucketAccessRole: 'role', endpoint: undefined, connectorProfileName: 'a b' }))
    .toBe(invalid('RedshiftConnectorProfile',
      'bucket is required',
      'bucketPrefix must be a string, got a number',
      'bucketAccessRole must be an IAM role (IRole), got a string',
      'endpoint must be created by a factory of RedshiftEndpoint, got undefined',
      'connectorProfileName must be 1 to 256 letters, digits or characters of _/!@#+=.- (e.g. "crm-production"), got "a b"'));
});
