import { readFileSync } from 'node:fs';
import { join } from 'node:path';
// The code from here to the marked line is that of docs/testing.md.
import { App, Duration, SecretValue, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { CfnConnector } from 'aws-cdk-lib/aws-appflow';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import {
  AppFlowChecks, DataPull, FieldMapping, FieldTransform, FlowSchedule, S3Destination, ScheduledFlow,
  ServiceNowConnectorProfile, ServiceNowCredentials, ServiceNowSource,
} from 'cdk-appflow-constructs';

interface IncidentsStackProps {
  readonly instanceUrl: string;
  readonly credentials?: ServiceNowCredentials;
}

class IncidentsStack extends Stack {
  public constructor(scope: App, id: string, { instanceUrl, credentials }: IncidentsStackProps) {
    super(scope, id, { env: { account: '111111111111', region: 'eu-west-1' } });
    const login = Secret.fromSecretNameV2(this, 'Login', 'appflow/service-now');
    const profile = new ServiceNowConnectorProfile(this, 'ServiceNow', {
      instanceUrl,
      credentials: credentials ?? ServiceNowCredentials.basicFromSecret(login),
    });
    new ScheduledFlow(this, 'Incidents', {
      source: new ServiceNowSource({ profile, entity: 'incident' }),
      destination: new S3Destination({ bucket: new Bucket(this, 'Lake'), prefix: 'incidents' }),
      schedule: FlowSchedule.rate(Duration.hours(1)),
      pull: DataPull.incremental({ timestampField: 'sys_updated_on' }),
      mappings: [FieldMapping.fields('number', 'caller_id')],
      transforms: [FieldTransform.mask('caller_id')],
    });
  }
}

const instanceUrl = 'https://acme.service-now.com';
const stack = new IncidentsStack(new App(), 'Incidents', { instanceUrl });
const template = Template.fromStack(stack);

const reference = (key: string) => ({
  'Fn::Join': ['', [
    '{{resolve:secretsmanager:arn:',
    { Ref: 'AWS::Partition' },
    `:secretsmanager:eu-west-1:111111111111:secret:appflow/service-now:SecretString:${key}::}}`,
  ]],
});

test('the profile takes its login from the secret', () => {
  template.hasResourceProperties('AWS::AppFlow::ConnectorProfile', {
    ConnectorType: 'Servicenow',
    ConnectorProfileConfig: {
      ConnectorProfileProperties: { ServiceNow: { InstanceUrl: instanceUrl } },
      ConnectorProfileCredentials: {
        ServiceNow: { Username: reference('username'), Password: reference('password') },
      },
    },
  });
});

test('the flow runs every hour with the profile', () => {
  const [profileId] = Object.keys(template.findResources('AWS::AppFlow::ConnectorProfile'));
  template.hasResourceProperties('AWS::AppFlow::Flow', {
    FlowStatus: 'Active',
    SourceFlowConfig: {
      ConnectorProfileName: { Ref: profileId },
      IncrementalPullConfig: { DatetimeTypeFieldName: 'sys_updated_on' },
    },
    TriggerConfig: {
      TriggerType: 'Scheduled',
      TriggerProperties: { DataPullMode: 'Incremental', ScheduleExpression: 'rate(1hours)' },
    },
  });
});

test('the flow moves two fields, and masks the caller', () => {
  template.hasResourceProperties('AWS::AppFlow::Flow', {
    Tasks: Match.arrayWith([
      Match.objectLike({
        TaskType: 'Filter', ConnectorOperator: { ServiceNow: 'PROJECTION' }, SourceFields: ['number', 'caller_id'],
      }),
      Match.objectLike({ TaskType: 'Map', SourceFields: ['number'], DestinationField: 'number' }),
      Match.objectLike({ TaskType: 'Map', SourceFields: ['caller_id'], DestinationField: 'caller_id' }),
      Match.objectLike({ TaskType: 'Mask', SourceFields: ['caller_id'] }),
    ]),
  });
});

test('a URL without https:// is an error', () => {
  expect(() => new IncidentsStack(new App(), 'Incidents', { instanceUrl: 'acme.service-now.com' }))
    .toThrow('instanceUrl must be an https:// URL without spaces');
});

test('the app raises no warnings', () => {
  Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
});

test('a password in plain text raises a warning', () => {
  const password = SecretValue.unsafePlainText('secret');
  const doubtful = new IncidentsStack(new App(), 'Incidents', {
    instanceUrl, credentials: ServiceNowCredentials.basic({ username: 'appflow', password }),
  });
  Annotations.fromStack(doubtful)
    .hasWarning('/Incidents/ServiceNow', Match.stringLikeRegexp('cdk-appflow-constructs:plaintextSecret'));
});

test('the AppFlow resources of other constructs have no faults', () => {
  const app = new App();
  const others = new Stack(app, 'Others');
  new CfnConnector(others, 'Billing', {
    connectorLabel: 'AcmeBilling',
    connectorProvisioningType: 'LAMBDA',
    connectorProvisioningConfig: { lambda: { lambdaArn: 'arn:aws:lambda:eu-west-1:111111111111:function:billing' } },
  });
  AppFlowChecks.addTo(app);

  Annotations.fromStack(others).hasNoError('*', Match.anyValue());
  Annotations.fromStack(others).hasNoWarning('*', Match.anyValue());
});
// Here the code of docs/testing.md ends.

const guide = readFileSync(join(__dirname, '..', '..', 'docs', 'testing.md'), 'utf8');
const lines = (code: string) => code.split('\n').map((line) => line.trim()).filter((line) => line !== '');

test('these are the blocks of the guide', () => {
  const blocks = [...guide.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code);
  const [, shown] = readFileSync(__filename, 'utf8').split(/^\/\/ (?:The code from here|Here the code).*$/m);
  expect(blocks.length).toBeGreaterThan(5);
  expect(blocks.flatMap(lines)).toEqual(lines(shown));
});

/** The rows of the table of references: how the secret is named, and what is rendered for its password. */
const REFERENCES = guide.split('\n').filter((line) => line.includes('{{resolve:')).filter((line) => line.startsWith('| '))
  .map((line) => line.slice(2, -2).split(' | ').map((cell) => cell.replace(/^`|`$/g, '')));

/** The secret of each row, in a stack whose account and region are known. */
const NAMED: { readonly [code: string]: (scope: Stack) => SecretValue } = {
  "SecretValue.secretsManager('crm', { jsonField: 'password' })": () => SecretValue.secretsManager('crm', { jsonField: 'password' }),
  "Secret.fromSecretNameV2(this, 'Login', 'crm')": (scope) => Secret.fromSecretNameV2(scope, 'Login', 'crm').secretValueFromJson('password'),
  "Secret.fromSecretCompleteArn(this, 'Login', 'arn:…:secret:crm-AbCdEf')": (scope) => Secret
    .fromSecretCompleteArn(scope, 'Login', 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:crm-AbCdEf').secretValueFromJson('password'),
  "new Secret(this, 'Login')": (scope) => new Secret(scope, 'Login').secretValueFromJson('password'),
};

/** The text of a value in a template, with each reference as <its name>. */
function shownText(value: unknown): string {
  const parts = (value as { readonly 'Fn::Join'?: readonly [string, ReadonlyArray<string | { readonly Ref: string }>] })['Fn::Join'];
  return typeof value === 'string' ? value : parts![1].map((part) => typeof part === 'string' ? part : `<${part.Ref}>`).join('');
}

test('the table has a row for each way to name a secret', () => {
  expect(REFERENCES.map(([code]) => code)).toEqual(Object.keys(NAMED));
});

test.each(REFERENCES)('%s renders %s', (code, text) => {
  const scope = new Stack(new App(), 'Stack', { env: { account: '111111111111', region: 'eu-west-1' } });
  new ServiceNowConnectorProfile(scope, 'Profile', { instanceUrl, credentials: ServiceNowCredentials.basic({ username: 'u', password: NAMED[code](scope) }) });
  const [{ Properties: properties }] = Object.values(Template.fromStack(scope).findResources('AWS::AppFlow::ConnectorProfile'));
  expect(shownText(properties.ConnectorProfileConfig.ConnectorProfileCredentials.ServiceNow.Password)).toBe(text);
});

test('an assertion of the guide fails where the app is another', () => {
  const other = Template.fromStack(new IncidentsStack(new App(), 'Incidents', { instanceUrl: 'https://other.service-now.com' }));
  expect(() => other.hasResourceProperties('AWS::AppFlow::ConnectorProfile', {
    ConnectorProfileConfig: { ConnectorProfileProperties: { ServiceNow: { InstanceUrl: instanceUrl } } },
  })).toThrow('https://other.service-now.com');
});
