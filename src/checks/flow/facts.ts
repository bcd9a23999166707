import type { SOURCE_BLOCKS } from './sources';
import { sourceOf } from './sources';
import type { DestinationConnector, TriggerType } from '../../private/flow/end';
import type { SourceConnector } from '../../private/flow/operators';
import { DESTINATION_CONNECTORS, TRIGGER_TYPES } from '../../private/flow/values';
import type { TemplateProperties } from '../../private/template/template';
import { Part } from '../part';

/** The facts for the rules of a flow. A fact that is unknown or invalid is undefined. */
export interface FlowFacts {
  readonly flow: Part;
  readonly trigger?: TriggerType;
  readonly schedule: Part;
  readonly source?: SourceConnector;
  readonly sourceConfig: Part;
  /** The source's own block, and the key of its operators. */
  readonly sourceBlock: Part;
  readonly operatorKey?: keyof typeof SOURCE_BLOCKS;
  readonly destination?: DestinationConnector;
  readonly destinationConfig: Part;
  /** The destination's own block. */
  readonly destinationBlock: Part;
}

const UNKNOWN = 'the block of the connector';

export function flowFactsOf(properties: TemplateProperties): FlowFacts {
  const flow = new Part('', properties);
  const sourceConfig = flow.at('SourceFlowConfig');
  const source = sourceOf(sourceConfig.at('ConnectorType').text);
  // An entry that only CloudFormation knows may resolve to nothing.
  const list = flow.at('DestinationFlowConfigList');
  const destinationConfig = list.entries?.find(({ isStructure }) => isStructure) ?? new Part(`${list.place}[0]`, undefined);
  const destination = DESTINATION_CONNECTORS.find((one) => one === destinationConfig.at('ConnectorType').text);
  return {
    flow,
    trigger: TRIGGER_TYPES.find((one) => one === flow.at('TriggerConfig', 'TriggerType').text),
    schedule: flow.at('TriggerConfig', 'TriggerProperties'),
    source: source?.connectorType,
    operatorKey: source?.block,
    sourceConfig,
    sourceBlock: sourceConfig.at('SourceConnectorProperties', source?.block ?? UNKNOWN),
    destination,
    destinationConfig,
    destinationBlock: destinationConfig.at('DestinationConnectorProperties', destination ?? UNKNOWN),
  };
}
