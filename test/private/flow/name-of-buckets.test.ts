/** The bucket of a flow is a part of its generated name, even if only CloudFormation knows the name of the bucket. */
import { CfnParameter, Fn, Lazy, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { newApp } from '../../support/app';
import { flowOf, onDemand, SomeDestination } from '../../support/flow-ends';
import { newStack, untyped } from '../../support/util';

/** The name of the only flow. */
const nameOf = (stack: Stack): string => flowOf(stack).FlowName;

describe('a bucket of the app', () => {
  const within = (make: (stack: Stack) => string): string => {
    const stack = newStack();
    onDemand(stack, { destination: new SomeDestination({ identity: [make(stack)] }) });
    return nameOf(stack);
  };

  const literal = within((stack) => new Bucket(stack, 'Lake').bucketName);

  test('is identified by its logical ID', () => {
    expect(literal).toBe('StackFlowD2EFD21E-73737e67');
    expect(within((stack) => new Bucket(stack, 'Lake', { versioned: true }).bucketName)).toBe(literal);
    expect(within((stack) => new Bucket(stack, 'Sea').bucketName)).not.toBe(literal);
  });

  test('with another name or logical ID is another bucket', () => {
    const named = within((stack) => new Bucket(stack, 'Lake', { bucketName: 'lake' }).bucketName);
    expect(named).not.toBe(literal);
    expect(within((stack) => new Bucket(stack, 'Lake', { bucketName: 'sea' }).bucketName)).not.toBe(named);
    expect(within((stack) => {
      const bucket = new Bucket(stack, 'Lake');
      stack.renameLogicalId(stack.getLogicalId(untyped(bucket.node.defaultChild)), 'Other');
      return bucket.bucketName;
    })).not.toBe(literal);
  });

  test('in another stack is distinguished from one with the same logical ID, whether its name is exported or not', () => {
    const names = ['Data', 'Stack'].map((where) => {
      const app = newApp();
      const stack = new Stack(app, 'Stack');
      const home = where === 'Stack' ? stack : new Stack(app, where);
      const bucket = new Bucket(home, 'Lake');
      onDemand(stack, { destination: new SomeDestination({ identity: [bucket.bucketName], properties: { s3: { bucketName: bucket.bucketName } } }) });
      return [nameOf(stack), stack.resolve(untyped<{ flowName: string }>(stack.node.findChild('Flow').node.defaultChild).flowName)];
    });
    expect(names[0][0]).toBe(names[0][1]);
    expect(names[1][0]).toBe(literal);
    expect(names[0][0]).not.toBe(literal);
  });

  test('may be part of a text, a parameter of an intrinsic function', () => {
    const names = [
      within((stack) => `x-${new Bucket(stack, 'Lake').bucketName}`),
      within((stack) => `y-${new Bucket(stack, 'Lake').bucketName}`),
      within((stack) => Fn.select(0, Fn.split('-', new CfnParameter(stack, 'One').valueAsString))),
      within((stack) => Fn.select(0, Fn.split('-', new CfnParameter(stack, 'Two').valueAsString))),
      within((stack) => Fn.select(1, Fn.split('-', new CfnParameter(stack, 'Two').valueAsString))),
    ];
    expect(new Set(names).size).toBe(names.length);
  });

  test('is read when the app is synthesized', () => {
    let value = 'early';
    const stack = newStack();
    onDemand(stack, { destination: new SomeDestination({ identity: [Lazy.string({ produce: () => value }), 'crm'] }) });
    value = 'lake';
    expect(nameOf(stack)).toBe('StackFlowD2EFD21E-9fd21743');
  });
});
