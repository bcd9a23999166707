import { GoogleAnalytics4ConnectorProfile, GoogleCredentials } from '../../src';
import { testCodeGrant } from '../code-grant';
import { CLIENT, ProfileMaker } from '../connectors-util';
import { stored } from '../util';

const connector = new ProfileMaker(GoogleAnalytics4ConnectorProfile, () => ({
  credentials: GoogleCredentials.oauth2Tokens({ ...CLIENT, refreshToken: stored('r') }),
}));

testCodeGrant(connector, GoogleCredentials, {
  profile: 'GoogleAnalytics4ConnectorProfile',
  label: 'GoogleAnalytics4',
  tokenUrl: 'https://oauth2.googleapis.com/token',
});
