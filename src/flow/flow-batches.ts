import type { IAspect } from 'aws-cdk-lib';
import { Aspects } from 'aws-cdk-lib';
import type { Construct, IConstruct } from 'constructs';
import { integer } from '../private/checks/values';
import { chainFlows } from '../private/flow/batches';
import { FlowProblems } from '../private/flow/flow-problems';
import { isAbsent } from '../private/predicates';

/** A template has at most 500 resources. */
const SIZE = { min: 1, max: 500 } as const;

/**
 * Creates the flows of a stack in batches, because AppFlow rejects requests when many flows are created at once.
 */
export class FlowBatches {
  /**
   * Limits the number of flows below a scope that CloudFormation creates, updates or deletes at once in each stack. Flows that
   * are added later and flows created with the L1 `CfnFlow` are included.
   *
   * @param scope the scope of the flows, such as a stack
   * @param size the size of a batch: 1 to 500
   */
  public static of(scope: Construct, size: number): FlowBatches {
    return new FlowBatches(scope, size);
  }

  /**
   * The number of flows that are created at once in each stack.
   */
  public readonly size: number;

  private constructor(scope: Construct, size: number) {
    const v = new FlowProblems('FlowBatches', scope, '', {});
    if (isAbsent(size)) {
      v.required('size');
    }
    this.size = integer(v, 'size', size, SIZE) ?? SIZE.max;
    v.throwIfInvalid();
    Aspects.of(scope).add(new Chain(scope, this.size));
  }
}

class Chain implements IAspect {
  public constructor(private readonly scope: IConstruct, private readonly size: number) {}

  public visit(node: IConstruct): void {
    if (node === this.scope) {
      chainFlows(this.scope, this.size);
    }
  }
}
