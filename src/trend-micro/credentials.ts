import type { SecretValue } from 'aws-cdk-lib';
import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import * as field from '../private/factory/fields';
import type { FactoryCall } from '../private/factory/mode';
import { mode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import type { SecretFieldsOptions } from '../secret-fields';

type Block = CfnConnectorProfile.TrendmicroConnectorProfileCredentialsProperty;

/**
 * The key of a Trend Micro account.
 */
export interface TrendMicroApiKeyOptions {
  /**
   * The secret key of the API.
   */
  readonly apiSecretKey: SecretValue;
}

const apiKey = mode({
  name: 'TrendMicroCredentials.apiKey',
  fields: {
    apiSecretKey: field.secret(LIMITS.ApiSecretKey),
  },
  required: ['apiSecretKey'],
  render: (values) => ({
    apiSecretKey: values.apiSecretKey,
  }),
});

/**
 * Credentials for Trend Micro.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/trend-micro.html
 */
export class TrendMicroCredentials {
  /**
   * Secret key of the API.
   *
   * @param options the key
   */
  public static apiKey(options: TrendMicroApiKeyOptions): TrendMicroCredentials {
    return new TrendMicroCredentials({ mode: apiKey, options });
  }

  /**
   * Secret key of the API from a JSON secret.
   *
   * @param secret a JSON secret with the key `apiSecretKey`, unless `fieldNames` names others
   * @param options the keys and the version to read
   */
  public static apiKeyFromSecret(secret: ISecret, options?: SecretFieldsOptions): TrendMicroCredentials {
    return new TrendMicroCredentials({ mode: apiKey, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
