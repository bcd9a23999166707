import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { SalesforceCredentials } from '../../../src';
import { allowAppFlowOnBucket } from '../../../src/private/permissions/permissions';
import { CONNECTED_APP, newStack, PROFILE, propertiesOf, salesforce, SECRET_ARN, secretIn, serviceNow, stored, warning, warningsOf } from '../../support/util';

const KEY_ARN = 'arn:aws:kms:eu-west-1:111111111111:key/f00d';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

function connectedApp(clientCredentials: ISecret): SalesforceCredentials {
  return SalesforceCredentials.oauth2Tokens({ accessToken: stored('a'), refreshToken: stored('r'), clientCredentials });
}

/** Without a known account, the text can't be pasted unchanged. */
const PLACEHOLDERS = ' (with the account\'s own values in place of ${...})';

function statement(actions: string, account: string): string {
  return `{"Action":[${actions}],"Condition":{"StringEquals":{"aws:SourceAccount":"${account}"}},`
    + '"Effect":"Allow","Principal":{"Service":"appflow.amazonaws.com"},"Resource":"*"}'
    + (account.startsWith('$') ? PLACEHOLDERS : '');
}

function keyWarning(path: string, account = '${AWS::AccountId}'): string {
  return warning('importedKeyPolicy', `the policy of the key '${path}' can't be changed from here. `
    + `If AppFlow can't use the key yet, add this statement to it: ${statement('"kms:Encrypt","kms:Decrypt","kms:GenerateDataKey"', account)}`);
}

function secretWarning(path: string, account = '${AWS::AccountId}'): string {
  return warning('importedSecretPolicy', `the policy of the secret '${path}' can't be changed from here. `
    + 'If AppFlow can\'t read the secret yet, add this statement to its resource policy: '
    + `${statement('"secretsmanager:GetSecretValue","secretsmanager:DescribeSecret"', account)}. `
    + 'The secret must be encrypted with a customer managed key that AppFlow may use');
}

test('an imported key raises one warning with the statement to add', () => {
  const encryptionKey = Key.fromKeyArn(stack, 'Key', KEY_ARN);
  salesforce(stack, { encryptionKey }, 'One');
  salesforce(stack, { encryptionKey }, 'Two');
  serviceNow(stack, { encryptionKey }, 'Three');
  expect(warningsOf(stack)).toEqual([{ path: '/Stack/One', text: keyWarning('Stack/Key') }]);
  Template.fromStack(stack).allResourcesProperties(PROFILE, { KMSArn: KEY_ARN });
});

test('each imported key raises its own warning', () => {
  salesforce(stack, { encryptionKey: Key.fromKeyArn(stack, 'KeyA', KEY_ARN) }, 'One');
  salesforce(stack, { encryptionKey: Key.fromKeyArn(stack, 'KeyB', `${KEY_ARN}f00d`) }, 'Two');
  expect(warningsOf(stack)).toEqual([
    { path: '/Stack/One', text: keyWarning('Stack/KeyA') },
    { path: '/Stack/Two', text: keyWarning('Stack/KeyB') },
  ]);
});

test('an imported key raises one warning for each account that uses it', () => {
  const app = new App();
  const stacks = ['111111111111', '222222222222'].map((account) => new Stack(app, `In${account}`, { env: { account, region: 'eu-west-1' } }));
  const encryptionKey = Key.fromKeyArn(stacks[0], 'Key', KEY_ARN);
  for (const each of stacks) {
    salesforce(each, { encryptionKey }, 'One');
    salesforce(each, { encryptionKey }, 'Two');
  }
  expect(stacks.flatMap(warningsOf)).toEqual([
    { path: '/In111111111111/One', text: keyWarning('In111111111111/Key', '111111111111') },
    { path: '/In222222222222/One', text: keyWarning('In111111111111/Key', '222222222222') },
  ]);
});

test('an imported secret raises one warning with the statement to add, and the profiles wait for nothing', () => {
  const credentials = connectedApp(secretIn(stack, 'App'));
  salesforce(stack, { credentials }, 'One');
  salesforce(stack, { credentials }, 'Two');
  expect(warningsOf(stack)).toEqual([{ path: '/Stack/One', text: secretWarning('Stack/App') }]);
  for (const profile of Object.values(Template.fromStack(stack).findResources(PROFILE))) {
    expect(profile).not.toHaveProperty('DependsOn');
  }
});

test('the statements name the account of the stack', () => {
  const fixed = newStack({ account: '222222222222', region: 'eu-west-1' });
  salesforce(fixed, { encryptionKey: Key.fromKeyArn(fixed, 'Key', KEY_ARN), credentials: connectedApp(secretIn(fixed, 'App')) });
  expect(warningsOf(fixed)).toEqual([
    { path: '/Stack/Profile', text: keyWarning('Stack/Key', '222222222222') },
    { path: '/Stack/Profile', text: secretWarning('Stack/App', '222222222222') },
  ]);
});

test('the key of an imported secret gets the statement, if the key is created in the app', () => {
  const secret = Secret.fromSecretAttributes(stack, 'App', { secretCompleteArn: SECRET_ARN, encryptionKey: new Key(stack, 'Key') });
  salesforce(stack, { credentials: connectedApp(secret) });
  expect(propertiesOf(stack, 'AWS::KMS::Key').KeyPolicy.Statement).toContainEqual(
    JSON.parse(statement('"kms:Encrypt","kms:Decrypt","kms:GenerateDataKey"', 'x').replace('"x"', '{"Ref":"AWS::AccountId"}')));
  expect(warningsOf(stack)).toEqual([{ path: '/Stack/Profile', text: secretWarning('Stack/App') }]);
});

test('the imported key of an imported secret raises its own warning', () => {
  const encryptionKey = Key.fromKeyArn(stack, 'Key', KEY_ARN);
  salesforce(stack, { credentials: connectedApp(Secret.fromSecretAttributes(stack, 'App', { secretCompleteArn: SECRET_ARN, encryptionKey })) });
  expect(warningsOf(stack)).toEqual([
    { path: '/Stack/Profile', text: secretWarning('Stack/App') },
    { path: '/Stack/Profile', text: keyWarning('Stack/Key') },
  ]);
});

test('a secret under the AWS managed key raises one warning', () => {
  const credentials = connectedApp(new Secret(stack, 'App', CONNECTED_APP));
  salesforce(stack, { credentials }, 'One');
  salesforce(stack, { credentials }, 'Two');
  expect(warningsOf(stack)).toEqual([{
    path: '/Stack/One',
    text: warning('secretUnderAwsManagedKey', 'the secret \'Stack/App\' is encrypted with the key aws/secretsmanager, '
      + 'whose policy cannot be changed to allow AppFlow; give the secret a customer managed key (encryptionKey)'),
  }]);
});

test.each<[string, (scope: Stack) => ISecret, unknown]>([
  ['by its complete ARN', (scope) => Secret.fromSecretCompleteArn(scope, 'App', SECRET_ARN), SECRET_ARN],
  ['by a partial ARN', (scope) => Secret.fromSecretPartialArn(scope, 'App', SECRET_ARN.slice(0, -7)), SECRET_ARN.slice(0, -7)],
  ['by its name', (scope) => Secret.fromSecretNameV2(scope, 'App', 'crm'), {
    'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':secretsmanager:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':secret:crm']],
  }],
])('a secret imported %s is passed by that', (_, secret, arn) => {
  salesforce(stack, { credentials: connectedApp(secret(stack)) });
  expect(propertiesOf(stack).ConnectorProfileConfig.ConnectorProfileCredentials.Salesforce.ClientCredentialsArn).toEqual(arn);
});

describe('a staging bucket', () => {
  const actions = ['s3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts', 's3:ListBucketMultipartUploads', 's3:GetBucketAcl', 's3:PutObjectAcl'];

  test('gets AppFlow\'s statement once, and returns the policy to depend on', () => {
    const bucket = new Bucket(stack, 'Bucket');
    const waitFor = [salesforce(stack, {}, 'One'), salesforce(stack, {}, 'Two')].map((profile) => allowAppFlowOnBucket(profile, bucket, 'write'));
    const arn = { 'Fn::GetAtt': [stack.getLogicalId(bucket.node.defaultChild as any), 'Arn'] };
    expect(propertiesOf(stack, 'AWS::S3::BucketPolicy').PolicyDocument.Statement).toEqual([{
      Effect: 'Allow',
      Principal: { Service: 'appflow.amazonaws.com' },
      Action: actions,
      Resource: [arn, { 'Fn::Join': ['', [arn, '/*']] }],
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    }]);
    expect(waitFor).toEqual([bucket.policy, bucket.policy]);
  });

  test('imported from elsewhere raises one warning with the statement to add', () => {
    const bucket = Bucket.fromBucketName(stack, 'Bucket', 'staging');
    for (const id of ['One', 'Two']) {
      expect(allowAppFlowOnBucket(salesforce(stack, {}, id), bucket, 'write')).toBeUndefined();
    }
    expect(warningsOf(stack)).toEqual([{
      path: '/Stack/One',
      text: warning('importedBucketPolicy', 'the policy of the bucket \'Stack/Bucket\' can\'t be changed from here. '
        + 'If AppFlow can\'t write to the bucket yet, add this statement to its policy: '
        + `{"Action":${JSON.stringify(actions)},"Condition":{"StringEquals":{"aws:SourceAccount":"\${AWS::AccountId}"}},`
        + '"Effect":"Allow","Principal":{"Service":"appflow.amazonaws.com"},"Resource":["arn:${AWS::Partition}:s3:::staging","arn:${AWS::Partition}:s3:::staging/*"]}'
        + PLACEHOLDERS),
    }]);
  });

  test('gets each kind of access once, for reading and for writing', () => {
    const bucket = new Bucket(stack, 'Bucket', { encryptionKey: new Key(stack, 'Key') });
    const profiles = ['One', 'Two'].map((id) => salesforce(stack, {}, id));
    const waitFor = (['read', 'write'] as const).flatMap((access) => profiles.map((profile) => allowAppFlowOnBucket(profile, bucket, access)));
    expect(waitFor).toEqual(Array(4).fill(bucket.policy));
    expect(propertiesOf(stack, 'AWS::S3::BucketPolicy').PolicyDocument.Statement.map(({ Action }: { Action: unknown }) => Action))
      .toEqual([['s3:ListBucket', 's3:GetObject'], actions]);
    expect(propertiesOf(stack, 'AWS::KMS::Key').KeyPolicy.Statement.map(({ Principal }: { Principal: unknown }) => Principal))
      .toEqual([expect.objectContaining({ AWS: expect.anything() }), { Service: 'appflow.amazonaws.com' }]);
    expect(warningsOf(stack)).toEqual([]);
  });

  test('that is imported and read raises a warning with the statement for reading', () => {
    const bucket = Bucket.fromBucketName(stack, 'Bucket', 'exports');
    for (const id of ['One', 'Two']) {
      expect(allowAppFlowOnBucket(salesforce(stack, {}, id), bucket, 'read')).toBeUndefined();
    }
    expect(warningsOf(stack)).toEqual([{
      path: '/Stack/One',
      text: warning('importedBucketPolicy', 'the policy of the bucket \'Stack/Bucket\' can\'t be changed from here. '
        + 'If AppFlow can\'t read the bucket yet, add this statement to its policy: '
        + '{"Action":["s3:ListBucket","s3:GetObject"],"Condition":{"StringEquals":{"aws:SourceAccount":"${AWS::AccountId}"}},'
        + '"Effect":"Allow","Principal":{"Service":"appflow.amazonaws.com"},"Resource":["arn:${AWS::Partition}:s3:::exports","arn:${AWS::Partition}:s3:::exports/*"]}'
        + PLACEHOLDERS),
    }]);
  });

  test('whose ARN is an attribute is written as in Fn::Sub', () => {
    const other = new CfnResource(stack, 'Other', { type: 'Acme::Bucket::Thing' });
    allowAppFlowOnBucket(salesforce(stack), Bucket.fromBucketArn(stack, 'Bucket', other.getAtt('Arn').toString()), 'write');
    expect(warningsOf(stack)[0].text).toContain('"Resource":["${Other.Arn}","${Other.Arn}/*"]}');
  });
});
