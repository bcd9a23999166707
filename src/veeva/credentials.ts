import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { BasicCredentialsOptions } from '../credentials-options';
import { BASIC, renderLogin } from '../private/basic';
import type { FactoryCall } from '../private/factory/mode';
import { mode } from '../private/factory/mode';
import type { SecretFieldsOptions } from '../secret-fields';

type Block = CfnConnectorProfile.VeevaConnectorProfileCredentialsProperty;

const basic = mode({
  name: 'VeevaCredentials.basic',
  ...BASIC,
  render: renderLogin,
});

/**
 * How AppFlow signs in to Veeva.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/veeva.html
 */
export class VeevaCredentials {
  /**
   * User name and password.
   *
   * @param options the user name and the password
   */
  public static basic(options: BasicCredentialsOptions): VeevaCredentials {
    return new VeevaCredentials({ mode: basic, options });
  }

  /**
   * User name and password in a JSON secret.
   *
   * @param secret the secret, with the keys `username` and `password` unless `fieldNames` says otherwise
   * @param options which keys and version to read
   */
  public static basicFromSecret(secret: ISecret, options?: SecretFieldsOptions): VeevaCredentials {
    return new VeevaCredentials({ mode: basic, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
