import {
  AmplitudeConnectorProfile, AmplitudeCredentials, ConnectionMode, GoogleAnalyticsConnectorProfile, GoogleAnalyticsCredentials,
  MarketoConnectorProfile, MarketoCredentials, SingularConnectorProfile, SingularCredentials,
} from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';
import type { CatalogueStackProps } from './catalogue-stack';
import { CatalogueStack, REDIRECT_URI } from './catalogue-stack';

/** Amplitude, Google Analytics (Universal Analytics), Marketo and Singular. */
export class AnalyticsStack extends CatalogueStack {
  constructor(scope: Construct, id: string, props: CatalogueStackProps) {
    super(scope, id, props);
    this.googleAnalytics();
    this.marketo();
    this.amplitude();
    this.singular();
  }

  private googleAnalytics(): void {
    const secret = this.secret('google-analytics');
    const client = { clientId: secret.secretValueFromJson('clientId'), clientSecret: secret.secretValueFromJson('clientSecret') };
    new GoogleAnalyticsConnectorProfile(this, 'GoogleAnalyticsTokens', {
      credentials: GoogleAnalyticsCredentials.oauth2Tokens({
        ...client,
        accessToken: secret.secretValueFromJson('accessToken'),
        refreshToken: secret.secretValueFromJson('refreshToken'),
      }),
    });
    new GoogleAnalyticsConnectorProfile(this, 'GoogleAnalyticsTokensFromSecret', {
      credentials: GoogleAnalyticsCredentials.oauth2TokensFromSecret(secret),
    });
    new GoogleAnalyticsConnectorProfile(this, 'GoogleAnalyticsCode', {
      credentials: GoogleAnalyticsCredentials.oauth2AuthorizationCode({
        ...client,
        authCode: secret.secretValueFromJson('authCode'),
        redirectUri: REDIRECT_URI,
      }),
    });
    new GoogleAnalyticsConnectorProfile(this, 'GoogleAnalyticsCodeFromSecret', {
      credentials: GoogleAnalyticsCredentials.oauth2AuthorizationCodeFromSecret(secret, { redirectUri: REDIRECT_URI }),
    });
  }

  private marketo(): void {
    const secret = this.secret('marketo');
    const client = { clientId: secret.secretValueFromJson('clientId'), clientSecret: secret.secretValueFromJson('clientSecret') };
    const instanceUrl = 'https://123-abc-456.mktorest.com';
    new MarketoConnectorProfile(this, 'MarketoClientCredentials', {
      instanceUrl,
      credentials: MarketoCredentials.oauth2ClientCredentials({ ...client, accessToken: secret.secretValueFromJson('accessToken') }),
    });
    new MarketoConnectorProfile(this, 'MarketoClientCredentialsFromSecret', {
      instanceUrl,
      credentials: MarketoCredentials.oauth2ClientCredentialsFromSecret(secret),
    });
    new MarketoConnectorProfile(this, 'MarketoCode', {
      instanceUrl,
      credentials: MarketoCredentials.oauth2AuthorizationCode({
        ...client,
        authCode: secret.secretValueFromJson('authCode'),
        redirectUri: REDIRECT_URI,
      }),
    });
    new MarketoConnectorProfile(this, 'MarketoCodeFromSecret', {
      instanceUrl,
      credentials: MarketoCredentials.oauth2AuthorizationCodeFromSecret(secret, { redirectUri: REDIRECT_URI }),
    });
  }

  private amplitude(): void {
    const secret = this.secret('amplitude');
    new AmplitudeConnectorProfile(this, 'Amplitude', {
      credentials: AmplitudeCredentials.apiKey({
        apiKey: secret.secretValueFromJson('apiKey'),
        secretKey: secret.secretValueFromJson('secretKey'),
      }),
    });
    new AmplitudeConnectorProfile(this, 'AmplitudeFromSecret', { credentials: AmplitudeCredentials.apiKeyFromSecret(secret) });
  }

  private singular(): void {
    const secret = this.secret('singular');
    new SingularConnectorProfile(this, 'Singular', {
      connectionMode: ConnectionMode.PRIVATE,
      credentials: SingularCredentials.apiKey({ apiKey: secret.secretValueFromJson('apiKey') }),
    });
    new SingularConnectorProfile(this, 'SingularFromSecret', { credentials: SingularCredentials.apiKeyFromSecret(secret) });
  }
}
