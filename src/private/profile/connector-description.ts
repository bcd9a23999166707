import type { ModeOutline } from '../factory/mode';

/** A way to sign in, in a template. */
export interface DescribedMode extends ModeOutline {
  /** The field values that identify it. */
  readonly when?: { readonly [name: string]: string };
}

/**
 * The description of a connector's profile for checking finished resources: the fields, limits and rules of the constructs, and the path
 * of each field in the template.
 */
export interface ConnectorDescription {
  /** The connector's own props. */
  readonly props: ModeOutline;
  /** The ways to sign in. One of them must be complete. */
  readonly modes: readonly DescribedMode[];
  /** The fields that aren't options of the constructs. */
  readonly others?: ModeOutline['fields'];
  /** The paths of fields in the connector's block of ConnectorProfileProperties. */
  readonly properties: { readonly [name: string]: string };
  /** The paths of fields in the connector's block of ConnectorProfileCredentials. */
  readonly credentials: { readonly [name: string]: string };
  /** The fields that AppFlow's API or CloudFormation requires in their structure. */
  readonly required: readonly string[];
  /** Fields of mutually exclusive ways to sign in. */
  readonly alternatives?: ReadonlyArray<readonly string[]>;
  /** Whether it is known if AppFlow uses AWS PrivateLink to reach the application. By default the props determine it. */
  readonly privateLinkUnknown?: true;
}

/** A connector, whose description is loaded when it is first used. */
export interface DescribedConnector {
  /** The connector's member in ConnectorProfileProperties and ConnectorProfileCredentials. */
  readonly block: string;
  /** CloudFormation knows the block only in the credentials. */
  readonly withoutProperties?: true;
  /** @param label the label of a custom connector, or of one that AWS provides */
  readonly describe: (label?: string) => ConnectorDescription;
}

/** The connectors by their types. */
export interface ConnectorTable {
  readonly [connectorType: string]: DescribedConnector;
}
