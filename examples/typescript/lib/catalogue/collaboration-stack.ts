import { SlackConnectorProfile, SlackCredentials, VeevaConnectorProfile, VeevaCredentials, ZendeskConnectorProfile, ZendeskCredentials } from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';
import type { CatalogueStackProps } from './catalogue-stack';
import { CatalogueStack, REDIRECT_URI } from './catalogue-stack';

/** Slack, Zendesk and Veeva. */
export class CollaborationStack extends CatalogueStack {
  constructor(scope: Construct, id: string, props: CatalogueStackProps) {
    super(scope, id, props);
    this.slack();
    this.zendesk();
    this.veeva();
  }

  private slack(): void {
    const secret = this.secret('slack');
    const client = { clientId: secret.secretValueFromJson('clientId'), clientSecret: secret.secretValueFromJson('clientSecret') };
    const instanceUrl = 'https://acme.slack.com';
    new SlackConnectorProfile(this, 'SlackTokens', {
      instanceUrl,
      credentials: SlackCredentials.oauth2Tokens({ ...client, accessToken: secret.secretValueFromJson('accessToken'), redirectUri: REDIRECT_URI }),
    });
    new SlackConnectorProfile(this, 'SlackTokensFromSecret', {
      instanceUrl,
      credentials: SlackCredentials.oauth2TokensFromSecret(secret),
    });
    new SlackConnectorProfile(this, 'SlackCode', {
      instanceUrl,
      credentials: SlackCredentials.oauth2AuthorizationCode({
        ...client,
        authCode: secret.secretValueFromJson('authCode'),
        redirectUri: REDIRECT_URI,
      }),
    });
    new SlackConnectorProfile(this, 'SlackCodeFromSecret', {
      instanceUrl,
      credentials: SlackCredentials.oauth2AuthorizationCodeFromSecret(secret, { redirectUri: REDIRECT_URI }),
    });
  }

  private zendesk(): void {
    const secret = this.secret('zendesk');
    const client = { clientId: secret.secretValueFromJson('clientId'), clientSecret: secret.secretValueFromJson('clientSecret') };
    const instanceUrl = 'https://acme.zendesk.com';
    new ZendeskConnectorProfile(this, 'ZendeskTokens', {
      instanceUrl,
      credentials: ZendeskCredentials.oauth2Tokens({ ...client, accessToken: secret.secretValueFromJson('accessToken'), redirectUri: REDIRECT_URI }),
    });
    new ZendeskConnectorProfile(this, 'ZendeskTokensFromSecret', {
      instanceUrl,
      credentials: ZendeskCredentials.oauth2TokensFromSecret(secret),
    });
    new ZendeskConnectorProfile(this, 'ZendeskCode', {
      instanceUrl,
      credentials: ZendeskCredentials.oauth2AuthorizationCode({
        ...client,
        authCode: secret.secretValueFromJson('authCode'),
        redirectUri: REDIRECT_URI,
      }),
    });
    new ZendeskConnectorProfile(this, 'ZendeskCodeFromSecret', {
      instanceUrl,
      credentials: ZendeskCredentials.oauth2AuthorizationCodeFromSecret(secret, { redirectUri: REDIRECT_URI }),
    });
  }

  private veeva(): void {
    const secret = this.secret('veeva');
    const instanceUrl = 'https://acme.veevavault.com';
    new VeevaConnectorProfile(this, 'VeevaBasic', {
      instanceUrl,
      credentials: VeevaCredentials.basic({ username: 'appflow@acme.com', password: secret.secretValueFromJson('password') }),
    });
    new VeevaConnectorProfile(this, 'VeevaBasicFromSecret', {
      instanceUrl,
      credentials: VeevaCredentials.basicFromSecret(secret),
    });
  }
}
