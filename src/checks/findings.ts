import { Annotations } from 'aws-cdk-lib';
import type { CfnResource } from 'aws-cdk-lib';
import { CfnConnector, CfnFlow } from 'aws-cdk-lib/aws-appflow';
import type { IConstruct } from 'constructs';
import { warnUnlessAcknowledged } from './acknowledged';
import { isPlaceholder } from './placeholders';
import type { FindingId } from '../private/finding-ids';
import { isError } from '../private/finding-ids';
import type { Hints } from '../private/messages';
import { CONNECTOR_REGISTRATION, FLOW, WARNING_PREFIX } from '../private/messages';
import { ProfileProblems } from '../private/profile/profile-problems';
import type { FoundReferences } from '../private/secrets/dynamic-references';
import { unsafeParameters } from '../private/secrets/plaintext-secrets';

interface Found {
  readonly id: FindingId;
  readonly text: string;
}

/** The kinds of resources that aren't connector profiles. */
const KINDS = new Map([
  [CfnFlow.CFN_RESOURCE_TYPE_NAME, FLOW],
  [CfnConnector.CFN_RESOURCE_TYPE_NAME, CONNECTOR_REGISTRATION],
]);

/**
 * The problems of one resource from another library, an L1 or an included template.
 *
 * The fields, checks and rules of the library's own constructs report to it as in a constructor. It gives each problem an ID, throws
 * nothing, and adds all problems to the resource as annotations: errors or, for IDs of warnings, warnings.
 */
export class Findings extends ProfileProblems {
  protected override readonly plaintextCure = 'Keep it in AWS Secrets Manager and use a dynamic reference (SecretValue.secretsManager)';
  private readonly found: Found[] = [];
  private current: FindingId = 'invalidValue';

  /**
   * @param ignored the IDs, without prefix, of the findings not to report
   */
  public constructor(public readonly resource: CfnResource, private readonly ignored: ReadonlySet<string>) {
    super(resource.cfnResourceType, resource, '', {}, KINDS.get(resource.cfnResourceType));
  }

  /** Reports problems with this ID. */
  public override under<T>(id: FindingId, report: () => T): T {
    const outer = this.current;
    this.current = id;
    try {
      return report();
    } finally {
      this.current = outer;
    }
  }

  public override problem(text: string): void {
    super.problem(text);
    this.found.push({ id: this.current, text });
  }

  public override required(place: string, hints?: Hints): void {
    this.under('requiredField', () => super.required(place, hints));
  }

  /** A field without which a way to sign in is incomplete, as far as that is known. */
  public incomplete(place: string, hints?: Hints): void {
    this.under('incompleteCredentials', () => super.required(place, hints));
  }

  public override warning(id: string, text: string): void {
    if (!this.ignored.has(id)) {
      super.warning(id, text);
    }
  }

  public override noteSecret(place: string, text: string, found: FoundReferences): void {
    if (!found.unresolved && isPlaceholder(text)) {
      this.warning('placeholderCredential', `${place} contains a placeholder instead of a credential; use a dynamic reference to a secret in AWS `
        + 'Secrets Manager');
    } else {
      super.noteSecret(place, text, found);
    }
  }

  /** Provisional findings on the same resource, which are reported only if they are adopted. */
  public trial(): Findings {
    return new Findings(this.resource, this.ignored);
  }

  /** @param subject what the findings are about, to stand before them */
  public adopt(trial: Findings, subject = ''): void {
    for (const { id, text } of trial.found) {
      this.under(id, () => this.problem(subject + text));
    }
    for (const { id, text } of trial.warnings) {
      this.warning(id, subject + text);
    }
  }

  /** Adds all findings to the resource. */
  public report(): void {
    for (const { id, text } of this.found) {
      if (!isError(id)) {
        this.warning(id, text);
      } else if (!this.ignored.has(id)) {
        Annotations.of(this.resource).addError(`${text} [ignore: ${WARNING_PREFIX}${id}]`);
      }
    }
    for (const text of unsafeParameters(this.resource, this.secretInputs.values, this.plaintextCure)) {
      this.warning('plaintextSecret', text);
    }
    this.warnOn(this.resource);
  }

  protected override addWarning(_construct: IConstruct, id: string, text: string): void {
    warnUnlessAcknowledged(this.resource, id, text);
  }

  protected override ssmSecure(place: string): void {
    this.under('ssmSecureReference', () => super.ssmSecure(place));
  }
}
