import { Annotations } from 'aws-cdk-lib';
import { ConnectionMode, OAuth2GrantType, PardotConnectorProfile, PardotCredentials, SalesforceConnectorProfile, SalesforceCredentials } from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';
import type { CatalogueStackProps } from './catalogue-stack';
import { CatalogueStack, REDIRECT_URI } from './catalogue-stack';

/** Salesforce and Pardot. */
export class SalesforceStack extends CatalogueStack {
  constructor(scope: Construct, id: string, props: CatalogueStackProps) {
    super(scope, id, props);
    this.salesforce();
    this.salesforceFromConfiguration();
    this.pardot();
  }

  private salesforce(): void {
    const { connectedApp: clientCredentials, encryptionKey } = this;
    const secret = this.secret('salesforce');
    const [accessToken, refreshToken, authCode, jwtToken] = ['accessToken', 'refreshToken', 'authCode', 'jwtToken']
      .map((key) => secret.secretValueFromJson(key));

    new SalesforceConnectorProfile(this, 'SalesforceTokens', {
      connectorProfileName: 'salesforce-tokens',
      encryptionKey,
      instanceUrl: 'https://acme.my.salesforce.com',
      sandbox: false,
      connectionMode: ConnectionMode.PRIVATE,
      usePrivateLinkForMetadataAndAuthorization: true,
      credentials: SalesforceCredentials.oauth2Tokens({ accessToken, refreshToken, clientCredentials }),
    });
    const instanceUrl = 'https://acme--test.sandbox.my.salesforce.com';
    new SalesforceConnectorProfile(this, 'SalesforceTokensFromSecret', {
      instanceUrl,
      sandbox: true,
      credentials: SalesforceCredentials.oauth2TokensFromSecret(secret, { clientCredentials, versionStage: 'AWSCURRENT' }),
    });
    new SalesforceConnectorProfile(this, 'SalesforceCode', {
      instanceUrl,
      credentials: SalesforceCredentials.oauth2AuthorizationCode({ authCode, redirectUri: REDIRECT_URI, clientCredentials }),
    });
    new SalesforceConnectorProfile(this, 'SalesforceCodeFromSecret', {
      instanceUrl,
      credentials: SalesforceCredentials.oauth2AuthorizationCodeFromSecret(secret, { redirectUri: REDIRECT_URI, clientCredentials }),
    });
    new SalesforceConnectorProfile(this, 'SalesforceJwt', {
      instanceUrl,
      connectionMode: ConnectionMode.PUBLIC,
      credentials: SalesforceCredentials.oauth2JwtBearer({ jwtToken, clientCredentials }),
    });
    new SalesforceConnectorProfile(this, 'SalesforceJwtFromSecret', {
      instanceUrl,
      credentials: SalesforceCredentials.oauth2JwtBearerFromSecret(secret, {
        fields: ['jwtToken'],
        fieldNames: { jwtToken: 'jwt' },
        versionId: '01234567-89ab-cdef-0123-456789abcdef',
        clientCredentials,
      }),
    });
    const unsupported = new SalesforceConnectorProfile(this, 'SalesforceClientCredentials', {
      instanceUrl,
      credentials: SalesforceCredentials.oauth2ClientCredentials({ clientCredentials }),
    });
    Annotations.of(unsupported).acknowledgeWarning(
      'cdk-appflow-constructs:salesforceClientCredentialsUnsupported',
      'The catalogue shows every factory, this one included',
    );
  }

  /** The grant comes from the app's configuration. */
  private salesforceFromConfiguration(): void {
    const secret = this.secret('salesforce-configured');
    const instanceUrl = 'https://acme.my.salesforce.com';
    new SalesforceConnectorProfile(this, 'SalesforceOAuth2', {
      instanceUrl,
      credentials: SalesforceCredentials.oauth2({
        grantType: OAuth2GrantType.AUTHORIZATION_CODE,
        accessToken: secret.secretValueFromJson('accessToken'),
        refreshToken: secret.secretValueFromJson('refreshToken'),
        authCode: secret.secretValueFromJson('authCode'),
        redirectUri: REDIRECT_URI,
        clientCredentials: this.connectedApp,
      }),
    });
    new SalesforceConnectorProfile(this, 'SalesforceOAuth2Jwt', {
      instanceUrl,
      credentials: SalesforceCredentials.oauth2({ grantType: OAuth2GrantType.JWT_BEARER, jwtToken: secret.secretValueFromJson('jwtToken') }),
    });
    new SalesforceConnectorProfile(this, 'SalesforceOAuth2FromSecret', {
      instanceUrl,
      credentials: SalesforceCredentials.oauth2FromSecret(secret, {
        grantType: OAuth2GrantType.AUTHORIZATION_CODE,
        fields: ['authCode', 'refreshToken'],
        redirectUri: REDIRECT_URI,
        clientCredentials: this.connectedApp,
      }),
    });
  }

  private pardot(): void {
    const { connectedApp: clientCredentials } = this;
    const secret = this.secret('pardot');
    const businessUnitId = '0UvB00000000001AAA';
    new PardotConnectorProfile(this, 'PardotTokens', {
      businessUnitId,
      instanceUrl: 'https://pi.demo.pardot.com',
      sandbox: true,
      credentials: PardotCredentials.oauth2Tokens({
        accessToken: secret.secretValueFromJson('accessToken'),
        refreshToken: secret.secretValueFromJson('refreshToken'),
        clientCredentials,
      }),
    });
    new PardotConnectorProfile(this, 'PardotTokensFromSecret', {
      businessUnitId,
      credentials: PardotCredentials.oauth2TokensFromSecret(secret, { clientCredentials }),
    });
    new PardotConnectorProfile(this, 'PardotCode', {
      businessUnitId,
      credentials: PardotCredentials.oauth2AuthorizationCode({
        authCode: secret.secretValueFromJson('authCode'),
        redirectUri: REDIRECT_URI,
        clientCredentials,
      }),
    });
    new PardotConnectorProfile(this, 'PardotCodeFromSecret', {
      businessUnitId,
      credentials: PardotCredentials.oauth2AuthorizationCodeFromSecret(secret, { redirectUri: REDIRECT_URI, clientCredentials }),
    });
  }
}
