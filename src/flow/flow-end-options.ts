import type { IConnectorProfileRef } from 'aws-cdk-lib/aws-appflow';

/**
 * Options common to the sources and destinations that are reached with a connector profile.
 */
export interface FlowEndOptions {
  /**
   * The connector profile: one of this library, an imported one, or an L1. A profile that is known to be for another connector is an
   * error.
   */
  readonly profile: IConnectorProfileRef;
}

/**
 * Options common to the sources and destinations that read or write an object of an application.
 */
export interface FlowEntityOptions extends FlowEndOptions {
  /**
   * The object, by its name in the application's API, such as `Account`: at most 512 characters without whitespace, 1024 with a
   * connector that is registered under a label.
   */
  readonly entity: string;

  /**
   * The version of the application's API, such as `v60.0`: at most 256 characters without whitespace.
   *
   * @default - AppFlow's own choice
   */
  readonly apiVersion?: string;
}
