/** Profiles with parts that CloudFormation may leave out, insert or read elsewhere: no finding may say that they are wrong. */
import { CfnResource } from 'aws-cdk-lib';
import { checked, findingsOf } from './findings-util';
import { ifProd } from './flow-util';
import { custom, findingsInProfile, profileProperties, S, SALESFORCE } from './profile-util';
import { AppFlowChecks } from '../../src';
import { newStack, PROFILE } from '../support/util';

const PARAMETER = '{{resolve:ssm:/crm/value}}';
const TRANSFORM = { Name: 'AWS::Include', Parameters: { Location: 's3://bucket/part.json' } };

test.each<[string, Parameters<typeof findingsInProfile>[0]]>([
  ['a type from a parameter', { ...SALESFORCE, type: PARAMETER }],
  ['a mode from a parameter', {
    ...SALESFORCE,
    properties: { Salesforce: { usePrivateLinkForMetadataAndAuthorization: true } },
    others: { ConnectionMode: PARAMETER },
  }],
  ['a grant type from a parameter', { ...SALESFORCE, credentials: { Salesforce: { OAuth2GrantType: PARAMETER, JwtToken: S('jwt') } } }],
  ['an authentication type from a parameter', custom('Acme', { AuthenticationType: PARAMETER, Basic: { Username: 'user', Password: S('password') } })],
  ['a boolean in capitals', { ...SALESFORCE, properties: { Salesforce: { isSandboxEnvironment: 'False' } } }],
  ['a label that may be left out', { ...SALESFORCE, others: { ConnectorLabel: ifProd('Acme') } }],
  ['blocks of another connector that may be left out', {
    ...SALESFORCE,
    credentials: { Salesforce: ifProd({ AccessToken: S('accessToken'), RefreshToken: S('refreshToken') }), Pardot: ifProd({ AccessToken: S('accessToken') }) },
    properties: { Salesforce: ifProd({}), Pardot: ifProd({}) },
  }],
  ['members that a transform inserts into the configuration', { ...SALESFORCE, others: { ConnectorProfileConfig: { 'Fn::Transform': TRANSFORM } } }],
  ['members that a transform inserts into the credentials', {
    ...SALESFORCE, credentials: { Salesforce: { 'RefreshToken': S('refreshToken'), 'Fn::Transform': TRANSFORM } },
  }],
])('%s', (_, parts) => {
  expect(findingsInProfile(parts)).toEqual([]);
});

test('a profile with top-level properties that a transform inserts', () => {
  const stack = newStack();
  new CfnResource(stack, 'Profile', { type: PROFILE, properties: { 'ConnectorProfileName': 'crm', 'Fn::Transform': TRANSFORM } });
  expect(checked(stack)).toEqual([]);
});

describe('profiles with the same name', () => {
  /** The constructs with findings, of profiles with these conditions, which are overrides. */
  function duplicatesAmong(...conditions: Array<string | undefined>): string[] {
    const stack = newStack();
    conditions.forEach((condition, index) =>
      new CfnResource(stack, `Profile${index}`, { type: PROFILE, properties: { ...profileProperties(SALESFORCE) } }).addOverride('Condition', condition));
    AppFlowChecks.addTo(stack);
    return findingsOf(stack).errors.map(({ path, text }) => `${path}: ${/'\S+'/.exec(text)?.[0]}`);
  }

  test('of which one is deployed', () => {
    expect(duplicatesAmong('Prod', 'Test')).toEqual([]);
    expect(duplicatesAmong(undefined, 'Test')).toEqual([]);
  });

  test('of which two are deployed in any case', () => {
    expect(duplicatesAmong('Prod', undefined, undefined)).toEqual(["/Stack/Profile2: 'Stack/Profile1'"]);
  });
});

test.each([
  ['acme.my.salesforce.com', 'warning instanceUrlFormat'],
  ['https://acme my', 'error invalidValue'],
])('a URL that isn\'t in the documented form, but that AppFlow may accept: %s', (url, finding) => {
  expect(findingsInProfile({ ...SALESFORCE, properties: { Salesforce: { InstanceUrl: url } } }).map((text) => text.split(':')[0])).toEqual([finding]);
});
