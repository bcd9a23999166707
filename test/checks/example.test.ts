import { App } from 'aws-cdk-lib';
import { findingsOf } from './findings-util';
import { withIdFirst } from './flow-util';
import { IncludedStack } from '../../examples/checks/lib/included-stack';
import { L1Stack } from '../../examples/checks/lib/l1-stack';
import { AppFlowChecks } from '../../src';

const app = new App();
const stacks = [new L1Stack(app, 'L1s'), new IncludedStack(app, 'Included')];
AppFlowChecks.addTo(app);

test('the findings in examples/checks', () => {
  const found = stacks.map(findingsOf).flatMap(({ errors, warnings }) => [...errors, ...warnings]);
  expect(found.map(({ path, text }) => `${path}: ${withIdFirst(text)}`)).toEqual([
    '/L1s/Crm: warning placeholderCredential: ConnectorProfileConfig.ConnectorProfileCredentials.Salesforce.AccessToken contains a '
      + 'placeholder instead of a credential; use a dynamic reference to a secret in AWS Secrets Manager',
    '/L1s/Crm: warning salesforceEnvironment: ConnectorProfileConfig.ConnectorProfileProperties.Salesforce: InstanceUrl is the URL '
      + 'of a sandbox, but isSandboxEnvironment isn\'t true, so AppFlow would treat it as a production instance; set '
      + 'isSandboxEnvironment to true',
    '/L1s/Contacts: warning flowStatusMissing: FlowStatus is missing, so CloudFormation creates the flow as a draft, and it never '
      + 'runs by the trigger Scheduled; use Active, or Draft if something else activates the flow',
    '/L1s/Contacts: warning unprojectedField: Tasks[0].SourceFields doesn\'t include "IsDeleted", used by Tasks[3]; AppFlow reads '
      + 'only the fields in the projection, so include all that are used',
    '/Included/Template/ServiceNow: error unknownField: ConnectorProfileConfig.ConnectorProfileProperties has no "Servicenow" (did '
      + 'you mean ServiceNow?); it has CustomConnector, Datadog, Dynatrace, InforNexus, Marketo, Pardot, Redshift, SAPOData, '
      + 'Salesforce, ServiceNow, Slack, Snowflake, Veeva, Zendesk',
    '/Included/Template/Incidents: error operatorKey: Tasks[0].ConnectorOperator must have the operator under ServiceNow, because '
      + 'the source is Servicenow, got S3',
    '/Included/Template/BigQuery: error invalidValue: ConnectorLabel must be 2 to 256 letters, digits or characters of _!@#.-, the '
      + 'first a letter or digit, got "Google BigQuery"',
    '/Included/Template/ServiceNow: warning plaintextSecret: '
      + 'ConnectorProfileConfig.ConnectorProfileCredentials.ServiceNow.Password: anyone allowed to describe the stack can read this '
      + 'secret, because the parameter ServiceNowPassword isn\'t NoEcho. Keep it in AWS Secrets Manager and use '
      + 'a dynamic reference (SecretValue.secretsManager)',
    '/Included/Template/BigQuery: warning connectorLabel: ConnectorLabel "Google BigQuery" is probably a mistake: AWS\'s own '
      + 'connector has the label "GoogleBigQuery"; correct it, unless it is the label of your own connector',
    '/Included/Template/BigQuery: warning incompleteCredentials: '
      + 'ConnectorProfileConfig.ConnectorProfileProperties.CustomConnector.OAuth2Properties.OAuth2GrantType is required',
    '/Included/Template/BigQuery: warning incompleteCredentials: '
      + 'ConnectorProfileConfig.ConnectorProfileProperties.CustomConnector.OAuth2Properties.TokenUrl is required (e.g. '
      + '"https://example.com/oauth2/token")',
  ]);
});
