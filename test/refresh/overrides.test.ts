import type { IAspect } from 'aws-cdk-lib';
import { Aspects, Aws, CfnParameter, Fn, SecretValue, Stack } from 'aws-cdk-lib';
import { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IConstruct } from 'constructs';
import { bundle } from './services';
import type { Json } from './templates';
import { ACCOUNT, deployed, eventsOf, ofType, REGION, resourcesOf, testStack } from './templates';
import {
  CustomConnectorCredentials,
  CustomConnectorProfile,
  OAuth2TokensOnRefresh,
  SapODataConnectorProfile,
  SapODataCredentials,
  ServiceNowConnectorProfile,
  ServiceNowCredentials,
} from '../../src';

beforeAll(bundle);

const INSTANCE_URL = 'ConnectorProfileConfig.ConnectorProfileProperties.ServiceNow.InstanceUrl';
const BASIC = 'ConnectorProfileConfig.ConnectorProfileCredentials.ServiceNow';

let stack: Stack;
let secret: Secret;
let profile: ServiceNowConnectorProfile;

beforeEach(() => {
  stack = testStack();
  secret = new Secret(stack, 'Secret');
  profile = new ServiceNowConnectorProfile(stack, 'Desk', {
    instanceUrl: 'https://acme.service-now.com', credentials: ServiceNowCredentials.basicFromSecret(secret),
  });
});

function resourceOf(construct: IConstruct): CfnConnectorProfile {
  const resource = construct.node.findChild('Resource');
  if (!CfnConnectorProfile.isCfnConnectorProfile(resource)) {
    throw new Error('no L1');
  }
  return resource;
}

/** Changes the L1 like an Aspect of an organization. */
class Change implements IAspect {
  public constructor(private readonly change: (resource: CfnConnectorProfile) => void) {}

  public visit(node: IConstruct): void {
    if (CfnConnectorProfile.isCfnConnectorProfile(node)) {
      this.change(node);
    }
  }
}

const configOf = () => JSON.stringify(eventsOf(stack)[0].config);

test('an override made after the call', () => {
  profile.refreshOnSecretChange();
  resourceOf(profile).addPropertyOverride(INSTANCE_URL, 'https://other.service-now.com');
  expect(configOf()).toContain('{"ServiceNow":{"instanceUrl":"https://other.service-now.com"}}');
});

test('a property that was removed', () => {
  const sap = new SapODataConnectorProfile(stack, 'Sap', {
    applicationHostUrl: 'https://sap.example.com',
    applicationServicePath: '/sap',
    clientNumber: '100',
    logonLanguage: 'EN',
    portNumber: 8443,
    credentials: SapODataCredentials.basicFromSecret(secret),
  });
  sap.refreshOnSecretChange();
  const properties = 'ConnectorProfileConfig.ConnectorProfileProperties.SAPOData';
  resourceOf(sap).addPropertyDeletionOverride(`${properties}.LogonLanguage`);
  resourceOf(sap).addPropertyOverride(`${properties}.PortNumber`, '443');
  resourceOf(sap).addPropertyOverride(`${properties}.DisableSSO`, { Ref: new CfnParameter(stack, 'Sso').logicalId });
  resourceOf(sap).addPropertyOverride(`${properties}.PrivateLinkServiceName`, { Ref: 'AWS::NoValue' });
  const [input] = ofType(stack, 'AWS::Events::Rule').map(({ Targets: targets }) => JSON.stringify(targets));
  // Without quotes, as in the API.
  expect(input).toMatch(/\\"disableSSO\\":",\{"Ref":"Sso"\},"/);
  expect(input).toContain('\\"portNumber\\":443');
  expect(input).not.toMatch(/logonLanguage|privateLinkServiceName/);
});

test('an Aspect that changes a property, the mode and the key', () => {
  const key = new Key(stack, 'Key');
  Aspects.of(stack).add(new Change((resource) => {
    resource.addPropertyOverride(INSTANCE_URL, 'https://aspect.service-now.com');
    resource.connectionMode = 'Private';
    resource.kmsArn = key.keyArn;
  }));
  profile.refreshOnSecretChange();
  expect(configOf()).toContain('https://aspect.service-now.com');
  expect(eventsOf(stack)[0].connectionMode).toBe('Private');
  expect(actionsOn(/^<Key\w+\.Arn>$/)).toEqual(['kms:CreateGrant', 'kms:DescribeKey', 'kms:ListGrants']);
});

test('a key that is set by an override, of another stack', () => {
  const key = new Key(new Stack(stack.node.root, 'Keys', { env: { account: ACCOUNT, region: REGION } }), 'Key');
  profile.refreshOnSecretChange();
  resourceOf(profile).addPropertyOverride('KMSArn', key.keyArn);
  expect(actionsOn(/"Fn::ImportValue":"Keys:ExportsOutputFnGetAttKey/)).toEqual(['kms:CreateGrant', 'kms:DescribeKey', 'kms:ListGrants']);
});

test.each([
  ['deleted', (resource: CfnConnectorProfile) => resource.addPropertyDeletionOverride('KMSArn')],
  ['no value', (resource: CfnConnectorProfile) => resource.addPropertyOverride('KMSArn', Aws.NO_VALUE)],
])('a key that is removed: %s', (_what, change) => {
  const other = new ServiceNowConnectorProfile(stack, 'Other', {
    instanceUrl: 'https://acme.service-now.com',
    encryptionKey: new Key(stack, 'Key'),
    credentials: ServiceNowCredentials.basicFromSecret(secret),
  });
  other.refreshOnSecretChange();
  change(resourceOf(other));
  expect(actionsOn(/Key/)).toEqual([]);
});

test('kept tokens come from AppFlow, whatever an override sets', () => {
  const desk = new ServiceNowConnectorProfile(stack, 'Tokens', {
    instanceUrl: 'https://acme.service-now.com', credentials: ServiceNowCredentials.oauth2TokensFromSecret(secret),
  });
  desk.refreshOnSecretChange({ oauth2Tokens: OAuth2TokensOnRefresh.KEEP });
  resourceOf(desk).addPropertyOverride(`${BASIC}.OAuth2Credentials.RefreshToken`, 'stolen');
  expect(configOf()).not.toContain('stolen');
  expect(configOf()).toMatch(/"refreshToken":\{"\$secret":0,"key":"refreshToken"\}/);
});

describe('a value that can\'t be followed is an error', () => {
  test.each<[string, RegExp, (resource: CfnConnectorProfile) => void]>([
    ['a reference to another secret', /username comes from a version of a secret that was not known when refreshOnSecretChange was called/, (resource) =>
      resource.addPropertyOverride(`${BASIC}.BasicAuthCredentials.Username`, SecretValue.secretsManager('other').unsafeUnwrap())],
    ['a pinned version of the secret', /username comes from a version of a secret that was not known/, (resource) =>
      resource.addPropertyOverride(`${BASIC}.BasicAuthCredentials.Username`, SecretValue.secretsManager(secret.secretArn, { versionId: 'v1' }).unsafeUnwrap())],
    ['a dynamic reference to a parameter', /instanceUrl is a token for a dynamic reference/, (resource) =>
      resource.addPropertyOverride(INSTANCE_URL, '{{resolve:ssm:/host}}')],
    ['a hidden parameter', /instanceUrl comes from the NoEcho parameter Hidden/, (resource) =>
      resource.addPropertyOverride(INSTANCE_URL, { Ref: new CfnParameter(stack, 'Hidden', { noEcho: true }).logicalId })],
    ['a choice between properties', /only CloudFormation knows the fields of ServiceNow, because they are inside an intrinsic function such as Fn::If/, (resource) =>
      resource.addPropertyOverride('ConnectorProfileConfig.ConnectorProfileProperties.ServiceNow', { 'Fn::If': ['Prod', { InstanceUrl: 'a' }, { InstanceUrl: 'b' }] })],
    ['a choice whether there is a property', /only CloudFormation knows whether instanceUrl is set, or its type/, (resource) =>
      resource.addPropertyOverride(INSTANCE_URL, { 'Fn::If': ['Prod', 'a', { Ref: 'AWS::NoValue' }] })],
    ['credentials that only CloudFormation knows', /only CloudFormation knows the fields of the credentials/, (resource) =>
      resource.addPropertyOverride('ConnectorProfileConfig.ConnectorProfileCredentials', { 'Fn::Transform': 'x' })],
  ])('%s', (_what, message, change) => {
    profile.refreshOnSecretChange();
    change(resourceOf(profile));
    expect(() => resourcesOf(stack)).toThrow(message);
  });
});

test.each([
  ['a substitution', Fn.sub('https://${host}', { host: Fn.importValue('Host') })],
  ['a choice between texts', Fn.conditionIf('Prod', 'https://a', 'https://b').toString()],
  ['a part of a list', Fn.select(0, Fn.split(',', Fn.importValue('Hosts')))],
])('%s is left to CloudFormation', (_what, instanceUrl) => {
  resourceOf(profile).addPropertyOverride(INSTANCE_URL, instanceUrl);
  profile.refreshOnSecretChange();
  const [input] = ofType(stack, 'AWS::Events::Rule').map(({ Targets: targets }) => JSON.stringify(targets));
  expect(input).toContain(JSON.stringify(stack.resolve(instanceUrl)));
});

test('a secret behind a lazy value is followed where it is known', () => {
  const mine = new CustomConnectorProfile(stack, 'Mine', {
    connectorLabel: 'Mine', credentials: CustomConnectorCredentials.apiKeyFromSecret(secret), profileProperties: { host: 'h' },
  });
  mine.refreshOnSecretChange();
  resourceOf(mine).addPropertyOverride('ConnectorProfileConfig.ConnectorProfileProperties.CustomConnector.ProfileProperties.host',
    `https://${secret.secretValueFromJson('host').unsafeUnwrap()}/x`);
  expect(configOf()).toContain('"host":{"$join":["https://",{"$secret":0,"key":"host"},"/x"]}');
});

/** The permissions of the function on matching resources. */
function actionsOn(form: RegExp): string[] {
  const statements = ofType(stack, 'AWS::IAM::Policy').flatMap(({ PolicyDocument: document }) =>
    typeof document === 'object' && document !== null && !Array.isArray(document) && Array.isArray(document.Statement) ? document.Statement : []);
  return statements.flatMap((statement: Json) => {
    const { Action: actions = [], Resource: resources = [] } = typeof statement === 'object' && statement !== null && !Array.isArray(statement) ? statement : {};
    const shown = [deployed(stack, resources)].flat().map((resource) => typeof resource === 'string' ? resource : JSON.stringify(resource));
    return shown.some((resource) => form.test(resource)) ? [actions].flat().map(String) : [];
  });
}
