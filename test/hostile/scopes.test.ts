import type { Environment, StackProps } from 'aws-cdk-lib';
import { App, Aws, CfnParameter, Fn, Lazy, NestedStack, SecretValue, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { SalesforceConnectorProfile, SalesforceCredentials, SapODataConnectorProfile, SapODataCredentials, ServiceNowConnectorProfile, ServiceNowCredentials } from '../../src';
import { errorOf, PROFILE, untyped, warningsOf } from '../support/util';

const IRELAND: Environment = { account: '111111111111', region: 'eu-west-1' };
const VIRGINIA: Environment = { account: '111111111111', region: 'us-east-1' };
const OTHER_ACCOUNT: Environment = { account: '222222222222', region: 'eu-west-1' };

let app: App;

beforeEach(() => {
  app = new App();
});

const stackIn = (env?: Environment, id = 'Stack', more: StackProps = {}) => new Stack(app, id, { env, ...more });

function serviceNow(scope: Construct, secret: ISecret, id = 'Profile'): ServiceNowConnectorProfile {
  return new ServiceNowConnectorProfile(scope, id, {
    instanceUrl: 'https://acme.service-now.com', credentials: ServiceNowCredentials.basicFromSecret(secret),
  });
}

function salesforce(scope: Construct, clientCredentials: ISecret, id = 'Profile'): SalesforceConnectorProfile {
  const credentials = SalesforceCredentials.oauth2Tokens({ accessToken: SecretValue.secretsManager('access'), refreshToken: SecretValue.secretsManager('tokens'), clientCredentials });
  return new SalesforceConnectorProfile(scope, id, { credentials });
}

function credentialsIn(stack: Stack): any {
  const [{ Properties: properties }] = Object.values(Template.fromStack(stack).findResources(PROFILE));
  return properties.ConnectorProfileConfig.ConnectorProfileCredentials;
}

describe('the secret with the fields', () => {
  test.each([['account', '222222222222', 'eu-west-1'], ['region', '111111111111', 'us-east-1']])(
    'of another %s is named by its whole ARN', (_, account, region) => {
      const stack = stackIn(IRELAND);
      const arn = `arn:aws:secretsmanager:${region}:${account}:secret:crm-AbCdEf`;
      serviceNow(stack, Secret.fromSecretCompleteArn(stack, 'Secret', arn));
      expect(credentialsIn(stack).ServiceNow.Password).toBe(`{{resolve:secretsmanager:${arn}:SecretString:password::}}`);
    });

  test('in another stack is an import within the reference', () => {
    const secret = new Secret(stackIn(IRELAND, 'Secrets'), 'Secret');
    const stack = stackIn(IRELAND);
    serviceNow(stack, secret);
    expect(credentialsIn(stack).ServiceNow.Password).toEqual({
      'Fn::Join': ['', ['{{resolve:secretsmanager:', { 'Fn::ImportValue': expect.stringMatching(/^Secrets:/) }, ':SecretString:password::}}']],
    });
  });

  test('in a stack of another region, with crossRegionReferences, is passed by the reader', () => {
    const secret = new Secret(stackIn(VIRGINIA, 'Secrets', { crossRegionReferences: true }), 'Secret');
    const stack = stackIn(IRELAND, 'Stack', { crossRegionReferences: true });
    serviceNow(stack, secret);
    expect(credentialsIn(stack).ServiceNow.Username).toEqual({
      'Fn::Join': ['', ['{{resolve:secretsmanager:', { 'Fn::GetAtt': [expect.stringMatching(/^ExportsReader/), expect.any(String)] }, ':SecretString:username::}}']],
    });
  });

  test('in a stack of another region, without it, is an error of the CDK with the cure', () => {
    const secret = new Secret(stackIn(VIRGINIA, 'Secrets'), 'Secret');
    serviceNow(stackIn(IRELAND), secret);
    expect(errorOf(() => app.synth())).toMatch(/Cannot use resource 'Secrets\/Secret' in a cross-environment fashion/);
  });

  test('in a stack of another account, with its own name, is referred to by name', () => {
    const secret = new Secret(stackIn(OTHER_ACCOUNT, 'Secrets'), 'Secret', { secretName: 'crm' });
    const stack = stackIn(IRELAND);
    serviceNow(stack, secret);
    expect(JSON.stringify(credentialsIn(stack).ServiceNow.Password)).toContain(':secretsmanager:eu-west-1:222222222222:secret:crm');
  });
});

describe('the secret of the connected app', () => {
  test.each([['account', '222222222222', 'eu-west-1'], ['region', '111111111111', 'us-east-1']])('in another %s raises a warning with the policy', (what, account, region) => {
    const stack = stackIn(IRELAND);
    const arn = `arn:aws:secretsmanager:${region}:${account}:secret:app-AbCdEf`;
    salesforce(stack, Secret.fromSecretCompleteArn(stack, 'App', arn));
    expect(credentialsIn(stack).Salesforce.ClientCredentialsArn).toBe(arn);
    expect(warningsOf(stack).map(({ text }) => text)).toEqual([
      expect.stringContaining('"aws:SourceAccount":"111111111111"'),
      ...what === 'region' ? [expect.stringContaining('secretInAnotherRegion')] : [],
    ]);
  });

  test('in another partition is an error: the service accepts only arn:aws:', () => {
    const stack = stackIn(IRELAND);
    const arn = 'arn:aws-cn:secretsmanager:cn-north-1:111111111111:secret:app-AbCdEf';
    expect(errorOf(() => salesforce(stack, Secret.fromSecretCompleteArn(stack, 'App', arn))))
      .toBe(`invalid SalesforceConnectorProfile at 'Stack/Profile':\n  - credentials: clientCredentials must be an ARN of the form arn:aws:secretsmanager:..., got "${arn}"`);
  });

  test('in another stack gets the policy there, and the stack of the profile depends on it', () => {
    const secrets = stackIn(IRELAND, 'Secrets');
    const secret = new Secret(secrets, 'Secret', { encryptionKey: new Key(secrets, 'Key') });
    const stack = stackIn(IRELAND);
    salesforce(stack, secret);
    expect(credentialsIn(stack).Salesforce.ClientCredentialsArn).toEqual({ 'Fn::ImportValue': expect.stringMatching(/^Secrets:/) });
    Template.fromStack(secrets).resourceCountIs('AWS::SecretsManager::ResourcePolicy', 1);
    expect(stack.dependencies).toEqual([secrets]);
  });

  test('in a stack of another region, with crossRegionReferences, gets the policy there', () => {
    const secrets = stackIn(VIRGINIA, 'Secrets', { crossRegionReferences: true });
    const secret = new Secret(secrets, 'Secret', { encryptionKey: new Key(secrets, 'Key') });
    const stack = stackIn(IRELAND, 'Stack', { crossRegionReferences: true });
    salesforce(stack, secret);
    expect(credentialsIn(stack).Salesforce.ClientCredentialsArn).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^ExportsReader/), expect.any(String)] });
    Template.fromStack(secrets).resourceCountIs('AWS::SecretsManager::ResourcePolicy', 1);
  });
});

describe('a profile', () => {
  test('in a nested stack is created, and has its own name', () => {
    const parent = stackIn();
    const nested = new NestedStack(parent, 'Nested');
    const profile = serviceNow(nested, new Secret(parent, 'Secret'));
    expect(JSON.stringify(credentialsIn(nested).ServiceNow.Password)).toContain('referenceto');
    const [{ Properties: { ConnectorProfileName: name } }] = Object.values(Template.fromStack(nested).findResources(PROFILE));
    expect(name).toMatch(/^[\w/!@#+=.-]{1,256}$/);
    expect(name).toContain('Nested');
    expect(profile.stack).toBe(nested);
    Template.fromStack(parent).resourceCountIs(PROFILE, 0);
  });

  test('in a stage has the stage in its name and in the path of its errors', () => {
    const stack = new Stack(new Stage(app, 'Prod'), 'Stack');
    serviceNow(stack, Secret.fromSecretNameV2(stack, 'Secret', 'crm'));
    const [{ Properties: { ConnectorProfileName: name } }] = Object.values(Template.fromStack(stack).findResources(PROFILE));
    expect(name).toContain('Prod');
    expect(errorOf(() => serviceNow(stack, untyped(undefined), 'Other'))).toMatch(/^invalid ServiceNowConnectorProfile at 'Prod\/Stack\/Other':/);
  });

  test('without an environment has no literal account, region or partition', () => {
    const stack = stackIn();
    salesforce(stack, new Secret(stack, 'App', { encryptionKey: new Key(stack, 'Key') }));
    expect(JSON.stringify(Template.fromStack(stack).toJSON().Resources)).not.toMatch(/\d{12}|eu-west-1|"arn:aws:/);
  });

  test('deep in the tree, under long and unusual ids, has a valid name', () => {
    const stack = stackIn();
    let scope: Construct = stack;
    for (let depth = 0; depth < 8; depth += 1) {
      scope = new Stage(app, `Stage${depth}-${'x'.repeat(40)}`);
      scope = new Stack(scope, `Ünïcode-${'y'.repeat(60)}`, { stackName: `s${depth}` });
      serviceNow(scope, Secret.fromSecretNameV2(scope, 'Secret', 'crm'), `Ünïcode ${'z'.repeat(200)} \ud83d\ude80 ${depth}`);
      const [{ Properties: { ConnectorProfileName: name } }] = Object.values(Template.fromStack(Stack.of(scope)).findResources(PROFILE));
      expect(name).toMatch(/^[\w/!@#+=.-]{1,256}$/);
    }
  });

  test('in a stack of another region and account may be referred to by name', () => {
    const profile = serviceNow(stackIn(OTHER_ACCOUNT, 'There'), Secret.fromSecretNameV2(stackIn(OTHER_ACCOUNT, 'Secrets'), 'Secret', 'crm'));
    const stack = stackIn(IRELAND);
    expect(stack.resolve(profile.connectorProfileArn)).toEqual({
      'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, expect.stringMatching(/^:appflow:eu-west-1:222222222222:connectorprofile\/.*Servicenow$/)]],
    });
  });
});

describe('a token', () => {
  test.each<[string, (stack: Stack) => string]>([
    ['a parameter', (stack) => new CfnParameter(stack, 'Url').valueAsString],
    ['a parameter in a text', (stack) => `https://${new CfnParameter(stack, 'Name').valueAsString}.service-now.com`],
    ['an import', () => Fn.importValue('url')],
    ['a lazy value', () => Lazy.string({ produce: () => 'https://acme.service-now.com' })],
    ['a join with whitespace around it', () => ` ${Fn.join(' ', ['https://', Aws.STACK_NAME])} `],
    ['a dynamic reference', () => '{{resolve:ssm:/crm/url}}'],
    ['a dynamic reference in a token in a text', () => `https://${SecretValue.ssmSecure('/x').unsafeUnwrap() && SecretValue.secretsManager('x').unsafeUnwrap()}`],
    ['a select of a split', () => Fn.select(0, Fn.split(',', Fn.importValue('urls')))],
  ])('that is %s is rendered as it is', (_, url) => {
    const stack = stackIn();
    const instanceUrl = url(stack);
    new ServiceNowConnectorProfile(stack, 'Profile', { instanceUrl, credentials: ServiceNowCredentials.basicFromSecret(Secret.fromSecretNameV2(stack, 'Secret', 'crm')) });
    const [{ Properties: { ConnectorProfileConfig: config } }] = Object.values(Template.fromStack(stack).findResources(PROFILE));
    expect(config.ConnectorProfileProperties.ServiceNow.InstanceUrl).toEqual(stack.resolve(instanceUrl));
  });

  test('may stand in a list and for a number', () => {
    const stack = stackIn();
    const scope = new CfnParameter(stack, 'Scope').valueAsString;
    const portNumber = new CfnParameter(stack, 'Port', { type: 'Number' }).valueAsNumber;
    const stored = (name: string) => SecretValue.secretsManager(name);
    new SapODataConnectorProfile(stack, 'Profile', {
      applicationHostUrl: 'https://sap.example.com',
      applicationServicePath: '/sap',
      clientNumber: '100',
      portNumber,
      credentials: SapODataCredentials.oauth2Tokens({
        clientId: stored('id'),
        clientSecret: stored('secret'),
        accessToken: stored('access'),
        tokenUrl: 'https://sap.example.com/token',
        authCodeUrl: 'https://sap.example.com/authorize',
        oauthScopes: ['first', scope, `prefix-${scope}`],
      }),
    });
    const [{ Properties: { ConnectorProfileConfig: config } }] = Object.values(Template.fromStack(stack).findResources(PROFILE));
    expect(config.ConnectorProfileProperties.SAPOData).toMatchObject({
      PortNumber: { Ref: 'Port' },
      OAuthProperties: { OAuthScopes: ['first', { Ref: 'Scope' }, { 'Fn::Join': ['', ['prefix-', { Ref: 'Scope' }]] }] },
    });
  });

  test('of an ssm-secure parameter within a text is an error', () => {
    const stack = stackIn();
    const instanceUrl = `https://${SecretValue.ssmSecure('/crm/name').unsafeUnwrap()}`;
    expect(errorOf(() => new ServiceNowConnectorProfile(stack, 'Profile', {
      instanceUrl, credentials: ServiceNowCredentials.basicFromSecret(Secret.fromSecretNameV2(stack, 'Secret', 'crm')),
    }))).toContain('instanceUrl must not be an ssm-secure reference');
  });
});
