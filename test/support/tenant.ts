import { CfnParameter, Lazy } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import type { ProfileMaker } from './connectors-util';
import { invalid } from './util';

/** Common tests of Microsoft's connectors, whose token URL contains the tenant. */
export function testTenant(connector: ProfileMaker<any>, profile: string): void {
  test.each<[string, (stack: Stack) => string | undefined, unknown]>([
    ['an id', () => '9188040d-6c67-4c5b-b112-36a304b66dad',
      'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/oauth2/v2.0/token'],
    ['a domain', () => 'acme.onmicrosoft.com', 'https://login.microsoftonline.com/acme.onmicrosoft.com/oauth2/v2.0/token'],
    ['128 characters', () => 'a'.repeat(128), `https://login.microsoftonline.com/${'a'.repeat(128)}/oauth2/v2.0/token`],
    ['absent', () => undefined, 'https://login.microsoftonline.com/common/oauth2/v2.0/token'],
    ['a parameter', (stack) => new CfnParameter(stack, 'Tenant').valueAsString,
      { 'Fn::Join': ['', ['https://login.microsoftonline.com/', { Ref: 'Tenant' }, '/oauth2/v2.0/token']] }],
    ['a lazy value', () => Lazy.string({ produce: () => 'a/b' }), 'https://login.microsoftonline.com/a/b/oauth2/v2.0/token'],
    ['a dynamic reference', () => '{{resolve:ssm:/tenant}}', 'https://login.microsoftonline.com/{{resolve:ssm:/tenant}}/oauth2/v2.0/token'],
  ])('the token URL is for a tenant that is %s', (_, tenantId, tokenUrl) => {
    expect(connector.properties((stack) => ({ tenantId: tenantId(stack) }))
      .ConnectorProfileConfig.ConnectorProfileProperties.CustomConnector.OAuth2Properties)
      .toEqual({ TokenUrl: tokenUrl, OAuth2GrantType: 'AUTHORIZATION_CODE' });
  });

  const rule = 'tenantId must be 1 to 128 letters, digits or characters of _.- (e.g. "acme.onmicrosoft.com"), got';
  test.each<[string, unknown, string]>([
    ['a slash', 'acme/../other', `${rule} "acme/../other"`],
    ['a question mark', 'acme?', `${rule} "acme?"`],
    ['whitespace', 'a b', `${rule} "a b"`],
    ['nothing in it', '', `${rule} ""`],
    ['129 characters', 'a'.repeat(129), 'tenantId must be at most 128 characters (e.g. "acme.onmicrosoft.com"), got 129 characters'],
    ['a number', 4, 'tenantId must be a string (e.g. "acme.onmicrosoft.com"), got a number'],
  ])('refuses a tenant with %s', (_, tenantId, problem) => {
    expect(connector.error({ tenantId })).toBe(invalid(profile, problem));
  });
}
