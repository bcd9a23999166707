import { HubSpotConnectorProfile, HubSpotCredentials } from '../../src';
import { testCodeGrant } from '../support/code-grant';
import { CLIENT, ProfileMaker } from '../support/connectors-util';
import { stored } from '../support/util';

const connector = new ProfileMaker(HubSpotConnectorProfile, () => ({
  credentials: HubSpotCredentials.oauth2Tokens({ ...CLIENT, refreshToken: stored('r') }),
}));

testCodeGrant(connector, HubSpotCredentials, {
  profile: 'HubSpotConnectorProfile',
  label: 'HubSpot',
  tokenUrl: 'https://api.hubapi.com/oauth/v1/token',
});
