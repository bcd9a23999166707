import type { IConnectorProfileRef } from 'aws-cdk-lib/aws-appflow';

/**
 * Options common to the sources and destinations that use a connector profile.
 *
 * Strings have at least one character and no whitespace, unless their description says otherwise. The maximum length of an
 * `apiVersion` is 256.
 */
export interface FlowEndOptions {
  /**
   * The connector profile: one of this library, an imported one, or an L1. A profile that is known to belong to another
   * connector is an error.
   */
  readonly profile: IConnectorProfileRef;
}

/**
 * Options common to the sources and destinations that read or write an object in an application.
 */
export interface FlowObjectOptions extends FlowEndOptions {
  /**
   * The object, by its name in the application's API, such as `Account`. Maximum length: 512, or 1024 for connectors that
   * are registered under a label.
   */
  readonly entity: string;
}

/**
 * Options common to the sources and destinations whose API version AppFlow chooses by default.
 */
export interface FlowEntityOptions extends FlowObjectOptions {
  /**
   * The version of the application's API, such as `v60.0`.
   *
   * @default - chosen by AppFlow
   */
  readonly apiVersion?: string;
}
