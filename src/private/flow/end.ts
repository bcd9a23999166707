import type { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct, IDependable } from 'constructs';
import type { SourceConnector } from './operators';
import type { StructMode } from '../factory/mode';

/**
 * How a source or a destination becomes part of a flow.
 *
 * An end is a plain object: its constructor keeps its props and checks nothing. The flow that it is given to reads them
 * once through the end's mode, before anything is created. That names each problem by the path that the user sees
 * (`source: entity must be ...`), and gives what is rendered, or nothing where there is a problem; the flow throws all
 * the problems together.
 *
 * The flow does the rest: it renders tasks, trigger and profile name around the end's own block, allows AppFlow on the
 * buckets and lets the L1 wait for their policies, calls `bind`, and makes the name's hash of `identity`.
 */

export type TriggerType = 'OnDemand' | 'Scheduled' | 'Event';

/** The connectors that can be a destination, as the template names them. */
export type DestinationConnector =
  | 'CustomConnector' | 'EventBridge' | 'LookoutMetrics' | 'Marketo' | 'Redshift' | 'S3' | 'SAPOData' | 'Salesforce' | 'Snowflake'
  | 'Upsolver' | 'Zendesk';

/** A bucket that AppFlow works with. `read` is for sources, `write` for all other buckets. */
export interface BucketUse {
  readonly bucket: IBucket;
  readonly access: 'read' | 'write';
}

/** What an end adds once the flow's construct exists. */
export interface Bound {
  /** What CloudFormation has to create before the flow. */
  readonly dependables?: readonly IDependable[];
  readonly metadataCatalogConfig?: CfnFlow.MetadataCatalogConfigProperty;
}

/** An end before the flow reads it. */
export interface EndInput<E> {
  readonly mode: StructMode<E>;
  /** What the user gave to the constructor. */
  readonly props: object;
}

/** What sources and destinations have in common. */
interface FlowEnd {
  /** Of a custom connector, where it is known. */
  readonly connectorLabel?: string;
  readonly connectorProfileName?: string;
  readonly apiVersion?: string;
  /**
   * What can't be changed on an existing flow beside the connector: the entity, or bucket and prefix. A change of these gives
   * the flow a new generated name. Tokens are welcome.
   */
  readonly identity: readonly string[];
  readonly buckets?: readonly BucketUse[];
  /** Creates what the end needs under the flow, such as a role. */
  readonly bind?: (flow: Construct) => Bound;
}

/** What a source renders. */
export interface SourceEnd extends FlowEnd {
  /** The key of operators and the fastest schedule follow from it: see `SOURCE_CONNECTORS`. */
  readonly connectorType: SourceConnector;
  readonly properties: CfnFlow.SourceConnectorPropertiesProperty;
}

/** A destination field that the end relies on, so that some mapping has to fill it. */
export interface RelyingOn {
  readonly field: string;
  /** Where the user named the field, such as `destination: partitionBy[0]`. */
  readonly prop: string;
  /** An error where AppFlow documents that it refuses the flow, otherwise the warning `unmappedField`. */
  readonly unmapped: 'error' | 'warning';
}

/** What a destination renders. */
export interface DestinationEnd extends FlowEnd {
  readonly connectorType: DestinationConnector;
  readonly properties: CfnFlow.DestinationConnectorPropertiesProperty;
  readonly reliesOn?: readonly RelyingOn[];
  /** Tasks without an operator that the destination adds, such as a Partition. */
  readonly tasks?: readonly TaskDraft[];
  /** The format of the files that it writes, where the user gave one. */
  readonly fileType?: string;
  /** The flow is created as a draft unless the user says otherwise. */
  readonly draftByDefault?: boolean;
}

/** A task before it is rendered with the source's key for operators. */
export interface TaskDraft {
  /** Where the user asked for it, by which its problems begin. */
  readonly prop: string;
  readonly taskType: string;
  readonly sourceFields: readonly string[];
  /** The fields of the source that it reads, where they aren't those in `sourceFields`. */
  readonly reads?: readonly string[];
  readonly operator?: string;
  readonly destinationField?: string;
  /** Rendered in this order. */
  readonly properties?: ReadonlyArray<readonly [key: string, value: string]>;
}
