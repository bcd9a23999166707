/**
 * The identity of a storage integration in Snowflake, as `DESC INTEGRATION` shows it.
 *
 * @see https://docs.snowflake.com/en/user-guide/data-load-s3-config-storage-integration
 */
export interface SnowflakeStorageIntegration {
  /**
   * The ARN of Snowflake's IAM user: `STORAGE_AWS_IAM_USER_ARN`, such as `arn:aws:iam::123456789012:user/abc1-b-self1234`.
   */
  readonly userArn: string;

  /**
   * The external ID that Snowflake sends: `STORAGE_AWS_EXTERNAL_ID`, 2 to 1224 letters, digits or characters of `_+=,.@:/-`.
   */
  readonly externalId: string;
}
