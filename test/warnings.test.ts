import type { Stack } from 'aws-cdk-lib';
import { Annotations, SecretValue } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { SalesforceCredentials, ServiceNowCredentials } from '../src';
import { CONNECTED_APP, newStack, salesforce, secretIn, serviceNow, stored, warning, warningsOf } from './support/util';

interface Case {
  readonly id: string;
  /** Creates a profile 'Stack/Profile' that raises only this warning. */
  readonly make: (stack: Stack) => void;
  readonly text: string | RegExp;
}

const CASES: Case[] = [
  {
    id: 'plaintextSecret',
    make: (stack) => serviceNow(stack, {
      credentials: ServiceNowCredentials.oauth2Tokens({
        clientId: SecretValue.unsafePlainText('id'),
        clientSecret: stored('s'),
        refreshToken: SecretValue.unsafePlainText('token'),
      }),
    }),
    text: 'credentials: clientId, credentials: refreshToken: the template contains this secret in plain text. '
      + 'Keep it in AWS Secrets Manager and use SecretValue.secretsManager or a ...FromSecret factory',
  },
  {
    id: 'accessTokenWithoutRefreshToken',
    make: (stack) => salesforce(stack, { credentials: SalesforceCredentials.oauth2Tokens({ accessToken: stored('a') }) }),
    text: 'credentials: accessToken without refreshToken. '
      + 'AppFlow can\'t renew the access token when it expires, and flows will fail from then on; give refreshToken as well',
  },
  {
    id: 'salesforceClientCredentialsUnsupported',
    make: (stack) => salesforce(stack, {
      credentials: SalesforceCredentials.oauth2ClientCredentials({ clientCredentials: new Secret(stack, 'App', { ...CONNECTED_APP, encryptionKey: new Key(stack, 'Key') }) }),
    }),
    text: 'credentials: AppFlow\'s service model says that it does not support grantType CLIENT_CREDENTIALS for Salesforce, '
      + 'and deployments have failed with "AuthCode cannot be blank"; use grantType JWT_BEARER or tokens',
  },
  {
    id: 'importedSecretPolicy',
    make: (stack) => salesforce(stack, {
      credentials: SalesforceCredentials.oauth2Tokens({ accessToken: stored('a'), refreshToken: stored('r'), clientCredentials: secretIn(stack) }),
    }),
    text: /^the policy of the secret 'Stack\/Secret' can't be changed from here\. .*"secretsmanager:GetSecretValue"/,
  },
  {
    id: 'importedKeyPolicy',
    make: (stack) => salesforce(stack, { encryptionKey: Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-west-1:111111111111:key/f00d') }),
    text: /^the policy of the key 'Stack\/Key' can't be changed from here\. .*"kms:GenerateDataKey"/,
  },
  {
    id: 'secretUnderAwsManagedKey',
    make: (stack) => salesforce(stack, {
      credentials: SalesforceCredentials.oauth2Tokens({ accessToken: stored('a'), refreshToken: stored('r'), clientCredentials: new Secret(stack, 'App', CONNECTED_APP) }),
    }),
    text: 'the secret \'Stack/App\' is encrypted with the key aws/secretsmanager, '
      + 'whose policy cannot be changed to allow AppFlow; give the secret a customer managed key (encryptionKey)',
  },
];

describe.each(CASES)('the warning $id', ({ id, make, text }) => {
  let stack: Stack;

  beforeEach(() => {
    stack = newStack();
  });

  test('is on the profile, with its id and without others', () => {
    make(stack);
    expect(warningsOf(stack)).toEqual([{
      path: '/Stack/Profile',
      text: typeof text === 'string' ? warning(id, text) : expect.stringMatching(text),
    }]);
    expect(warningsOf(stack)[0].text).toMatch(new RegExp(` \\[ack: cdk-appflow-constructs:${id}\\]$`));
  });

  test('can be acknowledged before the profile is created', () => {
    Annotations.of(stack).acknowledgeWarning(`cdk-appflow-constructs:${id}`, 'known');
    make(stack);
    expect(warningsOf(stack)).toEqual([]);
  });

  test.each(['Stack', 'Stack/Profile'])('can be acknowledged on %s after the profile has been created', (path) => {
    make(stack);
    Annotations.of(stack.node.root.node.findAll().find(({ node }) => node.path === path)!).acknowledgeWarning(`cdk-appflow-constructs:${id}`);
    expect(warningsOf(stack)).toEqual([]);
  });

  test('stays when another one is acknowledged', () => {
    Annotations.of(stack).acknowledgeWarning('cdk-appflow-constructs:somethingElse');
    make(stack);
    expect(warningsOf(stack)).toHaveLength(1);
  });
});

test.each<[string, (stack: Stack) => void]>([
  ['secrets out of Secrets Manager', (stack) => salesforce(stack, {
    credentials: SalesforceCredentials.oauth2Tokens({ accessToken: stored('a'), refreshToken: stored('r') }),
  })],
  ['an access token of a JSON secret with the refresh token', (stack) => serviceNow(stack, {
    credentials: ServiceNowCredentials.oauth2TokensFromSecret(secretIn(stack)),
  })],
  ['a connected app under a customer managed key', (stack) => salesforce(stack, {
    credentials: SalesforceCredentials.oauth2Tokens({
      accessToken: stored('a'),
      refreshToken: stored('r'),
      clientCredentials: new Secret(stack, 'App', { ...CONNECTED_APP, encryptionKey: new Key(stack, 'Key') }),
    }),
  })],
])('no warning for %s', (_, make) => {
  const stack = newStack();
  make(stack);
  expect(warningsOf(stack)).toEqual([]);
});
