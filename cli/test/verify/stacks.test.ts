import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { cli } from '../services/cli';
import { assembly, hubspot } from '../services/manifest';
import { ACCOUNT, Moto } from '../services/moto';
import { ENVIRONMENT, oneStack, reference, salesforce, TOKENS, verify } from '../services/verify';

const moto = Moto.use();

describe('where a stack is', () => {
  test('another account and another region', async () => {
    await moto.create('appflow/hubspot', TOKENS);
    const account = await verify(moto, oneStack(hubspot(reference('appflow/hubspot')), 'aws://999999999999/eu-west-1'));
    expect(account.findings).toEqual([expect.objectContaining({
      id: 'otherAccount', cure: 'run verify with credentials for account 999999999999, and with --stack Prod',
    })]);
    const region = await verify(moto, oneStack(hubspot(reference(`arn:aws:secretsmanager:us-east-1:${ACCOUNT}:secret:appflow/hubspot-AbCdEf`))));
    expect(region.findings).toEqual([expect.objectContaining({
      id: 'otherRegion', message: 'the secret is in us-east-1, but the stack is in eu-west-1, and CloudFormation reads only secrets in the region of the stack',
    })]);
  });

  test('the secret is read in the region of the stack', async () => {
    const client = moto.clientFor('ap-southeast-2');
    await client.send(new CreateSecretCommand({ Name: 'appflow/hubspot', SecretString: JSON.stringify(TOKENS) }));
    client.destroy();
    expect((await verify(moto, oneStack(hubspot(reference('appflow/hubspot')), `aws://${ACCOUNT}/ap-southeast-2`))).code).toBe(0);
    expect((await verify(moto, oneStack(hubspot(reference('appflow/hubspot'))))).code).toBe(1);
  });

  test('a stack without an environment is checked where the caller is', async () => {
    await moto.create('appflow/hubspot', TOKENS);
    const arn = (key: string) => ({
      'Fn::Join': ['', ['{{resolve:secretsmanager:arn:', { Ref: 'AWS::Partition' }, ':secretsmanager:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, `:secret:appflow/hubspot:SecretString:${key}::}}`]],
    });
    expect(await verify(moto, oneStack(hubspot(arn), 'aws://unknown-account/unknown-region'))).toMatchObject({ code: 0, findings: [] });
    const sub = (key: string) => ({ 'Fn::Sub': `{{resolve:secretsmanager:arn:\${AWS::Partition}:secretsmanager:\${AWS::Region}:\${AWS::AccountId}:secret:appflow/hubspot:SecretString:${key}::}}` });
    expect(await verify(moto, oneStack(hubspot(sub), 'aws://unknown-account/unknown-region'))).toMatchObject({ code: 0, findings: [] });
  });
});

describe('values that are only known at deployment', () => {
  const joined = (logicalId: string) => (key: string) => ({ 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: logicalId }, `:SecretString:${key}::}}`]] });

  test('a secret that the stack creates is a note, not a finding', async () => {
    const { code, notes } = await verify(moto, {
      stacks: [{ name: 'Prod', environment: ENVIRONMENT, template: { Resources: { HubSpot: hubspot(joined('Tokens')), Tokens: { Type: 'AWS::SecretsManager::Secret', Properties: {} } } } }],
    });
    expect(code).toBe(0);
    expect(notes).toEqual([{ profile: 'Prod/HubSpot', secret: '${Tokens}', message: 'created by this stack; after the deployment, `status` shows its keys' }]);
  });

  test('one of another stack, too; a connected app under the AWS managed key is a finding', async () => {
    const profile = salesforce({ ClientCredentialsArn: { 'Fn::ImportValue': 'Shared:App' } });
    const shared = (properties: object) => ({
      name: 'Shared', environment: ENVIRONMENT, template: { Resources: { App: { Type: 'AWS::SecretsManager::Secret', Properties: properties } }, Outputs: { Out: { Value: { Ref: 'App' }, Export: { Name: 'Shared:App' } } } },
    });
    const crm = { name: 'Crm', environment: ENVIRONMENT, template: { Resources: { Salesforce: profile } } };
    const managed = await verify(moto, { stacks: [shared({}), crm] });
    expect(managed.findings).toEqual([expect.objectContaining({ id: 'managedKey', profile: 'Crm/Salesforce' })]);
    const own = await verify(moto, { stacks: [shared({ KmsKeyId: 'key' }), crm] }, '--stack', 'Crm');
    expect(own).toMatchObject({ code: 0, notes: [{ message: 'created by stack Shared; after the deployment, `status` shows its keys' }] });
  });

  test('an unknown secret', async () => {
    const { findings } = await verify(moto, oneStack(hubspot(joined('Parameter'))));
    expect(findings).toEqual([expect.objectContaining({ id: 'unknownSecret', message: 'the secret ${Parameter} is only known at deployment, so it can\'t be checked' })]);
  });

  test('the default of a parameter, and what a nested stack is given', async () => {
    await moto.create('appflow/hubspot', TOKENS);
    const template = { Parameters: { Name: { Type: 'String', Default: 'appflow/hubspot' } }, Resources: { HubSpot: hubspot(joined('Name')) } };
    expect((await verify(moto, { stacks: [{ name: 'Prod', environment: ENVIRONMENT, template }] })).findings).toEqual([]);
    const nested = { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Name: 'appflow/other' } }, Metadata: { 'aws:asset:path': 'nested.json', 'aws:cdk:path': 'Prod/Nested/Resource' } };
    const { findings } = await verify(moto, { stacks: [{ name: 'Prod', environment: ENVIRONMENT, template: { Resources: { Nested: nested } } }], files: { 'nested.json': template } });
    expect(findings).toEqual([expect.objectContaining({ id: 'secretMissing', profile: 'Prod/Nested/HubSpot', secret: 'appflow/other' })]);
  });
});

test('the construct path comes from the metadata, in nested assemblies, too', async () => {
  const stack = { name: 'ProdCrm', displayName: 'Prod/Crm (acme-crm)', stackName: 'acme-crm', environment: ENVIRONMENT, template: { Resources: { HubSpot1234: hubspot(reference('appflow/hubspot')) } }, metadata: { '/Prod/Crm/HubSpot/Resource': [{ type: 'aws:cdk:logicalId', data: 'HubSpot1234' }] } };
  const made = { stages: { Prod: { stacks: [stack] } } };
  for (const glob of ['Prod/*', 'acme-crm', 'Prod/Cr?']) {
    expect((await verify(moto, made, '--stack', glob)).findings).toEqual([expect.objectContaining({ profile: 'Prod/Crm/HubSpot' })]);
  }
  const none = await cli(['verify', '--app', assembly(made), '--stack', 'Test/*'], moto.env());
  expect(none).toEqual({ code: 2, stdout: '', stderr: 'error: no stack matches Test/*\n  the stacks are Prod/Crm\n' });
});
