import type { Schedule } from 'aws-cdk-lib/aws-events';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { ITopicRef } from 'aws-cdk-lib/aws-sns';
import type { CredentialRefreshFunctionOptions } from './credential-refresh-function-options';
import type { OAuth2TokensOnRefresh } from './oauth2-tokens-on-refresh';

/**
 * Options for refreshing a profile's credentials when their secret changes.
 */
export interface CredentialRefreshOptions extends CredentialRefreshFunctionOptions {
  /**
   * Additional times to refresh, for changes whose event was lost or that no AWS CloudTrail trail records. An unchanged secret is
   * sent again, but AppFlow may ignore a repeated update for eight hours. With `OAuth2TokensOnRefresh.KEEP` it is sent only if
   * AppFlow's own secret doesn't show the same values.
   *
   * @default - only when the secret changes
   */
  readonly schedule?: Schedule;

  /**
   * The topic that alarms notify of failures: a failed refresh of the profile, an error of the function, such as a timeout or a
   * failed start, and an event in the dead-letter queue, such as one that never reached the function. The last two alarms belong
   * to the function and notify the topics of all profiles in the stack. A topic with its own policy must allow
   * `cloudwatch.amazonaws.com` to publish.
   *
   * @default - no alarms
   */
  readonly alarmTopic?: ITopicRef;

  /**
   * How to handle OAuth 2.0 tokens.
   *
   * @default - an error if the credentials have a refresh token, because AppFlow renews the tokens itself; otherwise the access
   *   token is replaced
   */
  readonly oauth2Tokens?: OAuth2TokensOnRefresh;

  /**
   * The customer managed key that encrypts the secret, if the library can't know it: for an imported secret, or one given by its
   * name. The function gets permission to decrypt with it; the key policy must allow IAM policies in the account to grant this.
   * For an alias imported by name only, the permission covers the key that the alias points to when the secret is read. A key in
   * another region than the profile raises the warning `cdk-appflow-constructs:keyInAnotherRegion`.
   *
   * @default - the key that the secret was created or imported with, otherwise the AWS managed key
   */
  readonly secretEncryptionKey?: IKeyRef;
}
