import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';

/** A secret field that was given on its own, as the string to render. */
export interface SecretText {
  readonly prop: string;
  readonly text: string;
}

/** Where the secret fields of a profile came from, for those who follow their secrets. */
export interface SecretInputs {
  readonly values: readonly SecretText[];
  /** The secrets that fields were read from. */
  readonly secrets: readonly ISecret[];
}
