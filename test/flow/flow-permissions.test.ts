import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { FLOW, flowOf, invalidFlow, onDemand, SomeDestination, SomeSource } from '../support/flow-ends';
import { errorOf, newStack, untyped } from '../support/util';

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

describe('the permissions of a flow', () => {
  const SOURCE_ACTIONS = ['s3:ListBucket', 's3:GetObject'];
  const policyOf = (statements: unknown[]) => statements.map((statement) => Object(statement).Action);

  test('are granted once per bucket, and only the L1 depends on them', () => {
    const [inbox, lake] = [new Bucket(stack, 'Inbox'), new Bucket(stack, 'Lake')];
    const ends = {
      source: new SomeSource({ buckets: [{ bucket: inbox, access: 'read' }] }),
      destination: new SomeDestination({ buckets: [{ bucket: lake, access: 'write' }, { bucket: inbox, access: 'write' }] }),
    };
    onDemand(stack, ends, 'One');
    onDemand(stack, ends, 'Two');
    const template = Template.fromStack(stack);
    const policies = template.findResources('AWS::S3::BucketPolicy');
    const [inboxPolicy, lakePolicy] = ['Inbox', 'Lake'].map((prefix) => Object.keys(policies).find((id) => id.startsWith(prefix)) ?? '');
    expect(policyOf(policies[inboxPolicy].Properties.PolicyDocument.Statement)).toEqual([SOURCE_ACTIONS, expect.arrayContaining(['s3:PutObject'])]);
    expect(policyOf(policies[lakePolicy].Properties.PolicyDocument.Statement)).toEqual([expect.arrayContaining(['s3:PutObject'])]);
    expect(policies[lakePolicy].Properties.PolicyDocument.Statement[0].Condition).toEqual({ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } });
    for (const flow of Object.values(template.findResources(FLOW))) {
      expect(flow.DependsOn).toEqual([inboxPolicy, lakePolicy].sort());
    }
  });

  test('don\'t delay the constructs under the flow', () => {
    const bucket = new Bucket(stack, 'Lake');
    const flow = onDemand(stack, { destination: new SomeDestination({ buckets: [{ bucket, access: 'write' }] }) });
    flow.onRunFailed('Rule');
    expect(flow.node.dependencies).toEqual([]);
    const [rule] = Object.values(Template.fromStack(stack).findResources('AWS::Events::Rule'));
    expect(rule.DependsOn).toBeUndefined();
  });

  test('AppFlow is allowed to use the key', () => {
    onDemand(stack, { encryptionKey: new Key(stack, 'Key') });
    const [{ Properties: { KeyPolicy: { Statement } } }] = Object.values(Template.fromStack(stack).findResources('AWS::KMS::Key'));
    expect(Statement).toContainEqual(expect.objectContaining({
      Principal: { Service: 'appflow.amazonaws.com' }, Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey'],
    }));
    expect(flowOf(stack).KMSArn).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'] });
  });

  test('a value that isn\'t a key is refused', () => {
    expect(errorOf(() => onDemand(stack, { encryptionKey: untyped('arn') })))
      .toBe(invalidFlow('OnDemandFlow', 'encryptionKey must be an AWS KMS key (IKeyRef), got a string'));
  });

  test('an end can create resources under the flow, which the flow depends on', () => {
    const role = { current: undefined as Role | undefined };
    const bind: (flow: Stack) => { dependables: Role[] } = (flow) => {
      role.current = new Role(flow, 'CatalogRole', { assumedBy: new ServicePrincipal('appflow.amazonaws.com') });
      return { dependables: [role.current] };
    };
    onDemand(stack, { destination: new SomeDestination({ bind: untyped(bind) }) });
    expect(role.current?.node.path).toBe('Stack/Flow/CatalogRole');
    const [flow] = Object.values(Template.fromStack(stack).findResources(FLOW));
    expect(flow.DependsOn).toEqual([expect.stringMatching(/^FlowCatalogRole/)]);
  });
});
