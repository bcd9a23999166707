import type { IAspect } from 'aws-cdk-lib';
import { AspectPriority, Aspects, Stage } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { readIgnored } from '../private/resource-checks/options';
import { isForeignResource, registerCheck } from '../private/resource-checks/register';
import { reportUncheckedStage } from '../private/resource-checks/stages';

/**
 * Options of `AppFlowChecks`.
 */
export interface AppFlowChecksOptions {
  /**
   * The findings not to report, by their ids, such as `cdk-appflow-constructs:placeholderCredential`. An unknown id is an error.
   *
   * A warning can be acknowledged where it stands instead, by `Annotations.of(resource).acknowledgeWarning`.
   *
   * @default - all findings are reported
   */
  readonly ignore?: string[];
}

/**
 * Checks every AppFlow resource below a construct, whoever made it: L1s, included templates and the constructs of other libraries. The
 * constructs of this library are left out, since they have checked their input.
 *
 * The finished resources are read when the app is synthesized, with all overrides and Aspects. Faults against documented rules are
 * error annotations, on which `cdk synth` and `cdk deploy` fail; others are warnings that can be acknowledged. Nothing is changed.
 *
 * @example
 * const app = new App();
 * AppFlowChecks.addTo(app);
 */
export class AppFlowChecks implements IAspect {
  /**
   * Check every AppFlow resource below the scope, those of the stages that are there by now included.
   *
   * @param scope an app, a stage, a stack or any other construct
   * @param options which findings to leave out
   */
  public static addTo(scope: IConstruct, options?: AppFlowChecksOptions): void {
    const checks = new AppFlowChecks(options);
    // Aspects don't go from an app or a stage into the stages in it.
    for (const target of [scope, ...scope.node.findAll().filter((construct) => construct !== scope && Stage.isStage(construct))]) {
      Aspects.of(target).add(checks, { priority: AspectPriority.READONLY });
    }
  }

  private readonly ignored: readonly string[];

  /**
   * An Aspect for `Aspects.of(scope).add`. It doesn't reach the stages below the scope; `addTo` does.
   *
   * @param options which findings to leave out
   */
  public constructor(options?: AppFlowChecksOptions) {
    this.ignored = readIgnored(options);
  }

  /**
   * Called by the CDK for each construct.
   *
   * @param node the construct
   */
  public visit(node: IConstruct): void {
    if (isForeignResource(node)) {
      registerCheck(node, this.ignored);
    }
    for (const child of node.node.children) {
      if (Stage.isStage(child)) {
        reportUncheckedStage(node, child, this.ignored);
      }
    }
  }
}
