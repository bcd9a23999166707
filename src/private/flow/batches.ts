import { Annotations, CfnResource, Stack } from 'aws-cdk-lib';
import { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import type { IConstruct } from 'constructs';
import { readNote, writeNote } from '../notes';

/** With more flows created at once, synthesis gives a hint. */
const MOST_UNCHAINED = 20;

/** The L1 flows below a construct, of any library, including those in nested stacks. */
export function flowsBelow(scope: IConstruct): CfnResource[] {
  return scope.node.findAll().filter(isFlow);
}

function isFlow(construct: object): construct is CfnResource {
  return CfnResource.isCfnResource(construct) && construct.cfnResourceType === CfnFlow.CFN_RESOURCE_TYPE_NAME;
}

const NOTED = 'flowsAreCounted';

/**
 * Gives a hint at synthesis if AppFlow may throttle the creation of the stack's flows.
 *
 * The hint is on the first flow and not on the stack, so it can be acknowledged as in `countDynamicReferences`.
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
 * Makes each flow of a stack depend on the flow `size` places before it, so at most `size` are created at once.
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

/** The flows in the order of the tree, each after the flows that it already depends on, to avoid cycles. */
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
