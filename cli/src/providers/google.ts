import { scopesOf } from './checks';
import type { Provider } from './provider';
import { SIGN_IN } from './sign-in';
import { usage } from '../errors';

const ANALYTICS = 'https://www.googleapis.com/auth/analytics.readonly';

function google(connector: string, title: string, page: string, scopes: readonly string[], traps: readonly string[] = []): Provider {
  return {
    ...SIGN_IN,
    connector,
    title,
    options: ['pkce'],
    needs: scopes.length === 0 ? ['scope'] : [],
    pkce: true,
    explanation: {
      register: [
        'In the Google Cloud console, enable the API, and configure the consent screen.',
        'Create an OAuth client ID of the type "Web application", with the redirect URI below.',
        'Publish the app, or make it internal: refresh tokens of external apps in testing mode expire after 7 days.',
      ],
      traps: [
        'Google sends a refresh token only with access_type=offline and prompt=consent. The tool sends both.',
        'Google keeps 100 refresh tokens per account and client. The 101st silently revokes the oldest.',
        'On the consent screen the user can grant fewer scopes than requested. The tool then prints a warning.',
        ...traps,
      ],
      links: [`https://docs.aws.amazon.com/appflow/latest/userguide/${page}.html`, 'https://developers.google.com/identity/protocols/oauth2/web-server'],
    },
    endpoints: () => ({
      authorize: 'https://accounts.google.com/o/oauth2/v2/auth',
      token: 'https://oauth2.googleapis.com/token',
      issuer: 'https://accounts.google.com',
    }),
    scopes: (options) => {
      const wanted = scopesOf(options, scopes);
      if (wanted.length === 0) {
        throw usage(`--scope is required for ${title}: AWS's guide names no scope`, 'for example --scope https://www.googleapis.com/auth/bigquery.readonly');
      }
      return wanted;
    },
    authorizeParameters: { access_type: 'offline', prompt: 'consent' },
    warnings: ({ tokens }) => tokens.refreshToken === undefined ? [] : [{
      id: 'googleTestingMode',
      message: 'the refresh tokens of an external app in testing mode expire after 7 days; publish the app, or make it internal',
    }],
  };
}

export const googleAnalytics4 = google('google-analytics-4', 'Google Analytics 4', 'connectors-google-analytics-4', [ANALYTICS]);
export const googleAnalytics = google('google-analytics', 'Google Analytics (Universal Analytics)', 'google-analytics', [ANALYTICS], [
  'Google has shut down Universal Analytics; use google-analytics-4.',
]);
export const googleAds = google('google-ads', 'Google Ads', 'connectors-google-ads', ['https://www.googleapis.com/auth/adwords']);
export const googleBigQuery = google('google-bigquery', 'Google BigQuery', 'connectors-google-bigquery', []);
