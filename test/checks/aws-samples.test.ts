import { CfnResource } from 'aws-cdk-lib';
import { checked } from './findings-util';
import { withIdFirst } from './flow-util';
import { newStack } from '../support/util';

/** The findings in a resource of a template. */
function findingsIn(type: string, properties: object): string[] {
  const stack = newStack();
  new CfnResource(stack, 'Sample', { type, properties: { ...properties } });
  return checked(stack).map(withIdFirst).map((text) => text.replaceAll('ConnectorProfileConfig.ConnectorProfile', ''));
}

/** The profile in the AppFlow guide, "Create a flow using CloudFormation resources", with its placeholders. */
const PROFILE = {
  ConnectorProfileName: 'MySalesforceConnection',
  ConnectorType: 'Salesforce',
  ConnectionMode: 'Public',
  ConnectorProfileConfig: {
    ConnectorProfileProperties: { Salesforce: { InstanceUrl: 'https://<instance-name>.my.salesforce.com', IsSandboxEnvironment: false } },
    ConnectorProfileCredentials: {
      Salesforce: {
        AccessToken: '<access-token-value>',
        RefreshToken: '<refresh-token-value>',
        ConnectorOAuthRequest: { AuthCode: '<auth-code-value>', RedirectUri: 'https://login.salesforce.com/' },
        ClientCredentialsArn: '<secret-arn-value>',
      },
    },
  },
};

test('the profile of the AppFlow guide has a misspelt property, beside its placeholders', () => {
  const placeholder = (name: string) => `warning placeholderCredential: Credentials.Salesforce.${name} contains a placeholder instead of a credential; `
    + 'use a dynamic reference to a secret in AWS Secrets Manager';
  expect(findingsIn('AWS::AppFlow::ConnectorProfile', PROFILE)).toEqual([
    'error unknownField: Properties.Salesforce has no "IsSandboxEnvironment" (did you mean isSandboxEnvironment?); '
    + 'it has InstanceUrl, isSandboxEnvironment, usePrivateLinkForMetadataAndAuthorization',
    'error invalidValue: Credentials.Salesforce.ClientCredentialsArn must be an ARN of the form arn:aws:secretsmanager:..., got "<secret-arn-value>"',
    placeholder('AccessToken'),
    placeholder('RefreshToken'),
    placeholder('ConnectorOAuthRequest.AuthCode'),
  ]);
});

test('with values in place of the placeholders, and the property spelt right, nothing is left', () => {
  const secret = (name: string) => `{{resolve:secretsmanager:crm:SecretString:${name}}}`;
  expect(findingsIn('AWS::AppFlow::ConnectorProfile', {
    ...PROFILE,
    ConnectorProfileConfig: {
      ConnectorProfileProperties: { Salesforce: { InstanceUrl: 'https://acme.my.salesforce.com', isSandboxEnvironment: false } },
      ConnectorProfileCredentials: {
        Salesforce: {
          AccessToken: secret('accessToken'),
          RefreshToken: secret('refreshToken'),
          ConnectorOAuthRequest: { AuthCode: secret('authCode'), RedirectUri: 'https://login.salesforce.com/' },
          ClientCredentialsArn: 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:app-AbCdEf',
        },
      },
    },
  })).toEqual([]);
});

/** The flow in CloudFormation's reference: events from Salesforce to Amazon S3. */
function flow(projected: readonly string[]): object {
  return {
    FlowName: 'MyEventFlow',
    Description: 'Flow from Salesforce to Amazon S3',
    FlowStatus: 'Active',
    TriggerConfig: { TriggerType: 'Event' },
    SourceFlowConfig: {
      ConnectorType: 'Salesforce',
      ConnectorProfileName: 'MySalesforceConnection',
      SourceConnectorProperties: { Salesforce: { Object: 'Account__ChangeEvent', EnableDynamicFieldUpdate: false, IncludeDeletedRecords: true } },
    },
    DestinationFlowConfigList: [{
      ConnectorType: 'S3',
      DestinationConnectorProperties: {
        S3: {
          BucketName: 'my-bucket',
          S3OutputFormatConfig: { AggregationConfig: { AggregationType: 'None' }, PrefixConfig: {}, FileType: 'JSON' },
        },
      },
    }],
    Tasks: [
      { TaskType: 'Filter', SourceFields: projected, ConnectorOperator: { Salesforce: 'PROJECTION' } },
      ...['Id', 'Name'].map((name) => ({
        TaskType: 'Map',
        SourceFields: [name],
        DestinationField: name,
        ConnectorOperator: { Salesforce: 'NO_OP' },
        TaskProperties: [{ Key: 'SOURCE_DATA_TYPE', Value: 'string' }, { Key: 'DESTINATION_DATA_TYPE', Value: 'string' }],
      })),
    ],
  };
}

test('the flow of CloudFormation\'s reference in JSON is sound', () => {
  expect(findingsIn('AWS::AppFlow::Flow', flow(['Id', 'Name']))).toEqual([]);
});

test('the one in YAML doesn\'t project a field that it maps', () => {
  expect(findingsIn('AWS::AppFlow::Flow', flow(['Id']))).toEqual([
    'warning unprojectedField: Tasks[0].SourceFields doesn\'t include "Name", used by Tasks[2]; AppFlow reads only the fields in the projection, '
    + 'so include all that are used',
  ]);
});
