import { Annotations } from 'aws-cdk-lib';
import {
  GoogleAdsConnectorProfile, GoogleAnalytics4ConnectorProfile, GoogleBigQueryConnectorProfile, GoogleCredentials, HubSpotConnectorProfile,
  HubSpotCredentials, MicrosoftCredentials, MicrosoftDynamics365ConnectorProfile, MicrosoftSharePointOnlineConnectorProfile,
} from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';
import type { CatalogueStackProps } from './catalogue-stack';
import { CatalogueStack, REDIRECT_URI } from './catalogue-stack';

/** Connectors authored by AWS that sign in with tokens or an authorization code: Google, HubSpot and Microsoft. */
export class AwsAuthoredOAuthStack extends CatalogueStack {
  constructor(scope: Construct, id: string, props: CatalogueStackProps) {
    super(scope, id, props);
    this.google();
    this.hubSpot();
    this.microsoft();
  }

  private google(): void {
    const secret = this.secret('google');
    new GoogleAnalytics4ConnectorProfile(this, 'GoogleAnalytics4', { credentials: GoogleCredentials.oauth2Tokens(this.tokens('google-tokens')) });
    new GoogleAnalytics4ConnectorProfile(this, 'GoogleAnalytics4FromSecret', { credentials: GoogleCredentials.oauth2TokensFromSecret(secret) });
    new GoogleBigQueryConnectorProfile(this, 'GoogleBigQuery', { credentials: GoogleCredentials.oauth2AuthorizationCode(this.code('google-code')) });
    new GoogleBigQueryConnectorProfile(this, 'GoogleBigQueryFromSecret', {
      credentials: GoogleCredentials.oauth2AuthorizationCodeFromSecret(secret, { redirectUri: REDIRECT_URI }),
    });
    const ads = new GoogleAdsConnectorProfile(this, 'GoogleAds', {
      developerToken: secret.secretValueFromJson('developerToken'),
      apiVersion: 'v17',
      managerId: '1234567890',
      credentials: GoogleCredentials.oauth2TokensFromSecret(secret),
    });
    Annotations.of(ads).acknowledgeWarning(
      'cdk-appflow-constructs:readableSecret',
      'Only the administrators of this account may describe connector profiles',
    );
  }

  private hubSpot(): void {
    const secret = this.secret('hubspot');
    new HubSpotConnectorProfile(this, 'HubSpot', { credentials: HubSpotCredentials.oauth2Tokens(this.tokens('hubspot-tokens')) });
    new HubSpotConnectorProfile(this, 'HubSpotFromSecret', {
      credentials: HubSpotCredentials.oauth2TokensFromSecret(secret),
      // HubSpot shuts this URL down on 2027-02-16.
      tokenUrl: 'https://api.hubapi.com/oauth/v1/token',
    });
    new HubSpotConnectorProfile(this, 'HubSpotCode', { credentials: HubSpotCredentials.oauth2AuthorizationCode(this.code('hubspot-code')) });
    new HubSpotConnectorProfile(this, 'HubSpotCodeFromSecret', {
      credentials: HubSpotCredentials.oauth2AuthorizationCodeFromSecret(secret, { redirectUri: REDIRECT_URI }),
    });
  }

  private microsoft(): void {
    const secret = this.secret('microsoft');
    const instanceUrl = 'https://acme.api.crm.dynamics.com';
    new MicrosoftDynamics365ConnectorProfile(this, 'Dynamics365', {
      instanceUrl,
      tenantId: 'acme.onmicrosoft.com',
      credentials: MicrosoftCredentials.oauth2Tokens(this.tokens('microsoft-tokens')),
    });
    new MicrosoftDynamics365ConnectorProfile(this, 'Dynamics365FromSecret', {
      instanceUrl,
      credentials: MicrosoftCredentials.oauth2TokensFromSecret(secret),
    });
    new MicrosoftSharePointOnlineConnectorProfile(this, 'SharePointOnline', {
      tenantId: '01234567-89ab-cdef-0123-456789abcdef',
      credentials: MicrosoftCredentials.oauth2AuthorizationCode(this.code('microsoft-code')),
    });
    new MicrosoftSharePointOnlineConnectorProfile(this, 'SharePointOnlineFromSecret', {
      credentials: MicrosoftCredentials.oauth2AuthorizationCodeFromSecret(secret, { redirectUri: REDIRECT_URI }),
    });
  }

  private tokens(name: string) {
    const secret = this.secret(name);
    return {
      clientId: secret.secretValueFromJson('clientId'),
      clientSecret: secret.secretValueFromJson('clientSecret'),
      accessToken: secret.secretValueFromJson('accessToken'),
      refreshToken: secret.secretValueFromJson('refreshToken'),
    };
  }

  private code(name: string) {
    const secret = this.secret(name);
    return {
      clientId: secret.secretValueFromJson('clientId'),
      clientSecret: secret.secretValueFromJson('clientSecret'),
      authCode: secret.secretValueFromJson('authCode'),
      redirectUri: REDIRECT_URI,
    };
  }
}
