import type { Hints } from '../messages';
import { FLOW, readableSecretText, ssmSecureText } from '../messages';
import { isReadableSecret } from '../predicates';
import { Problems } from '../problems';
import type { FoundReferences } from '../secrets/dynamic-references';

/** The problems of a flow. All properties of a flow are readable, so a secret in any text raises a warning. */
export class FlowProblems extends Problems {
  private references = 0;

  /** The number of dynamic references in the checked values. */
  public get dynamicReferences(): number {
    return this.references;
  }

  public override noteText(prop: string, text: string, found: FoundReferences, hints: Hints): void {
    this.references += found.dynamicReferences;
    if (found.ssmSecure) {
      this.problem(ssmSecureText(prop, FLOW));
    } else if (isReadableSecret(text, found, hints.key)) {
      this.warning('readableSecret', readableSecretText(prop, FLOW));
    }
  }
}
