import { MicrosoftCredentials, MicrosoftSharePointOnlineConnectorProfile } from '../../src';
import { testCodeGrant } from '../support/code-grant';
import { CLIENT, ProfileMaker } from '../support/connectors-util';
import { testTenant } from '../support/tenant';
import { stored } from '../support/util';

const sharePoint = new ProfileMaker(MicrosoftSharePointOnlineConnectorProfile, () => ({
  credentials: MicrosoftCredentials.oauth2Tokens({ ...CLIENT, refreshToken: stored('r') }),
}));

testCodeGrant(sharePoint, MicrosoftCredentials, {
  profile: 'MicrosoftSharePointOnlineConnectorProfile',
  label: 'MicrosoftSharePointOnline',
  tokenUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
});

testTenant(sharePoint, 'MicrosoftSharePointOnlineConnectorProfile');
