import type { IAspect } from 'aws-cdk-lib';
import { AspectPriority, Aspects, Stage } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { CONNECTORS } from './connector-descriptions';
import { readIgnored } from './options';
import { isForeignResource, registerCheck } from './register';
import { reportUncheckedStage } from './stages';

/**
 * Options of `AppFlowChecks`.
 */
export interface AppFlowChecksOptions {
  /**
   * The IDs of findings to ignore, such as `cdk-appflow-constructs:placeholderCredential`. An unknown ID is an error.
   *
   * To acknowledge a warning on a single resource, use `Annotations.of(resource).acknowledgeWarning`.
   *
   * @default - all findings are reported
   */
  readonly ignore?: string[];
}

/**
 * Checks every AppFlow resource below a construct: L1s, included templates and the constructs of other libraries. The constructs of this
 * library are skipped, because they have already checked their input.
 *
 * It reads the finished resources at synthesis, including all overrides and Aspects, and changes nothing. Violations of documented rules
 * are error annotations, on which `cdk synth` and `cdk deploy` fail. Other findings are warnings that can be acknowledged.
 *
 * @example
 * const app = new App();
 * AppFlowChecks.addTo(app);
 */
export class AppFlowChecks implements IAspect {
  /**
   * Checks every AppFlow resource below the scope, including those in stages that already exist.
   *
   * @param scope an app, a stage, a stack or any other construct
   * @param options the findings to ignore
   */
  public static addTo(scope: IConstruct, options?: AppFlowChecksOptions): void {
    const checks = new AppFlowChecks(options);
    // Aspects on an app or a stage don't visit the stages in it.
    for (const target of [scope, ...scope.node.findAll().filter((construct) => construct !== scope && Stage.isStage(construct))]) {
      Aspects.of(target).add(checks, { priority: AspectPriority.READONLY });
    }
  }

  private readonly ignored: readonly string[];

  /**
   * An Aspect for `Aspects.of(scope).add`. It doesn't reach the stages below the scope; `addTo` does.
   *
   * @param options the findings to ignore
   */
  public constructor(options?: AppFlowChecksOptions) {
    this.ignored = readIgnored(options);
  }

  /**
   * The CDK calls this method for each construct.
   *
   * @param node the construct
   */
  public visit(node: IConstruct): void {
    if (isForeignResource(node)) {
      registerCheck(node, this.ignored, CONNECTORS);
    }
    for (const child of node.node.children) {
      if (Stage.isStage(child)) {
        reportUncheckedStage(node, child, this.ignored);
      }
    }
  }
}
