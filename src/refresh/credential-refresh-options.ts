import type { Schedule } from 'aws-cdk-lib/aws-events';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { ITopicRef } from 'aws-cdk-lib/aws-sns';
import type { CredentialRefreshFunctionOptions } from './credential-refresh-function-options';
import type { OAuth2TokensOnRefresh } from './oauth2-tokens-on-refresh';

/**
 * How the credentials of a profile follow their secret.
 */
export interface CredentialRefreshOptions extends CredentialRefreshFunctionOptions {
  /**
   * When to refresh besides each time that the secret changes; for changes whose event was lost, or where no trail of
   * AWS CloudTrail records the events. An unchanged secret is sent again, but AppFlow
   * may not carry it out twice within eight hours; with `OAuth2TokensOnRefresh.KEEP` it is sent only where AppFlow's own
   * secret doesn't show that it has the same values.
   *
   * @default - only when the secret changes
   */
  readonly schedule?: Schedule;

  /**
   * Where alarms report failures: a refresh of the profile that failed, an error of the function, such as a timeout or
   * a failed start, and an event in the dead-letter queue, such as one that never reached the function. The last two
   * alarms belong to the function, and report to the topics of all profiles of the stack. A topic with a policy of its
   * own must allow `cloudwatch.amazonaws.com` to publish.
   *
   * @default - no alarms
   */
  readonly alarmTopic?: ITopicRef;

  /**
   * What becomes of OAuth 2.0 tokens.
   *
   * @default - an error where the credentials have a refresh token, which AppFlow renews by itself. An access token
   * without one is replaced
   */
  readonly oauth2Tokens?: OAuth2TokensOnRefresh;

  /**
   * The customer managed key that encrypts the secret, where that isn't known here: for an imported secret, or one that
   * is given by its name. The function gets permission to decrypt with it; its key policy must let IAM policies of the
   * account do so. Of an alias that is imported by its name alone, the function gets the key that has the alias when
   * the secret is read. A key of another region than the profile's raises the warning
   * `cdk-appflow-constructs:keyInAnotherRegion`.
   *
   * @default - the key that the secret was made or imported with, or else the AWS managed key
   */
  readonly secretEncryptionKey?: IKeyRef;
}
