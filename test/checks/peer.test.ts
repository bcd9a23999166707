import { App, Duration, Lazy, SecretValue, Stack } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { findingsOf } from './findings-util';
import { withIdFirst } from './flow-util';
import { AppFlowChecks } from '../../src';
import { withoutStackTraces } from '../support/stack-traces';

withoutStackTraces();

type ConstructClass = new (scope: Construct, id: string, props: object) => Construct;
type ValueClass = new (props: object) => object;

interface Field {
  readonly name: string;
  readonly dataType?: string;
}

/** The classes of @cdklabs/cdk-appflow that are used here. */
interface Peer {
  readonly SalesforceConnectorProfile: ConstructClass;
  readonly SlackConnectorProfile: ConstructClass;
  readonly SAPOdataConnectorProfile: ConstructClass;
  readonly OnScheduleFlow: ConstructClass;
  readonly OnDemandFlow: ConstructClass;
  readonly SalesforceSource: ValueClass;
  readonly S3Destination: ValueClass;
  readonly Mapping: { mapAll(): object; map(from: Field, to: Field): object };
  readonly Transform: { mask(field: Field, mask: string): object };
  readonly Filter: { when(condition: object): object };
  readonly FilterCondition: { stringEquals(field: Field, value: string): object };
}

const peer = jest.requireActual<Peer>('@cdklabs/cdk-appflow');

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Stack', { env: { region: 'eu-west-1', account: '111111111111' } });
});

const field = (name: string) => SecretValue.secretsManager('crm', { jsonField: name });

function salesforce(): Construct {
  return new peer.SalesforceConnectorProfile(stack, 'Crm', {
    instanceUrl: 'https://acme.my.salesforce.com',
    oAuth: { flow: { refreshTokenGrant: { refreshToken: field('refreshToken'), client: Secret.fromSecretNameV2(stack, 'App', 'app') } } },
  });
}

/** The findings, each with the other library's construct. */
function found(): string[] {
  AppFlowChecks.addTo(app);
  const { errors, warnings } = findingsOf(stack);
  return [...errors, ...warnings].map(({ path, text }) => `${path.split('/')[2]}: ${withIdFirst(text)}`);
}

/** The ids of the findings. */
function ids(): string[] {
  return found().map((text) => text.split(': ')[1]);
}

test('values that it fills in are found', () => {
  salesforce();
  new peer.SlackConnectorProfile(stack, 'Slack', { instanceUrl: 'https://acme.slack.com', oAuth: { accessToken: field('accessToken') } });
  const cure = 'contains a placeholder instead of a credential; use a dynamic reference to a secret in AWS Secrets Manager';
  const at = 'ConnectorProfileConfig.ConnectorProfileCredentials';
  expect(found()).toEqual([
    `Crm: warning placeholderCredential: ${at}.Salesforce.AccessToken ${cure}`,
    `Slack: warning placeholderCredential: ${at}.Slack.ClientId ${cure}`,
    `Slack: warning placeholderCredential: ${at}.Slack.ClientSecret ${cure}`,
  ]);
});

test('a Lazy and a plain text are seen', () => {
  new peer.SlackConnectorProfile(stack, 'Slack', {
    instanceUrl: Lazy.string({ produce: () => 'https://acme .slack.com' }),
    oAuth: { accessToken: SecretValue.unsafePlainText('xoxp-1') },
  });
  expect(ids()).toEqual(['error invalidValue', 'warning placeholderCredential', 'warning placeholderCredential', 'warning plaintextSecret']);
});

test('SAP OData with OAuth 2.0 lacks its OAuth properties', () => {
  new peer.SAPOdataConnectorProfile(stack, 'Sap', {
    applicationHostUrl: 'https://sap.example.com',
    applicationServicePath: '/sap/opu/odata',
    portNumber: 443,
    clientNumber: '100',
    logonLanguage: 'EN',
    oAuth: { flow: { refreshTokenGrant: { refreshToken: field('refreshToken'), clientId: field('clientId'), clientSecret: field('clientSecret') } } },
  });
  expect(ids()).toEqual(['warning incompleteCredentials', 'warning incompleteCredentials', 'warning incompleteCredentials']);
});

test('flows stay drafts, and fields are used that are not projected', () => {
  const [source, destination] = [
    new peer.SalesforceSource({ profile: salesforce(), object: 'Contact' }),
    new peer.S3Destination({ location: { bucket: new Bucket(stack, 'Bucket'), prefix: 'contacts' } }),
  ];
  new peer.OnScheduleFlow(stack, 'Contacts', {
    source,
    destination,
    mappings: [peer.Mapping.mapAll()],
    schedule: Schedule.rate(Duration.hours(1)),
    pullConfig: { mode: 'Incremental' },
  });
  new peer.OnDemandFlow(stack, 'Once', {
    source,
    destination,
    mappings: [peer.Mapping.map({ name: 'Id', dataType: 'string' }, { name: 'Id', dataType: 'string' })],
    filters: [peer.Filter.when(peer.FilterCondition.stringEquals({ name: 'Status', dataType: 'string' }, 'New'))],
    transforms: [peer.Transform.mask({ name: 'Phone' }, '*')],
  });
  expect(found().filter((text) => !text.startsWith('Crm')).map((text) => text.split(': ').slice(0, 2).join(': '))).toEqual([
    'Contacts: warning flowStatusMissing', 'Once: warning unprojectedField', 'Once: warning unmappedField',
  ]);
});
