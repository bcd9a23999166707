import type { SecretValue } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { FactoryCall } from '../private/factory/mode';
import type { SecretFieldsOptions } from '../secret-fields';
import type { Block } from './description';
import { accessKey } from './description';

/**
 * The access keys of an Infor Nexus user.
 */
export interface InforNexusAccessKeyOptions {
  /**
   * The access key ID.
   */
  readonly accessKeyId: SecretValue;

  /**
   * The identifier of the user. Maximum length: 512.
   */
  readonly userId: string;

  /**
   * The key that signs requests.
   */
  readonly secretAccessKey: SecretValue;

  /**
   * The key that encrypts data.
   */
  readonly datakey: SecretValue;
}

/**
 * Credentials for Infor Nexus.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/infor-nexus.html
 */
export class InforNexusCredentials {
  /**
   * Access keys that sign requests (HMAC).
   *
   * @param options the keys and the user
   */
  public static accessKey(options: InforNexusAccessKeyOptions): InforNexusCredentials {
    return new InforNexusCredentials({ mode: accessKey, options });
  }

  /**
   * Access keys from a JSON secret, which sign requests (HMAC).
   *
   * @param secret a JSON secret with the keys `accessKeyId`, `userId`, `secretAccessKey` and `datakey`, unless `fieldNames` names
   *   others
   * @param options the keys and the version to read
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
