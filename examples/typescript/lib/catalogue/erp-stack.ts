import { ConnectionMode, SapODataConnectorProfile, SapODataCredentials, ServiceNowConnectorProfile, ServiceNowCredentials } from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';
import type { CatalogueStackProps } from './catalogue-stack';
import { CatalogueStack, REDIRECT_URI } from './catalogue-stack';

/** ServiceNow and SAP OData. */
export class ErpStack extends CatalogueStack {
  constructor(scope: Construct, id: string, props: CatalogueStackProps) {
    super(scope, id, props);
    this.serviceNow();
    this.sap();
  }

  private serviceNow(): void {
    const secret = this.secret('service-now');
    const client = { clientId: secret.secretValueFromJson('clientId'), clientSecret: secret.secretValueFromJson('clientSecret') };
    const instanceUrl = 'https://acme.service-now.com';
    new ServiceNowConnectorProfile(this, 'ServiceNowBasic', {
      instanceUrl,
      credentials: ServiceNowCredentials.basic({ username: 'appflow', password: secret.secretValueFromJson('password') }),
    });
    new ServiceNowConnectorProfile(this, 'ServiceNowBasicFromSecret', {
      instanceUrl,
      credentials: ServiceNowCredentials.basicFromSecret(secret),
    });
    new ServiceNowConnectorProfile(this, 'ServiceNowTokens', {
      instanceUrl,
      credentials: ServiceNowCredentials.oauth2Tokens({
        ...client,
        accessToken: secret.secretValueFromJson('accessToken'),
        refreshToken: secret.secretValueFromJson('refreshToken'),
      }),
    });
    new ServiceNowConnectorProfile(this, 'ServiceNowTokensFromSecret', {
      instanceUrl,
      credentials: ServiceNowCredentials.oauth2TokensFromSecret(secret),
    });
    new ServiceNowConnectorProfile(this, 'ServiceNowCode', {
      instanceUrl,
      credentials: ServiceNowCredentials.oauth2AuthorizationCode({
        ...client,
        authCode: secret.secretValueFromJson('authCode'),
        redirectUri: REDIRECT_URI,
      }),
    });
    new ServiceNowConnectorProfile(this, 'ServiceNowCodeFromSecret', {
      instanceUrl,
      credentials: ServiceNowCredentials.oauth2AuthorizationCodeFromSecret(secret, { redirectUri: REDIRECT_URI }),
    });
  }

  private sap(): void {
    const secret = this.secret('sap');
    const client = { clientId: secret.secretValueFromJson('clientId'), clientSecret: secret.secretValueFromJson('clientSecret') };
    const system = {
      applicationHostUrl: 'https://sap.example.com',
      applicationServicePath: '/sap/opu/odata/iwfnd/catalogservice;v=2',
      clientNumber: '100',
    };
    const endpoints = {
      tokenUrl: 'https://sap.example.com/sap/bc/sec/oauth2/token',
      authCodeUrl: 'https://sap.example.com/sap/bc/sec/oauth2/authorize',
      oauthScopes: ['ZAPI_SALES_ORDER_SRV_0001', 'ZAPI_BUSINESS_PARTNER_0001'],
    };
    new SapODataConnectorProfile(this, 'SapBasic', {
      ...system,
      portNumber: 8443,
      logonLanguage: 'EN',
      disableSso: true,
      connectionMode: ConnectionMode.PUBLIC,
      credentials: SapODataCredentials.basic({ username: 'APPFLOW', password: secret.secretValueFromJson('password') }),
    });
    new SapODataConnectorProfile(this, 'SapBasicFromSecret', {
      ...system,
      credentials: SapODataCredentials.basicFromSecret(secret),
    });
    // Through the VPC endpoint service in front of the SAP system
    new SapODataConnectorProfile(this, 'SapTokens', {
      ...system,
      connectionMode: ConnectionMode.PRIVATE,
      privateLinkServiceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0',
      credentials: SapODataCredentials.oauth2Tokens({
        ...client,
        ...endpoints,
        accessToken: secret.secretValueFromJson('accessToken'),
        refreshToken: secret.secretValueFromJson('refreshToken'),
      }),
    });
    new SapODataConnectorProfile(this, 'SapTokensFromSecret', {
      ...system,
      credentials: SapODataCredentials.oauth2TokensFromSecret(secret, endpoints),
    });
    new SapODataConnectorProfile(this, 'SapCode', {
      ...system,
      credentials: SapODataCredentials.oauth2AuthorizationCode({
        ...client,
        ...endpoints,
        authCode: secret.secretValueFromJson('authCode'),
        redirectUri: REDIRECT_URI,
      }),
    });
    new SapODataConnectorProfile(this, 'SapCodeFromSecret', {
      ...system,
      credentials: SapODataCredentials.oauth2AuthorizationCodeFromSecret(secret, { ...endpoints, redirectUri: REDIRECT_URI }),
    });
  }
}
