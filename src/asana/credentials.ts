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
 * An Asana personal access token.
 */
export interface AsanaPersonalAccessTokenOptions {
  /**
   * The personal access token.
   */
  readonly patToken: SecretValue;
}

const personalAccessToken = mode({
  name: 'AsanaCredentials.personalAccessToken',
  fields: {
    patToken: field.secret(LIMITS.MapValue),
  },
  required: ['patToken'],
  render: (values) => renderCustom('PAT', { patToken: values.patToken }),
});

/**
 * Credentials for Asana.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-asana.html
 */
export class AsanaCredentials {
  /**
   * Personal access token.
   *
   * @param options the token
   */
  public static personalAccessToken(options: AsanaPersonalAccessTokenOptions): AsanaCredentials {
    return new AsanaCredentials({ mode: personalAccessToken, options });
  }

  /**
   * Personal access token from a JSON secret.
   *
   * @param secret a JSON secret with the key `patToken`, unless `fieldNames` names others
   * @param options the keys and the version to read
   */
  public static personalAccessTokenFromSecret(secret: ISecret, options?: SecretFieldsOptions): AsanaCredentials {
    return new AsanaCredentials({ mode: personalAccessToken, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<CustomConnectorAuthentication>;

  private constructor(call: FactoryCall<CustomConnectorAuthentication>) {
    this._call = call;
  }
}
