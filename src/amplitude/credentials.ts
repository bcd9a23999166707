import type { SecretValue } from 'aws-cdk-lib';
import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import * as field from '../private/factory/fields';
import type { FactoryCall } from '../private/factory/mode';
import { mode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import type { SecretFieldsOptions } from '../secret-fields';

type Block = CfnConnectorProfile.AmplitudeConnectorProfileCredentialsProperty;

/**
 * The keys of an Amplitude project.
 */
export interface AmplitudeApiKeyOptions {
  /**
   * The API key.
   */
  readonly apiKey: SecretValue;

  /**
   * The secret key.
   */
  readonly secretKey: SecretValue;
}

const apiKey = mode({
  name: 'AmplitudeCredentials.apiKey',
  fields: {
    apiKey: field.secret(LIMITS.ApiKey),
    secretKey: field.secret(LIMITS.SecretKey),
  },
  required: ['apiKey', 'secretKey'],
  render: (values) => ({
    apiKey: values.apiKey,
    secretKey: values.secretKey,
  }),
});

/**
 * Credentials for Amplitude.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/amplitude.html
 */
export class AmplitudeCredentials {
  /**
   * API key and secret key.
   *
   * @param options the API key and the secret key
   */
  public static apiKey(options: AmplitudeApiKeyOptions): AmplitudeCredentials {
    return new AmplitudeCredentials({ mode: apiKey, options });
  }

  /**
   * API key and secret key from a JSON secret.
   *
   * @param secret a JSON secret with the keys `apiKey` and `secretKey`, unless `fieldNames` names others
   * @param options the keys and the version to read
   */
  public static apiKeyFromSecret(secret: ISecret, options?: SecretFieldsOptions): AmplitudeCredentials {
    return new AmplitudeCredentials({ mode: apiKey, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
