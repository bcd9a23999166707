import type { Stack } from 'aws-cdk-lib';
import { App, Stack as RootStack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { SalesforceCredentials, ServiceNowCredentials } from '../../../src';
import { newStack, propertiesOf, salesforce, serviceNow, stored, warning, warningsOf } from '../../support/util';

const HERE = { account: '111111111111', region: 'eu-west-1' };
const ARN = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:';
const LIKE_ARN = warning('secretNameLikeArn', 'credentials: the ARN of the secret "my-secret" lacks its six-character suffix, '
  + 'and the end of the name looks like one, so AWS may not find the secret; use Secret.fromSecretCompleteArn');

/** The rendered password, with user name and password read from the secret. */
function passwordFrom(stack: Stack, secret: ISecret): unknown {
  serviceNow(stack, { credentials: ServiceNowCredentials.basicFromSecret(secret) });
  return propertiesOf(stack).ConnectorProfileConfig.ConnectorProfileCredentials.ServiceNow.Password;
}

const referenceTo = (id: string) => `{{resolve:secretsmanager:${id}:SecretString:password::}}`;

test.each<[string, (stack: Stack) => ISecret, string]>([
  ['a name that ends like an ARN', (stack) => Secret.fromSecretNameV2(stack, 'Secret', 'my-secret'), 'my-secret'],
  ['a partial ARN that ends like a whole one', (stack) => Secret.fromSecretPartialArn(stack, 'Secret', `${ARN}team/my-secret`), 'team/my-secret'],
  ['another partial ARN', (stack) => Secret.fromSecretPartialArn(stack, 'Secret', `${ARN}crm`), `${ARN}crm`],
  ['a whole ARN', (stack) => Secret.fromSecretCompleteArn(stack, 'Secret', `${ARN}my-secret-AbCdEf`), `${ARN}my-secret-AbCdEf`],
])('a secret imported by %s is read by an ID that identifies it', (_, secret, id) => {
  const stack = newStack(HERE);
  expect(passwordFrom(stack, secret(stack))).toBe(referenceTo(id));
  expect(warningsOf(stack)).toEqual([]);
});

test('the name is enough if neither stack has an account', () => {
  const stack = newStack();
  expect(passwordFrom(stack, Secret.fromSecretNameV2(stack, 'Secret', 'my-secret'))).toBe(referenceTo('my-secret'));
});

test.each<[string, string]>([
  ['account', ARN.replace('111111111111', '222222222222')],
  ['region', ARN.replace('eu-west-1', 'eu-central-1')],
])('in another %s the name is not enough, and a warning says so', (_, arn) => {
  const stack = newStack(HERE);
  expect(passwordFrom(stack, Secret.fromSecretPartialArn(stack, 'Secret', `${arn}my-secret`))).toBe(referenceTo(`${arn}my-secret`));
  expect(warningsOf(stack)).toEqual([{ path: '/Stack/Profile', text: LIKE_ARN }]);
});

describe('the secret of a connected app', () => {
  const warningsWith = (stack: Stack, clientCredentials: ISecret) => {
    salesforce(stack, { credentials: SalesforceCredentials.oauth2Tokens({ refreshToken: stored('r'), clientCredentials }) });
    return warningsOf(stack).map(({ text }) => text);
  };

  test('must be known by its complete ARN if its name ends like one', () => {
    const stack = newStack(HERE);
    expect(warningsWith(stack, Secret.fromSecretNameV2(stack, 'Secret', 'my-secret'))).toContain(LIKE_ARN.replace('credentials:', 'credentials: clientCredentials:'));
  });

  test('probably can\'t be read in another region', () => {
    const app = new App();
    const stack = new RootStack(app, 'Stack', { env: HERE });
    const there = new RootStack(app, 'There', { env: { ...HERE, region: 'eu-central-1' }, crossRegionReferences: true });
    const imported = Secret.fromSecretCompleteArn(stack, 'Secret', `${ARN.replace('eu-west-1', 'us-east-1')}crm-AbCdEf`);
    const text = (region: string) => warning('secretInAnotherRegion', `credentials: clientCredentials is a secret in ${region}, but the profile is in `
      + 'eu-west-1, and AppFlow probably reads only secrets in its own region; use a secret in eu-west-1, such as a replica');
    expect(warningsWith(stack, imported)).toContain(text('us-east-1'));
    const other = new RootStack(app, 'Other', { env: HERE, crossRegionReferences: true });
    expect(warningsWith(other, new Secret(there, 'App', {
      secretName: 'app',
      encryptionKey: Key.fromKeyArn(there, 'Key',
        'arn:aws:kms:eu-central-1:111111111111:key/1'),
    }))).toContain(text('eu-central-1'));
  });

  test('raises no warning in the same region, or if the region isn\'t known', () => {
    for (const stack of [newStack(HERE), newStack()]) {
      expect(warningsWith(stack, Secret.fromSecretCompleteArn(stack, 'Secret', `${ARN}crm-AbCdEf`)).join()).not.toContain('secretInAnotherRegion');
    }
  });
});

test('the function that refreshes reads it by its name, and is allowed to read it by its ARN', () => {
  const stack = newStack(HERE);
  serviceNow(stack, { credentials: ServiceNowCredentials.basicFromSecret(Secret.fromSecretNameV2(stack, 'Secret', 'my-secret')) }).refreshOnSecretChange();
  const template = JSON.stringify(Template.fromStack(stack).toJSON());
  expect(template).toMatch(/"id[\\"]+:[\\"]+my-secret[\\"]+/);
  expect(template).toContain(':secretsmanager:eu-west-1:111111111111:secret:my-secret-??????');
  expect(template).not.toContain('secret:my-??????');
});
