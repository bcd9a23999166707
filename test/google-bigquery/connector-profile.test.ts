import { GoogleBigQueryConnectorProfile, GoogleCredentials } from '../../src';
import { testCodeGrant } from '../support/code-grant';
import { CLIENT, ProfileMaker } from '../support/connectors-util';
import { stored } from '../support/util';

const connector = new ProfileMaker(GoogleBigQueryConnectorProfile, () => ({
  credentials: GoogleCredentials.oauth2Tokens({ ...CLIENT, refreshToken: stored('r') }),
}));

testCodeGrant(connector, GoogleCredentials, {
  profile: 'GoogleBigQueryConnectorProfile',
  label: 'GoogleBigQuery',
  tokenUrl: 'https://oauth2.googleapis.com/token',
});
