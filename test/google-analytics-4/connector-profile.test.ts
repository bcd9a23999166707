import { GoogleAnalytics4ConnectorProfile, GoogleCredentials } from '../../src';
import { testCodeGrant } from '../support/code-grant';
import { CLIENT, ProfileMaker } from '../support/connectors-util';
import { stored } from '../support/util';

const connector = new ProfileMaker(GoogleAnalytics4ConnectorProfile, () => ({
  credentials: GoogleCredentials.oauth2Tokens({ ...CLIENT, refreshToken: stored('r') }),
}));

testCodeGrant(connector, GoogleCredentials, {
  profile: 'GoogleAnalytics4ConnectorProfile',
  label: 'GoogleAnalytics4',
  tokenUrl: 'https://oauth2.googleapis.com/token',
});
