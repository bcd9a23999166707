/**
 * Which fields of a JSON secret to read, and which version of it.
 *
 * The fields become CloudFormation dynamic references, which CloudFormation resolves when the profile is created and
 * when something in the profile's own properties changes. A rotated secret alone doesn't reach the profile: change
 * `versionId` or `versionStage` to move the profile by a deploy, or let it follow the secret with the profile's
 * `refreshOnSecretChange`.
 *
 * A secret of the app that is created without the fields, such as one with a generated text, raises the warning
 * `cdk-appflow-constructs:generatedSecret`: create and fill it in an earlier deployment.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html
 */
export interface SecretFieldsOptions {
  /**
   * The credential fields to read from the secret, by the names of the factory's options.
   *
   * @default - the factory's required secret fields; in `oauth2Tokens` also `accessToken` and `refreshToken`, where the connector has them
   */
  readonly fields?: string[];

  /**
   * The JSON key of a field, for secrets whose keys are named otherwise, such as `{ clientId: 'consumerKey' }`. A key has 1 to 512
   * characters without whitespace or one of `:{}`, which end a part of a dynamic reference; anything else is an error. A field that
   * isn't read raises the warning `cdk-appflow-constructs:unusedOption`.
   *
   * @default - each field has the JSON key of its own name
   */
  readonly fieldNames?: { [field: string]: string };

  /**
   * The version of the secret to read, by its id: 1 to 512 characters without whitespace or one of `:{}`. At most one of `versionId` and `versionStage`.
   *
   * A pin: the profile stays with this version until a deploy brings another id, and goes back with the former one. It
   * can't be combined with `refreshOnSecretChange`, since a version never changes.
   *
   * @default - the version with the staging label AWSCURRENT
   */
  readonly versionId?: string;

  /**
   * The version of the secret to read, by its staging label: 1 to 512 characters without whitespace or one of `:{}`. At most one of `versionId` and `versionStage`.
   *
   * CloudFormation doesn't see that a label has moved: the profile gets the label's new version when a deploy changes
   * something in the profile, or at once with `refreshOnSecretChange`, which follows the label.
   *
   * @default AWSCURRENT
   */
  readonly versionStage?: string;
}
