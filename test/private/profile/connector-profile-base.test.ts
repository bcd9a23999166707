import type { Environment } from 'aws-cdk-lib';
import { App, CfnOutput, CfnParameter, NestedStack, PhysicalName, PropertyInjectors, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Construct } from 'constructs';
import { SalesforceConnectorProfile, ServiceNowConnectorProfile } from '../../../src';
import { expectForEach } from '../../support/expect-for-each';
import { PROFILES } from '../../support/profiles-table';
import { errorOf, invalid, newStack, PROFILE, propertiesOf, salesforce, SALESFORCE_URL, SERVICE_NOW_URL, serviceNow, untyped } from '../../support/util';

const ALLOWED = /^[\w/!@#+=.-]{1,256}$/;

/** The names in a template. */
function namesIn(stack: Stack): string[] {
  return Object.values(Template.fromStack(stack).findResources(PROFILE)).map(({ Properties }) => Properties.ConnectorProfileName);
}

test.each(PROFILES)('the tree of $name contains only the profile and its Resource', ({ name, make }) => {
  const profile = make(newStack());
  // Redshift creates roles.
  const roles = name === 'RedshiftConnectorProfile' ? ['Stack/Profile/BucketAccessRole', 'Stack/Profile/DataApiRole'] : [];
  expect(profile.node.findAll().map(({ node }) => node.path).filter((path) => !roles.some((role) => path.startsWith(role))))
    .toEqual(['Stack/Profile', 'Stack/Profile/Resource']);
  expect(profile.node.defaultChild).toBe(profile.node.findChild('Resource'));
});

describe('a generated name', () => {
  test('changes with the connector', () => {
    const [one, two] = [newStack(), newStack()];
    salesforce(one);
    serviceNow(two);
    expect(namesIn(one)).not.toEqual(namesIn(two));
    expect(namesIn(one)[0].replace(/-Salesforce$/, '')).toBe(namesIn(two)[0].replace(/-Servicenow$/, ''));
  });

  test('is the same in each synthesis', () => {
    const [one, two] = [newStack(), newStack()];
    salesforce(one);
    salesforce(two);
    expect(namesIn(one)).toEqual(namesIn(two));
  });

  test('is unique for each path', () => {
    const app = new App();
    const stacks = [new Stack(app, 'One'), new Stack(app, 'Two'), new Stack(new Stage(app, 'Prod'), 'One'), new Stack(new Stage(app, 'Test'), 'One')];
    for (const stack of stacks) {
      for (const scope of [stack, new Construct(stack, 'A-b'), new Construct(stack, 'Ab'), new Construct(stack, 'StackProfile')]) {
        salesforce(untyped(scope));
        salesforce(untyped(scope), {}, 'Pro-file');
      }
    }
    const names = stacks.flatMap(namesIn);
    expect(names).toHaveLength(32);
    expect(new Set(names).size).toBe(32);
    expect(names.filter((name) => !ALLOWED.test(name))).toEqual([]);
  });

  test('is unique in nested stacks of one name', () => {
    const app = new App();
    const [one, two] = [new Stack(app, 'One'), new Stack(app, 'Two')];
    const inner = new NestedStack(one, 'Nested');
    const nested = [inner, new NestedStack(two, 'Nested'), new NestedStack(one, 'Other'), new NestedStack(inner, 'Nested')];
    nested.forEach((stack) => salesforce(stack));
    const names = nested.flatMap(namesIn);
    expect(names).toHaveLength(4);
    expect(new Set(names).size).toBe(4);
    expect(names.filter((name) => !ALLOWED.test(name))).toEqual([]);
  });

  test('has at most 256 characters, uses them, and differs in the end of a long path', () => {
    const stack = newStack();
    let scope: Construct = stack;
    for (let depth = 0; depth < 40; depth += 1) {
      scope = new Construct(scope, `A rather long name: $%&? é ${depth}`);
    }
    salesforce(untyped(scope), {}, 'One');
    salesforce(untyped(scope), {}, 'Two');
    serviceNow(untyped(scope), {}, 'Three');
    const names = namesIn(stack);
    expect(new Set(names).size).toBe(3);
    expect(names.filter((name) => name.length < 250)).toEqual([]);
    expect(names.filter((name) => !ALLOWED.test(name))).toEqual([]);
  });
});

test('a fixed name is used as it is', () => {
  const stack = newStack();
  salesforce(stack, { connectorProfileName: 'team/crm@prod!#+=.-_' });
  expect(namesIn(stack)).toEqual(['team/crm@prod!#+=.-_']);
});

test.each([undefined, null, PhysicalName.GENERATE_IF_NEEDED])('the name is generated for case %#', (connectorProfileName) => {
  const stack = newStack();
  salesforce(stack, { connectorProfileName: untyped(connectorProfileName) });
  expect(namesIn(stack)).toEqual([expect.stringMatching(/^StackProfile[0-9A-F]{8}-Salesforce$/)]);
});

describe('a profile that another stack uses', () => {
  const here = { account: '111111111111', region: 'eu-west-1' };

  /** The outputs of a stack with name and ARN of a profile in the stack `One`. */
  function outputs(env: Environment | undefined, connectorProfileName?: string): { name: unknown; arn: unknown; profile: string } {
    const app = new App();
    const [one, two] = [new Stack(app, 'One', { env: here }), new Stack(app, 'Two', { env })];
    const profile = salesforce(one, { connectorProfileName });
    new CfnOutput(two, 'Name', { value: profile.connectorProfileName });
    new CfnOutput(two, 'Arn', { value: profile.connectorProfileArn });
    const template = Template.fromStack(two).toJSON().Outputs;
    return { name: template.Name.Value, arn: template.Arn.Value, profile: namesIn(one)[0] };
  }

  test('in the same environment is imported', () => {
    expect(outputs(here, 'crm')).toEqual({
      name: { 'Fn::ImportValue': expect.stringMatching(/^One:ExportsOutputRef/) },
      arn: { 'Fn::ImportValue': expect.stringMatching(/^One:ExportsOutputFnGetAtt.*ConnectorProfileArn/) },
      profile: 'crm',
    });
  });

  describe.each([
    ['region', { ...here, region: 'eu-west-2' }],
    ['account', { ...here, account: '222222222222' }],
    ['account and region', { account: '222222222222', region: 'eu-west-2' }],
  ])('in another %s is named', (_, env) => {
    test.each(['crm', 'team/crm', undefined, PhysicalName.GENERATE_IF_NEEDED])('by its name, case %#', (connectorProfileName) => {
      const { name, arn, profile } = outputs(env, connectorProfileName);
      expect(name).toBe(profile);
      expect(arn).toEqual({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:appflow:eu-west-1:111111111111:connectorprofile/${profile}`]] });
    });
  });
});

describe('property injection', () => {
  test.each([
    ['Salesforce', SalesforceConnectorProfile, salesforce, { instanceUrl: SALESFORCE_URL, sandbox: true },
      { Salesforce: { InstanceUrl: SALESFORCE_URL, isSandboxEnvironment: true } }],
    ['ServiceNow', ServiceNowConnectorProfile, serviceNow, { instanceUrl: `${SERVICE_NOW_URL}/x` },
      { ServiceNow: { InstanceUrl: `${SERVICE_NOW_URL}/x` } }],
  ] as const)('works for %s', (connector, construct, make, injected, rendered) => {
    expect(construct.PROPERTY_INJECTION_ID).toBe(`cdk-appflow-constructs.${connector}ConnectorProfile`);
    const stack = newStack();
    const paths: string[] = [];
    PropertyInjectors.of(stack).add({
      constructUniqueId: construct.PROPERTY_INJECTION_ID,
      inject: (props: object, { scope, id }) => {
        paths.push(`${scope.node.path}/${id}`);
        return { ...props, ...injected };
      },
    });
    make(stack, {});
    expect(paths).toEqual(['Stack/Profile']);
    expect(propertiesOf(stack).ConnectorProfileConfig.ConnectorProfileProperties).toEqual(rendered);
  });
});

describe('encryptionKey', () => {
  test.each<[string, (stack: Stack) => unknown, string]>([
    ['an ARN', () => 'arn:aws:kms:eu-west-1:111111111111:key/f00d', 'encryptionKey must be an AWS KMS key (IKeyRef), got a string'],
    ['an object', () => ({}), 'encryptionKey must be an AWS KMS key (IKeyRef), got an object'],
    ['a profile', (stack) => salesforce(stack, {}, 'Other'), 'encryptionKey must be an AWS KMS key (IKeyRef), got an object'],
    ['a parameter', (stack) => new CfnParameter(stack, 'Key').valueAsString, 'encryptionKey must be an AWS KMS key (IKeyRef), got a string'],
    ['a key without its ARN', () => ({ keyRef: {} }),
      'encryptionKey must be an AWS KMS key (e.g. Key.fromKeyArn(...)), got an object that is not a construct, or whose keyRef has no keyArn'],
    ['a key whose ARN is none of KMS', (stack) => Object.assign(new Construct(stack, 'Key'), { keyRef: { keyArn: 'arn:aws:s3:eu-west-1:111111111111:x' } }),
      'encryptionKey must be an ARN of the form arn:aws:kms:..., got "arn:aws:s3:eu-west-1:111111111111:x"'],
  ])('must not be %s', (_, key, problem) => {
    expectForEach(PROFILES, ({ name, make }) => {
      const stack = newStack();
      return [errorOf(() => make(stack, { encryptionKey: key(stack) })), invalid(name, problem)];
    }, ({ name }) => name);
  });

  test('null is none', () => {
    expectForEach(PROFILES, ({ make }) => {
      const stack = newStack();
      make(stack, { encryptionKey: null });
      return ['KMSArn' in propertiesOf(stack), false];
    }, ({ name }) => name);
  });
});
