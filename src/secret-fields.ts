/**
 * Options for reading credential fields from a JSON secret.
 *
 * The fields become CloudFormation dynamic references, which CloudFormation resolves when it creates the profile, and again only
 * when the profile's own properties change. A rotated secret alone doesn't reach the profile: deploy another `versionId` or
 * `versionStage`, or use the profile's `refreshOnSecretChange`.
 *
 * A secret that the app creates without these fields, such as one with a generated string, raises the warning
 * `cdk-appflow-constructs:generatedSecret`: create and fill it in an earlier deployment.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html
 */
export interface SecretFieldsOptions {
  /**
   * The credential fields to read from the secret, by the names of the factory's options.
   *
   * @default - the factory's required secret fields; in `oauth2Tokens` also `accessToken` and `refreshToken`, if the connector
   *   has them
   */
  readonly fields?: string[];

  /**
   * The JSON keys of fields, for secrets whose keys have other names, such as `{ clientId: 'consumerKey' }`. A key must not
   * contain any of `:{}`, which delimit dynamic references. Maximum length: 512. A field that isn't read raises the warning
   * `cdk-appflow-constructs:unusedOption`.
   *
   * @default - the names of the fields
   */
  readonly fieldNames?: { [field: string]: string };

  /**
   * The ID of the secret's version to read, without any of `:{}`. Maximum length: 512. Give at most one of `versionId` and
   * `versionStage`.
   *
   * It pins the profile to this version until you deploy another ID, and deploying the former ID rolls back. It can't be combined
   * with `refreshOnSecretChange`, because a version never changes.
   *
   * @default - the version with the staging label AWSCURRENT
   */
  readonly versionId?: string;

  /**
   * The staging label of the secret's version to read, without any of `:{}`. Maximum length: 512. Give at most one of `versionId`
   * and `versionStage`.
   *
   * CloudFormation doesn't notice that a label has moved: the profile gets the label's new version when a deployment changes the
   * profile, or immediately with `refreshOnSecretChange`, which follows the label.
   *
   * @default AWSCURRENT
   */
  readonly versionStage?: string;
}
