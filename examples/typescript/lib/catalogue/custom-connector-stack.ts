import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { ConnectorLabel, CustomConnector, CustomConnectorCredentials, CustomConnectorProfile, OAuth2GrantType } from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';
import type { CatalogueStackProps } from './catalogue-stack';
import { CatalogueStack, REDIRECT_URI } from './catalogue-stack';

/** A custom connector, and every way to sign in through it. */
export class CustomConnectorStack extends CatalogueStack {
  constructor(scope: Construct, id: string, props: CatalogueStackProps) {
    super(scope, id, props);

    const handler = new LambdaFunction(this, 'Handler', {
      runtime: Runtime.PYTHON_3_13,
      handler: 'index.handler',
      // Build a real one with AppFlow's custom connector SDK.
      code: Code.fromInline('def handler(event, context):\n  raise NotImplementedError()\n'),
    });
    const connector = new CustomConnector(this, 'Connector', {
      handler,
      connectorLabel: 'AcmeBilling',
      description: 'The billing system of ACME',
    });
    this.withoutOAuth(connector);
    this.withOAuth(connector);
  }

  private withoutOAuth(connector: CustomConnector): void {
    const secret = this.secret('billing');
    const profileProperties = { instanceUrl: 'https://billing.example.com', apiVersion: 'v2' };
    new CustomConnectorProfile(this, 'Basic', {
      connector,
      profileProperties,
      credentials: CustomConnectorCredentials.basic({ username: 'appflow', password: secret.secretValueFromJson('password') }),
    });
    new CustomConnectorProfile(this, 'BasicFromSecret', { connector, credentials: CustomConnectorCredentials.basicFromSecret(secret) });
    new CustomConnectorProfile(this, 'ApiKey', {
      connector,
      credentials: CustomConnectorCredentials.apiKey({
        apiKey: secret.secretValueFromJson('apiKey'),
        apiSecretKey: secret.secretValueFromJson('apiSecretKey'),
      }),
    });
    new CustomConnectorProfile(this, 'ApiKeyFromSecret', {
      connector,
      credentials: CustomConnectorCredentials.apiKeyFromSecret(secret, { fields: ['apiKey', 'apiSecretKey'] }),
    });
    new CustomConnectorProfile(this, 'Custom', {
      connector,
      credentials: CustomConnectorCredentials.custom({
        customAuthenticationType: 'SignedRequest',
        credentialsMap: { keyId: secret.secretValueFromJson('keyId'), signingKey: secret.secretValueFromJson('signingKey') },
      }),
    });
    new CustomConnectorProfile(this, 'CustomFromSecret', {
      connector,
      credentials: CustomConnectorCredentials.customFromSecret(secret, {
        customAuthenticationType: 'SignedRequest',
        fields: ['keyId', 'signingKey'],
        fieldNames: { signingKey: 'signing-key' },
      }),
    });
    // Authored by AWS: the label is a constant
    new CustomConnectorProfile(this, 'AsanaByLabel', {
      connectorLabel: ConnectorLabel.ASANA,
      credentials: CustomConnectorCredentials.customFromSecret(this.secret('asana'), {
        customAuthenticationType: 'PAT',
        fields: ['patToken'],
      }),
    });
  }

  private withOAuth(connector: CustomConnector): void {
    const secret = this.secret('billing-oauth');
    const client = { clientId: secret.secretValueFromJson('clientId'), clientSecret: secret.secretValueFromJson('clientSecret') };
    const tokens = { accessToken: secret.secretValueFromJson('accessToken'), refreshToken: secret.secretValueFromJson('refreshToken') };
    const endpoint = { tokenUrl: 'https://billing.example.com/oauth2/token', tokenUrlCustomProperties: { audience: 'appflow' } };
    const code = { authCode: secret.secretValueFromJson('authCode'), redirectUri: REDIRECT_URI };
    const credentials = {
      Tokens: CustomConnectorCredentials.oauth2Tokens({ ...endpoint, ...client, ...tokens }),
      TokensFromSecret: CustomConnectorCredentials.oauth2TokensFromSecret(secret, endpoint),
      Code: CustomConnectorCredentials.oauth2AuthorizationCode({ ...endpoint, ...client, ...code }),
      CodeFromSecret: CustomConnectorCredentials.oauth2AuthorizationCodeFromSecret(secret, { ...endpoint, redirectUri: REDIRECT_URI }),
      ClientCredentials: CustomConnectorCredentials.oauth2ClientCredentials({ ...endpoint, ...client }),
      ClientCredentialsFromSecret: CustomConnectorCredentials.oauth2ClientCredentialsFromSecret(secret, endpoint),
      JwtBearer: CustomConnectorCredentials.oauth2JwtBearer({ ...endpoint, ...client, ...tokens }),
      JwtBearerFromSecret: CustomConnectorCredentials.oauth2JwtBearerFromSecret(secret, { ...endpoint, fields: ['clientId', 'clientSecret'] }),
      OAuth2: CustomConnectorCredentials.oauth2({ grantType: OAuth2GrantType.AUTHORIZATION_CODE, ...endpoint, ...client, ...tokens, ...code }),
      OAuth2FromSecret: CustomConnectorCredentials.oauth2FromSecret(secret, {
        grantType: OAuth2GrantType.AUTHORIZATION_CODE,
        fields: ['clientId', 'clientSecret', 'authCode'],
        redirectUri: REDIRECT_URI,
        ...endpoint,
      }),
    };
    for (const [id, value] of Object.entries(credentials)) {
      new CustomConnectorProfile(this, id, { connector, credentials: value });
    }
  }
}
