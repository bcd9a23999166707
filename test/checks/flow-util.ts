import { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import { checked } from './findings-util';
import { newStack } from '../support/util';

/** The values that overrides put in places of the template, such as `{ 'Tasks.0.TaskType': 'Mask' }`; undefined removes a value. */
export interface Overrides {
  readonly [path: string]: unknown;
}

/** A case: its name, what is changed in a sound flow, and all findings. */
export type Case = [name: string, overrides: Overrides, ...findings: string[]];

export const TRIGGER = 'TriggerConfig.TriggerProperties';
export const DESTINATION = 'DestinationFlowConfigList.0';
export const BLOCKS = `${DESTINATION}.DestinationConnectorProperties`;
/** As findings have it. */
export const SHOWN_BLOCKS = 'DestinationFlowConfigList[0].DestinationConnectorProperties';
export const SOURCE_BLOCKS = 'SourceFlowConfig.SourceConnectorProperties';

/** The findings in a sound L1 with overrides, from Salesforce to Amazon S3 by schedule, such as `error requiredField: FlowName is required`. */
export function findingsIn(overrides: Overrides): string[] {
  const stack = newStack({ account: '111111111111', region: 'eu-west-1' });
  const flow = new CfnFlow(stack, 'Flow', {
    flowName: 'contacts-to-lake',
    flowStatus: 'Active',
    triggerConfig: { triggerType: 'Scheduled', triggerProperties: { scheduleExpression: 'rate(1hours)', dataPullMode: 'Incremental' } },
    sourceFlowConfig: {
      connectorType: 'Salesforce',
      connectorProfileName: 'crm',
      sourceConnectorProperties: { salesforce: { object: 'Contact' } },
    },
    destinationFlowConfigList: [{
      connectorType: 'S3',
      destinationConnectorProperties: { s3: { bucketName: 'lake', bucketPrefix: 'contacts' } },
    }],
    tasks: [
      { taskType: 'Filter', sourceFields: ['Id', 'Name'], connectorOperator: { salesforce: 'PROJECTION' } },
      { taskType: 'Map', sourceFields: ['Id'], destinationField: 'Id', connectorOperator: { salesforce: 'NO_OP' } },
      { taskType: 'Map', sourceFields: ['Name'], destinationField: 'Name', connectorOperator: { salesforce: 'NO_OP' } },
    ],
  });
  for (const [path, value] of Object.entries(overrides)) {
    if (value === undefined) {
      flow.addPropertyDeletionOverride(path);
    } else {
      flow.addPropertyOverride(path, value);
    }
  }
  return checked(stack).map(withIdFirst);
}

/** The text of a finding, which ends in its id. */
export function withIdFirst(text: string): string {
  const [, said, kind, id] = /^([^]*) \[(ignore|ack): cdk-appflow-constructs:(\w+)\]$/.exec(text) ?? [];
  return `${kind === 'ignore' ? 'error' : 'warning'} ${id}: ${said}`;
}

/** A value that CloudFormation leaves out without a condition. */
export const ifProd = (value: unknown) => ({ 'Fn::If': ['Prod', value, { Ref: 'AWS::NoValue' }] });

/** The destination in place of Amazon S3. */
export function to(connectorType: string, block: object, profile?: string): Overrides {
  return {
    DestinationFlowConfigList: [
      { ConnectorType: connectorType, ConnectorProfileName: profile, DestinationConnectorProperties: { [connectorType]: block } },
    ],
  };
}

/** The source in place of Salesforce, of which all fields are mapped. */
export function from(connectorType: string, block: string, source: object, profile?: string): Overrides {
  return {
    'SourceFlowConfig.ConnectorType': connectorType,
    'SourceFlowConfig.ConnectorProfileName': profile,
    [`${SOURCE_BLOCKS}.Salesforce`]: undefined,
    [`${SOURCE_BLOCKS}.${block}`]: source,
    'Tasks': [mapAll(block)],
  };
}

const WITHOUT_NO_OP = ['Amplitude', 'GoogleAnalytics'];

export const properties = (values: { readonly [key: string]: string }) => Object.entries(values).map(([Key, Value]) => ({ Key, Value }));

export const mapAll = (key = 'Salesforce') =>
  ({ TaskType: 'Map_all', SourceFields: [], ConnectorOperator: WITHOUT_NO_OP.includes(key) ? undefined : { [key]: 'NO_OP' } });

export const projection = (...SourceFields: string[]) => ({ TaskType: 'Filter', SourceFields, ConnectorOperator: { Salesforce: 'PROJECTION' } });

export const map = (field: string, DestinationField = field, key = 'Salesforce') =>
  ({ TaskType: 'Map', SourceFields: [field], DestinationField, ConnectorOperator: { [key]: 'NO_OP' } });

export const filter = (operator: string, values: { readonly [key: string]: string }, field = 'Id') =>
  ({ TaskType: 'Filter', SourceFields: [field], ConnectorOperator: { Salesforce: operator }, TaskProperties: properties(values) });
