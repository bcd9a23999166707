import { Annotations } from 'aws-cdk-lib';
import type { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { warnUnlessAcknowledged } from './acknowledged';
import type { ErrorId } from './ids';
import type { Hints } from '../messages';
import { WARNING_PREFIX } from '../messages';
import { ProfileProblems } from '../profile-problems';

interface Found {
  readonly id: ErrorId;
  readonly text: string;
}

/**
 * What is wrong with one resource that another library, an L1 or an included template has brought.
 *
 * The fields, checks and rules of the library's own constructs report to it as they do in a constructor. It knows each problem by an id,
 * throws nothing, and puts all on the resource as annotations.
 */
export class Findings extends ProfileProblems {
  private readonly found: Found[] = [];
  private current: ErrorId = 'invalidValue';

  /**
   * @param ignored the ids, without prefix, that are not reported
   */
  public constructor(public readonly resource: CfnResource, private readonly ignored: ReadonlySet<string>) {
    super(resource.cfnResourceType, resource, '', {});
  }

  /** Whatever is reported as a problem in the meantime has this id. */
  public under<T>(id: ErrorId, report: () => T): T {
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

  public override required(prop: string, hints?: Hints): void {
    this.under('requiredField', () => super.required(prop, hints));
  }

  public override warning(id: string, text: string): void {
    if (!this.ignored.has(id)) {
      super.warning(id, text);
    }
  }

  /** Findings of the same resource on trial: nobody hears of them unless they are adopted. */
  public trial(): Findings {
    return new Findings(this.resource, this.ignored);
  }

  public adopt(trial: Findings): void {
    for (const { id, text } of trial.found) {
      this.under(id, () => this.problem(text));
    }
    for (const { id, text } of trial.warnings) {
      this.warning(id, text);
    }
  }

  /** Put all on the resource. */
  public report(): void {
    for (const { id, text } of this.found.filter((one) => !this.ignored.has(one.id))) {
      Annotations.of(this.resource).addError(`${text} [ignore: ${WARNING_PREFIX}${id}]`);
    }
    this.warnOn(this.resource);
  }

  protected override addWarning(_construct: IConstruct, id: string, text: string): void {
    warnUnlessAcknowledged(this.resource, id, text);
  }

  protected override ssmSecure(prop: string): void {
    this.under('ssmSecureReference', () => super.ssmSecure(prop));
  }
}
