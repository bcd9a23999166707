import {
  AmazonRdsPostgreSqlConnectorProfile, AsanaConnectorProfile, AsanaCredentials, DatabaseCredentials, GitHubConnectorProfile, GitHubCredentials,
  JdbcConnectorProfile, JdbcDriver, MailchimpConnectorProfile, MailchimpCredentials, SalesforceMarketingCloudConnectorProfile,
  SalesforceMarketingCloudCredentials,
} from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';
import type { CatalogueStackProps } from './catalogue-stack';
import { CatalogueStack } from './catalogue-stack';

/** Connectors authored by AWS that sign in with keys, passwords or the client's own identity. */
export class AwsAuthoredStack extends CatalogueStack {
  constructor(scope: Construct, id: string, props: CatalogueStackProps) {
    super(scope, id, props);
    this.keys();
    this.github();
    this.databases();
    this.marketingCloud();
  }

  private keys(): void {
    const asana = this.secret('asana');
    new AsanaConnectorProfile(this, 'Asana', {
      credentials: AsanaCredentials.personalAccessToken({ patToken: asana.secretValueFromJson('patToken') }),
    });
    new AsanaConnectorProfile(this, 'AsanaFromSecret', { credentials: AsanaCredentials.personalAccessTokenFromSecret(asana) });

    const mailchimp = this.secret('mailchimp');
    const instanceUrl = 'https://us1.api.mailchimp.com';
    new MailchimpConnectorProfile(this, 'Mailchimp', {
      instanceUrl,
      credentials: MailchimpCredentials.apiKey({ apiKey: mailchimp.secretValueFromJson('apiKey') }),
    });
    new MailchimpConnectorProfile(this, 'MailchimpFromSecret', { instanceUrl, credentials: MailchimpCredentials.apiKeyFromSecret(mailchimp) });
  }

  private github(): void {
    const secret = this.secret('github');
    new GitHubConnectorProfile(this, 'GitHub', {
      credentials: GitHubCredentials.personalAccessToken({
        username: 'acme-appflow',
        personalAccessToken: secret.secretValueFromJson('personalAccessToken'),
      }),
    });
    new GitHubConnectorProfile(this, 'GitHubFromSecret', { credentials: GitHubCredentials.personalAccessTokenFromSecret(secret) });
    new GitHubConnectorProfile(this, 'GitHubTokens', {
      credentials: GitHubCredentials.oauth2Tokens({
        accessToken: secret.secretValueFromJson('accessToken'),
        refreshToken: secret.secretValueFromJson('refreshToken'),
        clientId: secret.secretValueFromJson('clientId'),
        clientSecret: secret.secretValueFromJson('clientSecret'),
      }),
    });
    new GitHubConnectorProfile(this, 'GitHubTokensFromSecret', { credentials: GitHubCredentials.oauth2TokensFromSecret(secret) });
  }

  private databases(): void {
    const secret = this.secret('database');
    const fromSecret = DatabaseCredentials.basicFromSecret(secret);
    const basic = DatabaseCredentials.basic({ username: 'appflow', password: secret.secretValueFromJson('password') });
    new AmazonRdsPostgreSqlConnectorProfile(this, 'RdsPostgreSql', {
      hostname: 'orders.example.eu-west-1.rds.amazonaws.com',
      port: 5433,
      database: 'orders',
      credentials: basic,
    });
    new AmazonRdsPostgreSqlConnectorProfile(this, 'RdsPostgreSqlFromSecret', {
      hostname: 'orders.example.eu-west-1.rds.amazonaws.com',
      database: 'orders',
      credentials: fromSecret,
    });
    new JdbcConnectorProfile(this, 'MySql', {
      driver: JdbcDriver.MYSQL,
      hostname: 'mysql.example.com',
      port: 3307,
      database: 'orders',
      credentials: basic,
    });
    new JdbcConnectorProfile(this, 'PostgreSqlFromSecret', {
      driver: JdbcDriver.POSTGRESQL,
      hostname: 'postgresql.example.com',
      database: 'orders',
      credentials: fromSecret,
    });
  }

  private marketingCloud(): void {
    const secret = this.secret('marketing-cloud');
    const tenant = {
      instanceUrl: 'https://acme.rest.marketingcloudapis.com/',
      tokenUrl: 'https://acme.auth.marketingcloudapis.com/v2/token',
    };
    new SalesforceMarketingCloudConnectorProfile(this, 'MarketingCloud', {
      ...tenant,
      credentials: SalesforceMarketingCloudCredentials.oauth2ClientCredentials({
        clientId: secret.secretValueFromJson('clientId'),
        clientSecret: secret.secretValueFromJson('clientSecret'),
      }),
    });
    new SalesforceMarketingCloudConnectorProfile(this, 'MarketingCloudFromSecret', {
      ...tenant,
      credentials: SalesforceMarketingCloudCredentials.oauth2ClientCredentialsFromSecret(secret),
    });
  }
}
