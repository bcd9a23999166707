import type { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct, IDependable } from 'constructs';
import type { SourceConnector } from './operators';
import type { DESTINATION_CONNECTORS, TRIGGER_TYPES } from './values';
import type { StructMode } from '../factory/mode';

/**
 * An end is a source or a destination of a flow.
 *
 * It is a plain object: its constructor stores the props without checking them. The flow reads the props once through the
 * end's mode, before anything is created. The mode reports each problem under the prop as the user sees it
 * (`source: entity must be ...`) and renders the end's block, and the flow throws all problems together.
 *
 * The flow does the rest: it renders tasks, trigger and profile name around the end's block, allows AppFlow to use the
 * buckets, makes the L1 depend on their policies, calls `bind`, and includes `identity` in the hash of its name.
 */

export type TriggerType = typeof TRIGGER_TYPES[number];

/** A connector that can be a destination, as the template names it. */
export type DestinationConnector = typeof DESTINATION_CONNECTORS[number];

/** A bucket that AppFlow uses. `read` is for sources, `write` for all other buckets. */
export interface BucketUse {
  readonly bucket: IBucket;
  readonly access: 'read' | 'write';
}

/** The additions of an end once the flow's construct exists. */
export interface Bound {
  /** Resources that CloudFormation must create before the flow. */
  readonly dependables?: readonly IDependable[];
  readonly metadataCatalogConfig?: CfnFlow.MetadataCatalogConfigProperty;
}

/** An end before the flow reads it. */
export interface EndInput<E> {
  readonly mode: StructMode<E>;
  readonly props: object;
}

/** The common properties of sources and destinations. */
interface FlowEnd {
  /** For a custom connector, if it is known. */
  readonly connectorLabel?: string;
  readonly connectorProfileName?: string;
  readonly apiVersion?: string;
  /**
   * Besides the connector, the properties that can't be changed on an existing flow: the entity, or bucket and prefix. Changing
   * them changes the generated name of the flow. They may contain tokens.
   */
  readonly identity: readonly string[];
  readonly buckets?: readonly BucketUse[];
  /** Creates resources for the end under the flow, such as a role. */
  readonly bind?: (flow: Construct) => Bound;
}

/** A rendered source. */
export interface SourceEnd extends FlowEnd {
  /** It determines the key of operators and the shortest interval: see `SOURCE_CONNECTORS`. */
  readonly connectorType: SourceConnector;
  readonly properties: CfnFlow.SourceConnectorPropertiesProperty;
}

/** A destination field that the end uses, so a mapping must fill it. */
export interface RelyingOn {
  readonly field: string;
  /** The prop with the field, such as `destination: partitionBy[0]`. */
  readonly prop: string;
  /** An error if AppFlow documents that it rejects the flow, otherwise the warning `unmappedField`. */
  readonly unmapped: 'error' | 'warning';
}

/** A rendered destination. */
export interface DestinationEnd extends FlowEnd {
  readonly connectorType: DestinationConnector;
  readonly properties: CfnFlow.DestinationConnectorPropertiesProperty;
  readonly reliesOn?: readonly RelyingOn[];
  /** Additional tasks without an operator, such as Partition. */
  readonly tasks?: readonly TaskDraft[];
  /** The format of the files, if the user gave one. */
  readonly fileType?: string;
  /** Whether the flow is a draft by default. */
  readonly draftByDefault?: boolean;
}

/** A task before it is rendered with the source's operator key. */
export interface TaskDraft {
  /** The prop that asked for the task, which its problems begin with. */
  readonly prop: string;
  readonly taskType: string;
  readonly sourceFields: readonly string[];
  /** The source fields that it reads, if they differ from `sourceFields`. */
  readonly reads?: readonly string[];
  readonly operator?: string;
  readonly destinationField?: string;
  /** Rendered in this order. */
  readonly properties?: ReadonlyArray<readonly [key: string, value: string]>;
}
