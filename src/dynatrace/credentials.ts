import type { SecretValue } from 'aws-cdk-lib';
import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { CredentialsMode, CredentialsSource } from '../private/credentials';
import { LIMITS } from '../private/limits';
import type { SecretFieldsOptions } from '../secret-fields';

type Block = CfnConnectorProfile.DynatraceConnectorProfileCredentialsProperty;

/**
 * The token of a Dynatrace environment.
 */
export interface DynatraceApiTokenOptions {
  /**
   * The API token, at most 256 characters without white space.
   */
  readonly apiToken: SecretValue;
}

const apiToken: CredentialsMode<Block> = {
  factory: 'DynatraceCredentials.apiToken',
  fields: {
    apiToken: { kind: 'secret', limit: LIMITS.ApiToken },
  },
  required: ['apiToken'],
  render: (values) => ({
    apiToken: values.required('apiToken'),
  }),
};

/**
 * How AppFlow signs in to Dynatrace.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/dynatrace.html
 */
export class DynatraceCredentials {
  /**
   * API token.
   *
   * @param options the values
   */
  public static apiToken(options: DynatraceApiTokenOptions): DynatraceCredentials {
    return new DynatraceCredentials({ mode: apiToken, options });
  }

  /**
   * API token in a JSON secret.
   *
   * @param secret the secret, with the key `apiToken` unless `fieldNames` says otherwise
   * @param options which keys and version to read
   */
  public static apiTokenFromSecret(secret: ISecret, options?: SecretFieldsOptions): DynatraceCredentials {
    return new DynatraceCredentials({ mode: apiToken, options, secret });
  }

  /** @internal */
  public readonly _source: CredentialsSource<Block>;

  private constructor(source: CredentialsSource<Block>) {
    this._source = source;
  }
}
