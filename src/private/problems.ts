import type { Construct, IConstruct } from 'constructs';
import type { FoundReferences } from './dynamic-references';
import type { Hints } from './messages';
import { addWarning, cureIn, exampleIn } from './messages';

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
   * @param subject the class, or whatever the user called, whose input is checked
   * @param scope where tokens are looked at
   * @param id the construct that is going to be created in `scope`
   * @param props what the user gave
   */
  public constructor(private readonly subject: string, public readonly scope: Construct, private readonly id: string, props: unknown) {
    if (typeof props !== 'object' || props === null) {
      this.problem('props are required');
      this.throwIfInvalid();
    }
  }

  /** How many problems there are by now; what they were found in isn't rendered. */
  public get problemCount(): number {
    return this.problems.length;
  }

  public problem(text: string): void {
    this.problems.push(text);
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

  /** Attach the warnings to the construct that has been created. */
  public warnOn(construct: IConstruct): void {
    for (const { id, text } of this.warnings) {
      this.addWarning(construct, id, text);
    }
  }

  protected addWarning(construct: IConstruct, id: string, text: string): void {
    addWarning(construct, id, text);
  }

  /** Called with each text that is checked, for what has to be known of it whatever its limit is. */
  public noteText(_prop: string, _text: string, _found: FoundReferences, _hints: Hints): void {}
}
