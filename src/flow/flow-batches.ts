import type { IAspect } from 'aws-cdk-lib';
import { Aspects } from 'aws-cdk-lib';
import type { Construct, IConstruct } from 'constructs';
import { integer } from '../private/checks/values';
import { chainFlows } from '../private/flow/batches';
import { FlowProblems } from '../private/flow/flow-problems';
import { isAbsent } from '../private/predicates';

/** As many as a template can have resources. */
const SIZE = { min: 1, max: 500 } as const;

/**
 * Creates the flows of a stack in batches. AppFlow refuses requests when many flows are created at once.
 */
export class FlowBatches {
  /**
   * Let at most `size` of the flows below a scope be created, updated or deleted at once in each stack. Flows that are added
   * later are included, and so are those made with the L1 `CfnFlow`.
   *
   * @param scope where the flows are, such as a stack
   * @param size how many at once: 1 to 500
   */
  public static of(scope: Construct, size: number): FlowBatches {
    return new FlowBatches(scope, size);
  }

  /**
   * How many flows are created at once in each stack.
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
