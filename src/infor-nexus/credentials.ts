import type { SecretValue } from 'aws-cdk-lib';
import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import * as field from '../private/factory/fields';
import type { FactoryCall } from '../private/factory/mode';
import { mode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import type { SecretFieldsOptions } from '../secret-fields';

type Block = CfnConnectorProfile.InforNexusConnectorProfileCredentialsProperty;

/**
 * The access keys of an Infor Nexus user.
 */
export interface InforNexusAccessKeyOptions {
  /**
   * The access key ID, at most 256 characters without whitespace.
   */
  readonly accessKeyId: SecretValue;

  /**
   * The identifier of the user, at most 512 characters without whitespace.
   */
  readonly userId: string;

  /**
   * The key that signs requests, at most 512 characters without whitespace.
   */
  readonly secretAccessKey: SecretValue;

  /**
   * The key that encrypts data, at most 512 characters without whitespace.
   */
  readonly datakey: SecretValue;
}

const accessKey = mode({
  name: 'InforNexusCredentials.accessKey',
  fields: {
    accessKeyId: field.secret(LIMITS.AccessKeyId),
    userId: field.text(LIMITS.Username, { inSecret: true }),
    secretAccessKey: field.secret(LIMITS.Key),
    datakey: field.secret(LIMITS.Key),
  },
  required: ['accessKeyId', 'userId', 'secretAccessKey', 'datakey'],
  render: (values) => ({
    accessKeyId: values.accessKeyId,
    userId: values.userId,
    secretAccessKey: values.secretAccessKey,
    datakey: values.datakey,
  }),
});

/**
 * How AppFlow signs in to Infor Nexus.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/infor-nexus.html
 */
export class InforNexusCredentials {
  /**
   * Access keys, by which requests are signed (HMAC).
   *
   * @param options the values
   */
  public static accessKey(options: InforNexusAccessKeyOptions): InforNexusCredentials {
    return new InforNexusCredentials({ mode: accessKey, options });
  }

  /**
   * Access keys in a JSON secret, by which requests are signed (HMAC).
   *
   * @param secret the secret, with the keys `accessKeyId`, `userId`, `secretAccessKey` and `datakey` unless `fieldNames` says otherwise
   * @param options which keys and version to read
   */
  public static accessKeyFromSecret(secret: ISecret, options?: SecretFieldsOptions): InforNexusCredentials {
    return new InforNexusCredentials({ mode: accessKey, options, secret });
  }

  /** @internal */
  public readonly _call: FactoryCall<Block>;

  private constructor(call: FactoryCall<Block>) {
    this._call = call;
  }
}
