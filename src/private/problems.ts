import type { Construct, IConstruct } from 'constructs';
import type { FindingId } from './finding-ids';
import type { Hints } from './messages';
import { addWarning, cureIn, exampleIn } from './messages';
import type { FoundReferences } from './secrets/dynamic-references';

/**
 * Collects all problems in the input of one construct, and throws them in one error.
 *
 * Each check (`private/checks`) returns the value to render. A check that finds a problem returns an empty value, so the other
 * checks can go on. The empty value is never rendered, because `throwIfInvalid` comes before anything is created.
 */
export class Problems {
  private readonly problems: string[] = [];
  protected readonly warnings: Array<{ readonly id: string; readonly text: string }> = [];

  /**
   * @param subject the class or method that the user called
   * @param scope the scope of the construct
   * @param id the id of the construct
   * @param props the input of the user
   */
  public constructor(private readonly subject: string, public readonly scope: Construct, private readonly id: string, props: unknown) {
    if (typeof props !== 'object' || props === null) {
      this.problem('props are required');
      this.throwIfInvalid();
    }
  }

  /** The number of problems so far. If a check adds to it, its result isn't rendered. */
  public get problemCount(): number {
    return this.problems.length;
  }

  public problem(text: string): void {
    this.problems.push(text);
  }

  /** Reports problems with an ID. Only the checks of finished resources use IDs. */
  public under<T>(_id: FindingId, report: () => T): T {
    return report();
  }

  public required(prop: string, hints: Hints = {}): void {
    this.problem(`${prop} is required${exampleIn(hints)}${cureIn(hints)}`);
  }

  /** A warning that the user can acknowledge under `cdk-appflow-constructs:<id>`. */
  public warning(id: string, text: string): void {
    this.warnings.push({ id, text });
  }

  public throwIfInvalid(): void {
    if (this.problems.length > 0) {
      const path = [this.scope.node.path, this.id].filter((part) => part !== '').join('/');
      throw new Error(`invalid ${this.subject} at '${path}':\n${this.problems.map((problem) => `  - ${problem}`).join('\n')}`);
    }
  }

  /** Adds the warnings to the created construct. */
  public warnOn(construct: IConstruct): void {
    for (const { id, text } of this.warnings) {
      this.addWarning(construct, id, text);
    }
  }

  protected addWarning(construct: IConstruct, id: string, text: string): void {
    addWarning(construct, id, text);
  }

  /** Called with each checked text, for rules that apply to every text. */
  public noteText(_prop: string, _text: string, _found: FoundReferences, _hints: Hints): void {}
}
