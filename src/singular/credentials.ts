import type { SecretValue } from 'aws-cdk-lib';
import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import * as field from '../private/factory/fields';
import type { FactoryCall } from '../private/factory/mode';
import { mode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import type { SecretFieldsOptions } from '../secret-fields';

type Block = CfnConnectorProfile.SingularConnectorProfileCredentialsProperty;

/**
 * The key of a Singular account.
 */
export interface SingularApiKeyOptions {
  /**
   * The API key, at most 256 characters without whitespace.
   */
  readonly apiKey: SecretValue;
}

const apiKey = mode({
  name: 'SingularCredentials.apiKey',
  fields: {
    apiKey: field.secret(LIMITS.ApiKey),
  },
  required: ['apiKey'],
  render: (values) => ({
    apiKey: values.apiKey,
  }),
});

/**
 * How AppFlow signs in to Singular.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/singular.html
 */
export class SingularCredentials {
  /**
   * API key.
   *
   * @param options the values
   */
  public static apiKey(options: SingularApiKeyOptions): SingularCredentials {
    return new SingularCredentials({ mode: apiKey, options });
  }

  /**
   * API key in a JSON secret.
   *
   * @param secret the secret, with the key `apiKey` unless `fieldNames` says otherwise
   * @param options which keys and version to read
   */
  public static apiKeyFromSecret(secret: ISecret, options?: SecretFieldsOptions): SingularCredentials {
    return new SingularCredentials({ mode: apiKey, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
