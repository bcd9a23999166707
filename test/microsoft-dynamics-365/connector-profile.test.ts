import { MicrosoftCredentials, MicrosoftDynamics365ConnectorProfile } from '../../src';
import { testCodeGrant } from '../support/code-grant';
import { CLIENT, ProfileMaker } from '../support/connectors-util';
import { testTenant } from '../support/tenant';
import { invalid, stored } from '../support/util';

const INSTANCE_URL = 'https://acme.api.crm.dynamics.com';

const dynamics = new ProfileMaker(MicrosoftDynamics365ConnectorProfile, () => ({
  instanceUrl: INSTANCE_URL,
  credentials: MicrosoftCredentials.oauth2Tokens({ ...CLIENT, refreshToken: stored('r') }),
}));

testCodeGrant(dynamics, MicrosoftCredentials, {
  profile: 'MicrosoftDynamics365ConnectorProfile',
  label: 'MicrosoftDynamics365',
  tokenUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
  properties: { ProfileProperties: { instanceUrl: INSTANCE_URL } },
});

testTenant(dynamics, 'MicrosoftDynamics365ConnectorProfile');

test('one error contains all problems', () => {
  expect(dynamics.error({ instanceUrl: undefined, tenantId: 'a/b', credentials: MicrosoftCredentials.oauth2Tokens(CLIENT) }))
    .toBe(invalid('MicrosoftDynamics365ConnectorProfile',
      `instanceUrl is required (e.g. "${INSTANCE_URL}")`,
      'tenantId must be 1 to 128 letters, digits or characters of _.- (e.g. "acme.onmicrosoft.com"), got "a/b"',
      'credentials: MicrosoftCredentials.oauth2Tokens requires accessToken or refreshToken'));
});
