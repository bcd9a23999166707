import { CfnConnector } from 'aws-cdk-lib/aws-appflow';
import type { Construct } from 'constructs';
import type { Findings } from './findings-util';
import { finding } from './findings-util';

export const BAD = 'two words';
export const LABEL_ERROR = finding('invalidValue',
  'ConnectorLabel must be 2 to 256 letters, digits or characters of _!@#.-, the first a letter or digit, got "two words"');

export function connector(scope: Construct, label: string = BAD, id = 'Connector'): CfnConnector {
  return new CfnConnector(scope, id, {
    connectorLabel: label,
    connectorProvisioningType: 'LAMBDA',
    connectorProvisioningConfig: { lambda: { lambdaArn: 'arn:aws:lambda:eu-west-1:111111111111:function:connector' } },
  });
}

export function at(path: string): Findings {
  return { errors: [{ path, text: LABEL_ERROR }], warnings: [] };
}
