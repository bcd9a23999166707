import { MicrosoftCredentials, MicrosoftSharePointOnlineConnectorProfile } from '../../src';
import { testCodeGrant } from '../code-grant';
import { CLIENT, ProfileMaker } from '../connectors-util';
import { testTenant } from '../tenant';
import { stored } from '../util';

const sharePoint = new ProfileMaker(MicrosoftSharePointOnlineConnectorProfile, () => ({
  credentials: MicrosoftCredentials.oauth2Tokens({ ...CLIENT, refreshToken: stored('r') }),
}));

testCodeGrant(sharePoint, MicrosoftCredentials, {
  profile: 'MicrosoftSharePointOnlineConnectorProfile',
  label: 'MicrosoftSharePointOnline',
  tokenUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
});

testTenant(sharePoint, 'MicrosoftSharePointOnlineConnectorProfile');
