import { CfnDynamicReference, CfnDynamicReferenceService, CfnParameter, Fn, Lazy, SecretValue, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { bundle } from './services';
import type { CredentialRefreshOptions } from '../../src';
import {
  CustomConnectorCredentials,
  CustomConnectorProfile,
  OAuth2TokensOnRefresh,
  SalesforceConnectorProfile,
  SalesforceCredentials,
  ServiceNowConnectorProfile,
  ServiceNowCredentials,
  SlackConnectorProfile,
  SlackCredentials,
} from '../../src';
import { newApp } from '../support/app';
import { errorOf } from '../support/util';

beforeAll(bundle);

const instanceUrl = 'https://acme.service-now.com';
let stack: Stack;
let secret: ISecret;

beforeEach(() => {
  stack = new Stack(newApp(), 'Prod');
  secret = Secret.fromSecretNameV2(stack, 'Secret', 'desk');
});

function serviceNow(credentials: ServiceNowCredentials): ServiceNowConnectorProfile {
  return new ServiceNowConnectorProfile(stack, 'Desk', { instanceUrl, credentials });
}

const password = (value: SecretValue) => () => serviceNow(ServiceNowCredentials.basic({ username: 'appflow', password: value }));
const USE = 'use a ...FromSecret factory, or SecretValue.secretsManager with a name or an ARN';
const RENEWED = 'credentials: AppFlow renews refreshToken itself, so the one in your secret may be outdated and break the connection; '
  + 'set oauth2Tokens to OAuth2TokensOnRefresh.KEEP to refresh only the other fields, or to REPLACE to send the tokens in your secret';

type Profile = { refreshOnSecretChange(options?: CredentialRefreshOptions): unknown };

test.each<[string, () => Profile, CredentialRefreshOptions | undefined, string[]]>([
  ['plain text', password(SecretValue.unsafePlainText('hunter-two')), undefined,
    [`credentials: password is plain text, which never changes; ${USE}`]],
  ['a parameter', () => password(SecretValue.cfnParameter(new CfnParameter(stack, 'Parameter', { noEcho: true })))(), undefined,
    [`credentials: password must be a recognizable reference to AWS Secrets Manager, got another token; ${USE}`]],
  ['a lazy value', password(SecretValue.unsafePlainText(Lazy.string({ produce: () => 'hunter-two' }))), undefined,
    [`credentials: password must be a recognizable reference to AWS Secrets Manager, got another token; ${USE}`]],
  ['text around a reference', password(SecretValue.unsafePlainText('hunter-{{resolve:secretsmanager:desk}}')), undefined,
    [`credentials: password must be a recognizable reference to AWS Secrets Manager, got another token; ${USE}`]],
  ['a parameter of Systems Manager', password(SecretValue.cfnDynamicReference(new CfnDynamicReference(CfnDynamicReferenceService.SSM, 'a:1'))), undefined, [
    `credentials: password must be a recognizable reference to AWS Secrets Manager, got another token; ${USE}`,
    'password must not contain a dynamic reference to anything but AWS Secrets Manager, because only CloudFormation can resolve it; '
      + 'for a parameter use StringParameter.valueForStringParameter',
  ]],
  ['a parameter of Systems Manager in a property', () => new ServiceNowConnectorProfile(stack, 'Desk', {
    instanceUrl: 'https://{{resolve:ssm:host:1}}', credentials: ServiceNowCredentials.basicFromSecret(secret),
  }), undefined, [
    'instanceUrl must not contain a dynamic reference to anything but AWS Secrets Manager, because only CloudFormation can resolve it; '
      + 'for a parameter use StringParameter.valueForStringParameter',
  ]],
  ['a secret whose name is a token', () => password(SecretValue.secretsManager(new CfnParameter(stack, 'Parameter').valueAsString))(), undefined,
    ['credentials: password must come from a secret that can be recognized, got a reference whose secret is a token; use a ...FromSecret factory']],
  ['no secret at all', () => new CustomConnectorProfile(stack, 'Desk', {
    connectorLabel: 'Mine', credentials: CustomConnectorCredentials.custom({ customAuthenticationType: 'NONE' }),
  }), undefined, [`credentials: no field comes from AWS Secrets Manager, so there is nothing to refresh; ${USE}`]],
  ['a pinned version', () => serviceNow(ServiceNowCredentials.basicFromSecret(secret, { versionId: 'v1' })), undefined, [
    'credentials: versionId pins username, password to a version that never changes; leave it out, or update the profile by deploying '
      + 'another versionId',
  ]],
  ['a pinned SecretValue', password(SecretValue.secretsManager('desk', { versionId: 'v1' })), undefined, [
    'credentials: versionId pins password to a version that never changes; leave it out, or update the profile by deploying another versionId',
  ]],
  ['a version that isn\'t finished', () => serviceNow(ServiceNowCredentials.basicFromSecret(secret, { versionStage: 'AWSPENDING' })), undefined,
    ['credentials: username, password must not come from AWSPENDING, the version of an unfinished rotation']],
  ['a refresh token', () => serviceNow(ServiceNowCredentials.oauth2TokensFromSecret(secret)), undefined, [RENEWED]],
  ['an authorization code', () => serviceNow(ServiceNowCredentials.oauth2AuthorizationCodeFromSecret(secret, { redirectUri: 'https://a' })),
    { oauth2Tokens: OAuth2TokensOnRefresh.KEEP }, [
      'credentials: authCode can be exchanged only once, so a profile with an authorization code can\'t be refreshed; use an oauth2Tokens factory',
    ]],
  ['nothing but tokens', () => new SalesforceConnectorProfile(stack, 'Desk', { credentials: SalesforceCredentials.oauth2TokensFromSecret(secret) }),
    { oauth2Tokens: OAuth2TokensOnRefresh.KEEP },
    ['credentials: only tokens come from a secret, and oauth2Tokens KEEP leaves them alone, so there is nothing to refresh']],
  ['several mistakes', () => serviceNow(ServiceNowCredentials.oauth2Tokens({
    clientId: SecretValue.unsafePlainText('id'),
    clientSecret: SecretValue.secretsManager('desk', { versionId: 'v1' }),
    refreshToken: SecretValue.secretsManager('desk', { jsonField: 'token' }),
  })), undefined, [
    `credentials: clientId is plain text, which never changes; ${USE}`,
    'credentials: versionId pins clientSecret to a version that never changes; leave it out, or update the profile by deploying '
      + 'another versionId',
    RENEWED,
  ]],
])('%s', (_what, profile, options, problems) => {
  const made = profile();
  expect(() => made.refreshOnSecretChange(options)).toThrow(new Error(
    `invalid refreshOnSecretChange at 'Prod/Desk/CredentialRefresh':\n${problems.map((problem) => `  - ${problem}`).join('\n')}`));
  expect(stack.node.tryFindChild('CdkAppFlowCredentialRefresh')).toBeUndefined();
});

test.each([
  [{ schedule: 'rate(1 day)' }, 'schedule must be an aws-events Schedule (e.g. Schedule.rate(Duration.days(1))), got a string'],
  [{ alarmTopic: 'topic' }, 'alarmTopic must be an Amazon SNS topic (ITopicRef), got a string'],
  [{ secretEncryptionKey: {} }, 'secretEncryptionKey must be an AWS KMS key (IKeyRef), got an object'],
  [{ oauth2Tokens: 'drop' }, 'oauth2Tokens must be one of keep, replace, got "drop"'],
])('callers without a type checker: %j', (options, problem) => {
  const profile: { refreshOnSecretChange(options: object): unknown } = serviceNow(ServiceNowCredentials.basicFromSecret(secret));
  expect(() => profile.refreshOnSecretChange(options)).toThrow(
    new Error(`invalid refreshOnSecretChange at 'Prod/Desk/CredentialRefresh':\n  - ${problem}`));
});

test('null options, as other languages pass them', () => {
  const profile = serviceNow(ServiceNowCredentials.basicFromSecret(secret));
  expect(() => profile.refreshOnSecretChange(JSON.parse('null'))).not.toThrow();
});

test('a second call', () => {
  const profile = serviceNow(ServiceNowCredentials.basicFromSecret(secret));
  profile.refreshOnSecretChange();
  expect(() => profile.refreshOnSecretChange()).toThrow(
    "invalid refreshOnSecretChange at 'Prod/Desk/CredentialRefresh':\n  - the credentials of this profile are already refreshed; call refreshOnSecretChange only once");
});

test('an access token that nobody renews is refreshed', () => {
  const profile = new SlackConnectorProfile(stack, 'Slack', {
    instanceUrl: 'https://acme.slack.com', credentials: SlackCredentials.oauth2TokensFromSecret(secret),
  });
  expect(() => profile.refreshOnSecretChange()).not.toThrow();
});

test('a warning if tokens are replaced', () => {
  serviceNow(ServiceNowCredentials.oauth2TokensFromSecret(secret)).refreshOnSecretChange({ oauth2Tokens: OAuth2TokensOnRefresh.REPLACE });
  Annotations.fromStack(stack).hasWarning('/Prod/Desk', Match.stringLikeRegexp(
    'each refresh replaces the tokens that AppFlow has renewed with the ones in your secret.*\\[ack: cdk-appflow-constructs:refreshReplacesTokens\\]'));
});

test('kept tokens in plain text are ignored', () => {
  const profile = serviceNow(ServiceNowCredentials.oauth2Tokens({
    clientId: secret.secretValueFromJson('clientId'),
    clientSecret: secret.secretValueFromJson('clientSecret'),
    refreshToken: SecretValue.unsafePlainText('first-token'),
  }));
  profile.refreshOnSecretChange({ oauth2Tokens: OAuth2TokensOnRefresh.KEEP });
  expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::Events::Rule'))).not.toContain('first-token');
});

describe('problems that are only known at synthesis', () => {
  test('a configuration that is too long for EventBridge', () => {
    const profileProperties = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`p${n}`, 'x'.repeat(2000)]));
    new CustomConnectorProfile(stack, 'Desk', {
      connectorLabel: 'Mine', profileProperties, credentials: CustomConnectorCredentials.apiKeyFromSecret(secret),
    }).refreshOnSecretChange();
    expect(() => Template.fromStack(stack)).toThrow(
      /\[Prod\/Desk\/CredentialRefresh\] refreshOnSecretChange: the configuration of the profile without its secrets must be at most 8192 bytes, the most that EventBridge passes to a function, got about 10\d{3}; shorten its maps, such as profileProperties/);
  });

  test.each<[string, RegExp, (s: Stack) => ServiceNowConnectorProfile]>([
    ['a dynamic reference to a parameter behind a lazy value', /instanceUrl is a token for a dynamic reference, which CloudFormation would resolve/, (s) =>
      new ServiceNowConnectorProfile(s, 'Desk', {
        instanceUrl: Lazy.string({ produce: () => `https://${['{{resolve', 'ssm:host}}'].join(':')}` }),
        credentials: ServiceNowCredentials.basicFromSecret(secret),
      })],
    ['an unknown secret behind a lazy value', /instanceUrl comes from a version of a secret that was not known when refreshOnSecretChange was called/, (s) =>
      new ServiceNowConnectorProfile(s, 'Desk', {
        instanceUrl: Lazy.string({ produce: () => `https://${SecretValue.secretsManager('other').unsafeUnwrap()}` }),
        credentials: ServiceNowCredentials.basicFromSecret(secret),
      })],
    ['a reference in an intrinsic function', /instanceUrl is a token for a dynamic reference/, (s) =>
      new ServiceNowConnectorProfile(s, 'Desk', {
        instanceUrl: Fn.conditionIf('IsProd', 'https://a', 'https://{{resolve:secretsmanager:desk}}').toString(),
        credentials: ServiceNowCredentials.basicFromSecret(secret),
      })],
    ['a parameter that is hidden', /username comes from the NoEcho parameter User and would be readable in the rule; read it from AWS Secrets Manager/, (s) =>
      new ServiceNowConnectorProfile(s, 'Desk', {
        instanceUrl,
        credentials: ServiceNowCredentials.basic({
          username: new CfnParameter(s, 'User', { noEcho: true }).valueAsString, password: secret.secretValueFromJson('password'),
        }),
      })],
    ['a hidden parameter in a longer text', /instanceUrl comes from the NoEcho parameter Host/, (s) => {
      new CfnParameter(s, 'Host', { noEcho: true });
      return new ServiceNowConnectorProfile(s, 'Desk', {
        instanceUrl: Fn.sub('https://${Host}.example.com'), credentials: ServiceNowCredentials.basicFromSecret(secret),
      });
    }],
  ])('%s', (_what, message, create) => {
    create(stack).refreshOnSecretChange();
    expect(() => Template.fromStack(stack)).toThrow(message);
  });

  test('parameters that are shown', () => {
    const host = new CfnParameter(stack, 'Host');
    new CfnParameter(stack, 'Unused', { noEcho: true });
    new ServiceNowConnectorProfile(stack, 'Desk', {
      instanceUrl: Fn.sub(`https://\${Host}-${host.valueAsString}`), credentials: ServiceNowCredentials.basicFromSecret(secret),
    }).refreshOnSecretChange();
    expect(() => Template.fromStack(stack)).not.toThrow();
  });
});

test.each([
  ['account', 'arn:aws:secretsmanager:eu-west-1:999999999999:secret:desk-AbCdEf', '999999999999, eu-west-1'],
  ['region', 'arn:aws:secretsmanager:us-east-1:123456789012:secret:desk-AbCdEf', '123456789012, us-east-1'],
])('a secret in another %s can\'t be followed', (_, arn, place) => {
  const fixed = new Stack(newApp(), 'Fixed', { env: { account: '123456789012', region: 'eu-west-1' } });
  const profile = new ServiceNowConnectorProfile(fixed, 'Profile', {
    instanceUrl: 'https://acme.service-now.com',
    credentials: ServiceNowCredentials.basicFromSecret(Secret.fromSecretCompleteArn(fixed, 'Login', arn)),
  });
  expect(errorOf(() => profile.refreshOnSecretChange())).toContain('credentials: username, password must come from a secret in the profile\'s account and '
    + 'region (123456789012, eu-west-1), because EventBridge reports a change only where the secret is, '
    + `got one in ${place}; keep a second secret there and change both together (a replica doesn't work, because replication sends other events, `
    + 'which start no refresh)');
});
