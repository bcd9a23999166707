import type { SecretValue } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { CustomConnectorAuthentication } from '../custom-connector/render';
import { renderCustom } from '../custom-connector/render';
import * as field from '../private/factory/fields';
import type { FactoryCall } from '../private/factory/mode';
import { mode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import type { SecretFieldsOptions } from '../secret-fields';

/**
 * A Mailchimp API key.
 */
export interface MailchimpApiKeyOptions {
  /**
   * The API key.
   */
  readonly apiKey: SecretValue;
}

const apiKey = mode({
  name: 'MailchimpCredentials.apiKey',
  fields: {
    apiKey: field.secret(LIMITS.MapValue),
  },
  required: ['apiKey'],
  render: (values) => renderCustom('api_key', { api_key: values.apiKey }),
});

/**
 * Credentials for Mailchimp.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-mailchimp.html
 */
export class MailchimpCredentials {
  /**
   * API key.
   *
   * @param options the key
   */
  public static apiKey(options: MailchimpApiKeyOptions): MailchimpCredentials {
    return new MailchimpCredentials({ mode: apiKey, options });
  }

  /**
   * API key from a JSON secret.
   *
   * @param secret a JSON secret with the key `apiKey`, unless `fieldNames` names others
   * @param options the keys and the version to read
   */
  public static apiKeyFromSecret(secret: ISecret, options?: SecretFieldsOptions): MailchimpCredentials {
    return new MailchimpCredentials({ mode: apiKey, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<CustomConnectorAuthentication>;

  private constructor(call: FactoryCall<CustomConnectorAuthentication>) {
    this._call = call;
  }
}
