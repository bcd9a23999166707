import { Annotations, CfnResource, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { readNote, writeNote } from '../notes';

const FLOW = 'AWS::AppFlow::Flow';

/** How many flows of a stack can begin at once before a hint is given. */
const MOST_UNCHAINED = 20;

/** The flows below a construct, the L1's of whatever library, those of nested stacks included. */
export function flowsBelow(scope: IConstruct): CfnResource[] {
  return scope.node.findAll().filter(isFlow);
}

function isFlow(construct: object): construct is CfnResource {
  return CfnResource.isCfnResource(construct) && construct.cfnResourceType === FLOW;
}

const NOTED = 'flowsAreCounted';

/**
 * Let the stack of a flow tell, at synthesis, that AppFlow may throttle the creation of its many flows.
 *
 * The hint is on the first flow, as `countDynamicReferences` has it, so that it can be acknowledged from above.
 */
export function noteFlow(flow: CfnResource): void {
  const { stack } = flow;
  if (readNote(stack, NOTED, (note): note is true => note === true)) {
    return;
  }
  writeNote(stack, NOTED, true);
  stack.node.addValidation({
    validate: () => {
      const flows = flowsBelow(stack).filter((one) => one.stack === stack);
      const unchained = flows.filter((one) => !one.obtainDependencies().some(isFlow));
      if (unchained.length > MOST_UNCHAINED) {
        Annotations.of(flow).addInfoV2('cdk-appflow-constructs:unchainedFlows', `CloudFormation creates ${unchained.length} flows in the stack `
          + `'${stack.node.path}' at once, and AppFlow may respond with "Too Many Requests"; create them in batches with FlowBatches.of(stack, 10)`);
      }
      return [];
    },
  });
}

/**
 * Let each flow of a stack wait for the one that is `size` places before it, so that at most `size` are created at once.
 */
export function chainFlows(scope: IConstruct, size: number): void {
  const byStack = new Map<Stack, CfnResource[]>();
  for (const flow of inOrder(flowsBelow(scope))) {
    byStack.set(flow.stack, [...byStack.get(flow.stack) ?? [], flow]);
  }
  for (const flows of byStack.values()) {
    flows.slice(size).forEach((flow, index) => flow.node.addDependency(flows[index]));
  }
}

/** The flows as they stand in the tree, each behind those that it waits for already, so that no circle comes about. */
function inOrder(flows: readonly CfnResource[]): CfnResource[] {
  const ordered: CfnResource[] = [];
  const seen = new Set<IConstruct>();
  const visit = (construct: IConstruct): void => {
    if (seen.has(construct)) {
      return;
    }
    seen.add(construct);
    for (const { node } of construct.node.scopes) {
      node.dependencies.flatMap((dependency) => dependency.node.findAll()).forEach(visit);
    }
    if (CfnResource.isCfnResource(construct)) {
      construct.obtainDependencies().filter((dependency) => !Stack.isStack(dependency)).forEach(visit);
    }
    if (isFlow(construct) && flows.includes(construct)) {
      ordered.push(construct);
    }
  };
  flows.forEach(visit);
  return ordered;
}
