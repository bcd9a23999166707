import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';

/** A secret that was given as the value of a field, as the string to render. */
export interface SecretText {
  readonly prop: string;
  readonly text: string;
}

/** The origin of a profile's secret fields, for refreshing them when their secrets change. */
export interface SecretInputs {
  readonly values: readonly SecretText[];
  /** The secrets that fields were read from. */
  readonly secrets: readonly ISecret[];
}
