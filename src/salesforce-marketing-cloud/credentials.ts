import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { OAuth2ClientOptions } from '../credentials-options';
import type { CustomConnectorAuthentication } from '../custom-connector/render';
import { renderOAuth2 } from '../custom-connector/render';
import { OAuth2GrantType } from '../oauth2-grant-type';
import * as field from '../private/factory/fields';
import type { FactoryCall } from '../private/factory/mode';
import { mode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import type { SecretFieldsOptions } from '../secret-fields';

const oauth2ClientCredentials = mode({
  name: 'SalesforceMarketingCloudCredentials.oauth2ClientCredentials',
  fields: {
    clientId: field.secret(LIMITS.ClientId),
    clientSecret: field.secret(LIMITS.ClientSecret),
  },
  required: ['clientId', 'clientSecret'],
  render: (values) => renderOAuth2(values, OAuth2GrantType.CLIENT_CREDENTIALS),
});

/**
 * Credentials for Salesforce Marketing Cloud.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-salesforce-marketing-cloud.html
 */
export class SalesforceMarketingCloudCredentials {
  /**
   * The client credentials grant (RFC 6749, section 4.4).
   *
   * @param options the client
   */
  public static oauth2ClientCredentials(options: OAuth2ClientOptions): SalesforceMarketingCloudCredentials {
    return new SalesforceMarketingCloudCredentials({ mode: oauth2ClientCredentials, options });
  }

  /**
   * The client credentials grant, with the client from a JSON secret.
   *
   * @param secret a JSON secret with the keys `clientId` and `clientSecret`, unless `fieldNames` names others
   * @param options the keys and the version to read
   */
  public static oauth2ClientCredentialsFromSecret(secret: ISecret, options?: SecretFieldsOptions): SalesforceMarketingCloudCredentials {
    return new SalesforceMarketingCloudCredentials({ mode: oauth2ClientCredentials, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<CustomConnectorAuthentication>;

  private constructor(call: FactoryCall<CustomConnectorAuthentication>) {
    this._call = call;
  }
}
