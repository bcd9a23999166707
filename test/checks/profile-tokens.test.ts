import { Annotations, App, CfnCondition, CfnParameter, CfnResource, Fn, Lazy, SecretValue, Stack, Token } from 'aws-cdk-lib';
import { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import { checked, findingsOf } from './findings-util';
import { withIdFirst } from './flow-util';
import { findingsInProfile, profileProperties, S, SALESFORCE } from './profile-util';
import { AppFlowChecks } from '../../src';
import { loadSecondCopy } from '../support/second-copy';
import { newStack, PROFILE, salesforce, warning } from '../support/util';

const LIMIT = 'dynamicReferenceLimit';

/** A profile with two dynamic references. */
function profile(stack: Stack, id: string, name: string = id): CfnResource {
  return new CfnResource(stack, id, { type: PROFILE, properties: { ...profileProperties(SALESFORCE), ConnectorProfileName: name } });
}

function tooMany(count: number): string {
  return `the connector profiles and flows in this stack contain ${count} dynamic references, but CloudFormation resolves at most 60 in one template; split the stack`;
}

describe('what only CloudFormation knows is skipped', () => {
  const REF = { Ref: 'Value' };
  const IF = { 'Fn::If': ['Prod', 'a b', { Ref: 'AWS::NoValue' }] };

  test.each<[string, Partial<Parameters<typeof findingsInProfile>[0]>]>([
    ['each value of the profile', { type: REF, others: { ConnectorProfileName: IF, ConnectionMode: REF, ConnectorLabel: REF, KMSArn: { 'Fn::GetAtt': ['Key', 'Arn'] } } }],
    ['the whole configuration', { others: { ConnectorProfileConfig: IF } }],
    ['the credentials', { credentials: IF }],
    ['the block of credentials', { credentials: { Salesforce: REF } }],
    ['each credential', { credentials: { Salesforce: { AccessToken: { 'Fn::ImportValue': 'Token' }, RefreshToken: IF, ConnectorOAuthRequest: REF } } }],
    ['the block of properties', { properties: { Salesforce: REF } }],
    ['each property', { properties: { Salesforce: { InstanceUrl: REF, isSandboxEnvironment: IF, usePrivateLinkForMetadataAndAuthorization: REF } } }],
    ['a grant type', { credentials: { Salesforce: { OAuth2GrantType: REF, JwtToken: S('jwt') } } }],
    ['a text that is joined', { properties: { Salesforce: { InstanceUrl: { 'Fn::Sub': '${Host}/' } } } }],
    ['texts with dynamic references', { properties: { Salesforce: { InstanceUrl: '{{resolve:ssm:/crm/host name}}' } }, others: { KMSArn: '{{resolve:ssm:/key}}' } }],
  ])('%s', (_, parts) => {
    expect(findingsInProfile({ ...SALESFORCE, ...parts })).toEqual([]);
  });

  test('entry by entry', () => {
    const SCOPES = [REF, 'A B', REF];
    const SAP = { ApplicationHostUrl: REF, ApplicationServicePath: REF, PortNumber: REF, ClientNumber: REF };
    expect(findingsInProfile({
      type: 'SAPOData',
      credentials: { SAPOData: { OAuthCredentials: { ClientId: REF, ClientSecret: REF, AccessToken: REF, RefreshToken: REF } } },
      properties: { SAPOData: { ...SAP, OAuthProperties: { TokenUrl: REF, AuthCodeUrl: REF, OAuthScopes: SCOPES } } },
    })).toEqual(['error invalidValue: P.SAPOData.OAuthProperties.OAuthScopes[1] must be 1 to 128 characters without whitespace, got "A B"']);
  });

  test('AWS::NoValue is absent', () => {
    const NONE = { Ref: 'AWS::NoValue' };

    const credentials = { Salesforce: { AccessToken: NONE, RefreshToken: NONE } };
    expect(findingsInProfile({ ...SALESFORCE, credentials, others: { ConnectionMode: NONE } })).toEqual([
      'error requiredField: ConnectionMode is required',
      'warning grantType: C.Salesforce: OAuth2GrantType AUTHORIZATION_CODE (the default) requires AccessToken or RefreshToken or '
        + 'ConnectorOAuthRequest.AuthCode with ConnectorOAuthRequest.RedirectUri',
    ]);
  });

  test('numbers and booleans may be texts, as CloudFormation takes them', () => {
    expect(findingsInProfile({
      type: 'SAPOData',
      credentials: { SAPOData: { BasicAuthCredentials: { Username: 12345, Password: S('p') } } },
      properties: { SAPOData: { ApplicationHostUrl: 'https://sap', ApplicationServicePath: '/x', PortNumber: '443', ClientNumber: 100, DisableSSO: 'true' } },
    })).toEqual([]);
  });
});

describe('the L1', () => {
  type Props = CfnConnectorProfile.SalesforceConnectorProfilePropertiesProperty;

  function l1(stack: Stack, props: Props = {}, token: string = S('accessToken')): CfnConnectorProfile {
    return new CfnConnectorProfile(stack, 'Profile', {
      connectorProfileName: 'crm',
      connectionMode: 'Public',
      connectorType: 'Salesforce',
      connectorProfileConfig: {
        connectorProfileCredentials: { salesforce: { accessToken: token, refreshToken: S('refreshToken') } },
        connectorProfileProperties: { salesforce: props },
      },
    });
  }

  test('by a Lazy, an override that adds a fault and one that takes it away', () => {
    const stack = newStack();
    const made = l1(stack, { instanceUrl: Lazy.string({ produce: () => 'acme' }) }, 'dummy');
    made.addPropertyOverride('ConnectorLabel', 'x y');
    made.addPropertyOverride('ConnectorProfileConfig.ConnectorProfileCredentials.Salesforce.AccessToken', S('accessToken'));
    expect(checked(stack).map((text) => withIdFirst(text).split(' ').slice(0, 3).join(' '))).toEqual([
      'error invalidValue: ConnectorLabel',
      'warning connectorLabel: ConnectorLabel',
      'warning instanceUrlFormat: ConnectorProfileConfig.ConnectorProfileProperties.Salesforce.InstanceUrl',
    ]);
  });

  test.each<[string, boolean, string[]]>([
    ['without NoEcho can be read', false, [warning('plaintextSecret', 'ConnectorProfileConfig.ConnectorProfileCredentials.Salesforce.AccessToken: anyone allowed '
      + 'to describe the stack can read this secret, because the parameter Token isn\'t NoEcho. Keep it in AWS Secrets Manager and use '
      + 'a dynamic reference (SecretValue.secretsManager)')]],
    ['with NoEcho is safe', true, []],
  ])('a parameter %s', (_, noEcho, expected) => {
    const stack = newStack();
    l1(stack, {}, new CfnParameter(stack, 'Token', { noEcho }).valueAsString);
    expect(checked(stack)).toEqual(expected);
  });

  test('with a SecretValue', () => {
    const stack = newStack();
    l1(stack, {}, SecretValue.secretsManager('crm', { jsonField: 'token' }).unsafeUnwrap());
    expect(checked(stack)).toEqual([]);
  });

  test('whose value has a wrong type is left to aws-cdk-lib', () => {
    const stack = newStack();
    l1(stack).connectorProfileName = Token.asAny(['x']) as unknown as string;
    AppFlowChecks.addTo(stack);
    expect(() => findingsOf(stack)).toThrow('connectorProfileName');
  });
});

describe('a warning that is acknowledged', () => {
  test.each<[string, (stack: Stack, made: CfnResource) => void]>([
    ['on the resource, before', (_, made) => Annotations.of(made).acknowledgeWarning('cdk-appflow-constructs:placeholderCredential')],
    ['on the stack', (stack) => Annotations.of(stack).acknowledgeWarning('cdk-appflow-constructs:placeholderCredential')],
  ])('%s, is silent', (_, acknowledge) => {
    const stack = newStack();
    const properties = profileProperties({ ...SALESFORCE, credentials: { Salesforce: { AccessToken: 'dummy', RefreshToken: 'changeme' } } });
    const made = new CfnResource(stack, 'Profile', { type: PROFILE, properties });
    expect(made.node.children).toEqual([]);
    acknowledge(stack, made);
    expect(checked(stack)).toEqual([]);
    expect(made.node.children).toEqual([]);
  });
});

describe('names', () => {
  test('that two profiles have are an error at the second', () => {
    const stack = newStack();
    profile(stack, 'One', 'crm');
    profile(stack, 'Two', 'crm');
    profile(stack, 'Three');
    AppFlowChecks.addTo(stack);
    expect(findingsOf(stack).errors).toEqual([{
      path: '/Stack/Two',
      text: 'ConnectorProfileName "crm" must be unique in an account and region, but '
      + '\'Stack/One\' has it as well; give each its own name [ignore: cdk-appflow-constructs:duplicateName]',
    }]);
  });

  test('may be the same where conditions exclude each other, in other stacks, or in another synthesis', () => {
    const app = new App();
    const [stack, other] = ['Stack', 'Other'].map((id) => new Stack(app, id));
    const condition = new CfnCondition(stack, 'Prod', { expression: Fn.conditionEquals(Fn.ref('AWS::Region'), 'eu-west-1') });
    profile(stack, 'One', 'crm').cfnOptions.condition = condition;
    profile(stack, 'Two', 'crm');
    profile(other, 'Three', 'crm');
    AppFlowChecks.addTo(app);
    app.synth({ force: true });
    app.synth({ force: true });
    expect([stack, other].map(findingsOf)).toEqual([{ errors: [], warnings: [] }, { errors: [], warnings: [] }]);
  });
});

describe('dynamic references', () => {
  const second = loadSecondCopy();

  test.each([[30, 0, []], [31, 0, [62]], [29, 1, []], [29, 2, [62]], [1, 30, [62]]])('of %i L1s and %i constructs are counted together', (foreign, own, expected) => {
    const stack = newStack();
    Array.from({ length: own }, (_, index) => salesforce(stack, {}, `Own${index}`));
    Array.from({ length: foreign }, (_, index) => profile(stack, `Foreign${index}`));
    AppFlowChecks.addTo(stack);
    second.AppFlowChecks.addTo(stack);
    expect(checked(stack)).toEqual(expected.map((count) => warning(LIMIT, tooMany(count))));
  });

  test('are reported once, however often the app is synthesized', () => {
    const stack = newStack();
    Array.from({ length: 40 }, (_, index) => profile(stack, `Foreign${index}`));
    salesforce(stack);
    AppFlowChecks.addTo(stack);
    const app = stack.node.root as App;
    app.synth({ force: true });
    app.synth({ force: true });
    expect(findingsOf(stack).warnings).toEqual([{ path: '/Stack/Foreign39', text: warning(LIMIT, tooMany(82)) }]);
  });
});
