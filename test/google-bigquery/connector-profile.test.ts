import { GoogleBigQueryConnectorProfile, GoogleCredentials } from '../../src';
import { testCodeGrant } from '../code-grant';
import { CLIENT, ProfileMaker } from '../connectors-util';
import { stored } from '../util';

const connector = new ProfileMaker(GoogleBigQueryConnectorProfile, () => ({
  credentials: GoogleCredentials.oauth2Tokens({ ...CLIENT, refreshToken: stored('r') }),
}));

testCodeGrant(connector, GoogleCredentials, {
  profile: 'GoogleBigQueryConnectorProfile',
  label: 'GoogleBigQuery',
  tokenUrl: 'https://oauth2.googleapis.com/token',
});
