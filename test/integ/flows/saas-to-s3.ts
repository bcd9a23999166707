import type { Construct } from 'constructs';
import { FlowStack } from './flow-stack';
import {
  AsanaConnectorProfile, AsanaCredentials, AsanaSource, FieldMapping, GitHubConnectorProfile, GitHubCredentials, GitHubSource,
  GoogleAnalytics4ConnectorProfile, GoogleAnalytics4Source, GoogleCredentials, HubSpotConnectorProfile, HubSpotCredentials, HubSpotSource,
  MailchimpConnectorProfile, MailchimpCredentials, MailchimpSource, OnDemandFlow, S3Destination, SapODataConnectorProfile,
  SapODataCredentials, SapODataSource, SlackConnectorProfile, SlackCredentials, SlackSource,
} from 'cdk-appflow-constructs';

export class AsanaToS3Stack extends FlowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const profile = new AsanaConnectorProfile(this, 'Asana', { credentials: AsanaCredentials.personalAccessTokenFromSecret(this.secret('asana')) });
    this.allToS3(new AsanaSource({ profile, entity: 'tasks' }));
  }
}

/** Both ways to sign in. */
export class GitHubToS3Stack extends FlowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const secret = this.secret('github');
    const basic = new GitHubConnectorProfile(this, 'Basic', { credentials: GitHubCredentials.personalAccessTokenFromSecret(secret) });
    const oauth = new GitHubConnectorProfile(this, 'OAuth', {
      credentials: GitHubCredentials.oauth2TokensFromSecret(secret, { fields: ['accessToken'] }),
    });
    const entity = 'repository/acme/orders/issues';
    this.allToS3(new GitHubSource({ profile: basic, entity }), {}, 'WithToken');
    this.allToS3(new GitHubSource({ profile: oauth, entity }), {}, 'WithOAuth');
  }
}

export class GoogleAnalytics4ToS3Stack extends FlowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const profile = new GoogleAnalytics4ConnectorProfile(this, 'GoogleAnalytics4', {
      credentials: GoogleCredentials.oauth2TokensFromSecret(this.secret('google-analytics-4')),
    });
    new OnDemandFlow(this, 'Flow', {
      source: new GoogleAnalytics4Source({ profile, entity: 'properties/123456789' }),
      destination: new S3Destination({ bucket: this.bucket('Lake') }),
      mappings: [FieldMapping.typed({ achievementId: 'String', adFormat: 'String', adSourceName: 'String' })],
    });
  }
}

export class HubSpotToS3Stack extends FlowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const profile = new HubSpotConnectorProfile(this, 'HubSpot', {
      credentials: HubSpotCredentials.oauth2TokensFromSecret(this.secret('hubspot')),
    });
    this.allToS3(new HubSpotSource({ profile, apiVersion: 'v4', entity: 'association_label/ticket/contact' }));
  }
}

export class MailchimpToS3Stack extends FlowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const profile = new MailchimpConnectorProfile(this, 'Mailchimp', {
      instanceUrl: 'https://us1.api.mailchimp.com',
      credentials: MailchimpCredentials.apiKeyFromSecret(this.secret('mailchimp')),
    });
    this.allToS3(new MailchimpSource({ profile, entity: 'campaigns' }));
  }
}

export class SapODataToS3Stack extends FlowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const profile = new SapODataConnectorProfile(this, 'Sap', {
      applicationHostUrl: 'https://sap.example.com',
      applicationServicePath: '/sap/opu/odata/iwfnd/catalogservice;v=2',
      portNumber: 443,
      clientNumber: '100',
      logonLanguage: 'EN',
      credentials: SapODataCredentials.basicFromSecret(this.secret('sap')),
    });
    this.allToS3(new SapODataSource({ profile, objectPath: '/sap/opu/odata/sap/API_BUSINESS_PARTNER/A_BusinessPartner' }));
  }
}

export class SlackToS3Stack extends FlowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const profile = new SlackConnectorProfile(this, 'Slack', {
      instanceUrl: 'https://acme.slack.com',
      credentials: SlackCredentials.oauth2TokensFromSecret(this.secret('slack')),
    });
    this.allToS3(new SlackSource({ profile, entity: 'conversations/C0123456789' }));
  }
}
