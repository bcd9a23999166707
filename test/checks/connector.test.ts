import { CfnResource } from 'aws-cdk-lib';
import { checked } from './findings-util';
import { withIdFirst } from './flow-util';
import { newStack, storedReference } from '../support/util';

const LAMBDA_ARN = 'arn:aws:lambda:eu-west-1:111111111111:function:connector';

const SOUND = {
  ConnectorLabel: 'Acme',
  ConnectorProvisioningType: 'LAMBDA',
  ConnectorProvisioningConfig: { Lambda: { LambdaArn: LAMBDA_ARN } },
  Description: 'The orders of Acme',
};

test.each<[name: string, properties: object, ...findings: string[]]>([
  ['a sound one', SOUND],
  ['nothing', {},
    'error requiredField: ConnectorProvisioningType is required',
    'error requiredField: ConnectorProvisioningConfig is required'],
  ['a label with a blank', { ...SOUND, ConnectorLabel: 'My connector' },
    'error invalidValue: ConnectorLabel must be 2 to 256 letters, digits or characters of _!@#.-, the first a letter or digit, got "My connector"'],
  ['a secret as the label', { ...SOUND, ConnectorLabel: storedReference('label') },
    'warning dynamicReferenceInName: ConnectorLabel must not contain a dynamic reference: CloudFormation may show the name, and the secret in it'],
  ['a secure parameter as the description', { ...SOUND, Description: '{{resolve:ssm-secure:/acme/orders:1}}' },
    'error ssmSecureReference: Description must not be an ssm-secure reference, which CloudFormation does not resolve in a connector registration',
    'warning readableSecret: Description contains a secret that anyone allowed to call appflow:DescribeConnector can read'],
  ['a secret as the description', { ...SOUND, Description: storedReference('orders') },
    'warning readableSecret: Description contains a secret that anyone allowed to call appflow:DescribeConnector can read'],
  ['a description with a question mark', { ...SOUND, Description: 'Why?' },
    'error invalidValue: Description must be at most 1024 letters, digits, spaces or characters of _/!@#+=.-, got "Why?"'],
  ['the ARN of something else', { ...SOUND, ConnectorProvisioningConfig: { Lambda: { LambdaArn: 'arn:aws:iam::111111111111:role/x' } } },
    'error invalidValue: ConnectorProvisioningConfig.Lambda.LambdaArn must be an ARN of the form arn:aws:lambda:..., got "arn:aws:iam::111111111111:role/x"'],
  ['another way to provision', { ...SOUND, ConnectorProvisioningType: 'ECS' },
    'error invalidValue: ConnectorProvisioningType must be one of LAMBDA, got "ECS"'],
  ['no function', { ...SOUND, ConnectorProvisioningConfig: { Lambda: {} } },
    'error requiredField: ConnectorProvisioningConfig.Lambda.LambdaArn is required'],
])('%s', (_, properties, ...findings) => {
  const stack = newStack();
  new CfnResource(stack, 'Connector', { type: 'AWS::AppFlow::Connector', properties: { ...properties } });
  expect(checked(stack).map(withIdFirst)).toEqual(findings);
});
