import type { Findings } from './findings';
import { text } from '../checks/text';
import type { Limit } from '../limits';
import type { Hints } from '../messages';
import { templateText } from '../template-text';

export { entriesOf, membersOf, present, templateText } from '../template-text';

/** Checks a text of the template; the text, or undefined where it is missing. */
export function readText(v: Findings, place: string, value: unknown, limit: Limit, hints?: Hints): string | undefined {
  return text(v, place, templateText(v, place, value), limit, hints);
}
