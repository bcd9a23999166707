import { PhysicalName } from 'aws-cdk-lib';
import { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { Construct, IDependable } from 'constructs';
import { noteFlow } from './batches';
import type { FlowProblems } from './flow-problems';
import { FlowResource } from './flow-resource';
import { FLOW_LIMITS } from './limits';
import { generatedName, readFlowName } from './name';
import { warnOfPair } from './pairs';
import { warnOfUnusedProps } from './props';
import type { FlowEnds } from './read-ends';
import { checkTagsAtSynthesis } from './tags';
import type { TaskInputs } from './tasks';
import { readTasks } from './tasks';
import type { Trigger } from './trigger';
import { text } from '../checks/text';
import { LIMITS } from '../limits';
import { markAsOwn } from '../notes';
import { readEncryptionKey } from '../permissions/keys';
import { allowAppFlowOnBucket, allowAppFlowOnKey } from '../permissions/permissions';
import { warnOfRegion } from '../regions';
import { countDynamicReferences } from '../secrets/dynamic-reference-limit';
import { checkNamesAtSynthesis } from '../unique-names';

const PAIR_NAMES = {
  destination: 'destination',
  pull: 'pull',
  incrementalPull: 'DataPull.incremental()',
  schedule: 'schedule',
  encryptionKey: 'encryptionKey',
  json: 'S3Format.json()',
};

interface FlowInputs extends TaskInputs {
  readonly flowName?: string;
  readonly description?: string;
  readonly encryptionKey?: IKeyRef;
}

const UNIQUE_NAME = { type: CfnFlow.CFN_RESOURCE_TYPE_NAME, prop: 'flowName', cure: 'give each flow its own name' } as const;

/**
 * A created flow: the L1, its name, and AppFlow's permissions.
 *
 * @internal
 */
export abstract class FlowBase extends FlowResource {
  private readonly resource: CfnFlow;

  protected constructor(scope: Construct, id: string, props: FlowInputs, v: FlowProblems, ends: FlowEnds, trigger: Trigger = {}) {
    const givenName = readFlowName(v, props.flowName);
    const description = text(v, 'description', props.description, FLOW_LIMITS.FlowDescription);
    const kmsArn = readKeyArn(v, props.encryptionKey, scope);
    warnOfUnusedProps(v, ends.triggerType, props, new.target.name);
    const tasks = readTasks(v, props, ends);
    warnOfPair(v, {
      source: ends.source.connectorType,
      destination: ends.destination.connectorType,
      fileType: ends.destination.fileType,
      pullMode: trigger.properties?.dataPullMode,
      scheduleExpression: trigger.properties?.scheduleExpression,
      withoutKey: kmsArn === undefined,
    }, PAIR_NAMES);
    v.throwIfInvalid();

    super(scope, id, { physicalName: givenName ?? PhysicalName.GENERATE_IF_NEEDED });

    const { source, destination, triggerType } = ends;
    const bound = [source, destination].map((end) => end.bind?.(this) ?? {});
    this.resource = new CfnFlow(this, 'Resource', {
      flowName: givenName ?? generatedName(this, ends, kmsArn),
      description,
      kmsArn,
      flowStatus: trigger.status,
      triggerConfig: { triggerType, triggerProperties: trigger.properties },
      sourceFlowConfig: {
        connectorType: source.connectorType,
        connectorProfileName: source.connectorProfileName,
        apiVersion: source.apiVersion,
        sourceConnectorProperties: source.properties,
        incrementalPullConfig: trigger.timestampField === undefined ? undefined : { datetimeTypeFieldName: trigger.timestampField },
      },
      destinationFlowConfigList: [{
        connectorType: destination.connectorType,
        connectorProfileName: destination.connectorProfileName,
        apiVersion: destination.apiVersion,
        destinationConnectorProperties: destination.properties,
      }],
      tasks,
      metadataCatalogConfig: bound.map(({ metadataCatalogConfig }) => metadataCatalogConfig).find((config) => config !== undefined),
    });

    markAsOwn(this.resource);

    if (props.encryptionKey) {
      allowAppFlowOnKey(this, props.encryptionKey);
    }
    for (const { bucket, access } of [...source.buckets ?? [], ...destination.buckets ?? []]) {
      this.waitFor(allowAppFlowOnBucket(this, bucket, access));
    }
    bound.flatMap(({ dependables = [] }) => dependables).forEach((dependable) => this.waitFor(dependable));
    if (v.dynamicReferences > 0) {
      countDynamicReferences(this, v.dynamicReferences);
    }
    noteFlow(this.resource);
    if (givenName !== undefined) {
      checkNamesAtSynthesis(this, UNIQUE_NAME);
    }
    checkTagsAtSynthesis(this, this.resource);
    warnOfRegion(v, this);
    v.warnOn(this);
  }

  /** The name of the flow. */
  public get flowName(): string {
    return this.getResourceNameAttribute(this.resource.ref);
  }

  /** The ARN of the flow. */
  public get flowArn(): string {
    return this.getResourceArnAttribute(this.resource.attrFlowArn, { service: 'appflow', resource: 'flow', resourceName: this.physicalName });
  }

  /** For a stack in another environment: the generated name, which the template contains anyway. */
  protected generatePhysicalName(): string {
    return this.resource.flowName;
  }

  /** Only the L1 gets the dependency. Dependents of the construct must not wait for policies, which may name the flow. */
  private waitFor(dependency: IDependable | undefined): void {
    if (dependency) {
      this.resource.node.addDependency(dependency);
    }
  }
}

function readKeyArn(v: FlowProblems, given: IKeyRef | undefined, scope: Construct): string | undefined {
  const key = readEncryptionKey(v, 'encryptionKey', given, scope);
  return key && text(v, 'encryptionKey', key.keyRef.keyArn, LIMITS.KMSArn);
}
