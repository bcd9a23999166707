import type { ModeOutline } from './factory/mode';

/** A way to sign in, as it stands in a template. */
export interface DescribedMode extends ModeOutline {
  /** What fields must say for it to be this one. */
  readonly when?: { readonly [name: string]: string };
}

/**
 * What a connector's profile consists of, for the checks of finished resources: the fields, limits and rules are those of the
 * constructs, and beside them stands where each field is in the template.
 */
export interface ConnectorDescription {
  /** The connector's own props. */
  readonly props: ModeOutline;
  /** The ways to sign in, of which one must be complete. */
  readonly modes: readonly DescribedMode[];
  /** The fields for which the constructs need no option. */
  readonly others?: ModeOutline['fields'];
  /** Where fields stand in the connector's block of ConnectorProfileProperties. */
  readonly properties: { readonly [name: string]: string };
  /** Where fields stand in the connector's block of ConnectorProfileCredentials. */
  readonly credentials: { readonly [name: string]: string };
  /** The fields without which AppFlow's API or CloudFormation refuses the structure that they are in. */
  readonly required: readonly string[];
  /** Fields that belong to ways to sign in of which the service takes one. */
  readonly alternatives?: ReadonlyArray<readonly string[]>;
  /** Whether it is known if AppFlow reaches the application through AWS PrivateLink; by default the props say so. */
  readonly privateLinkUnknown?: true;
}
