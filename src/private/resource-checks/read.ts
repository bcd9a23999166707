import type { Findings } from './findings';
import { text } from '../checks/text';
import type { Limit } from '../limits';
import type { Hints } from '../messages';
import { templateText } from '../template/template-text';

export { entriesOf, membersOf, present, templateText } from '../template/template-text';

/** Checks a text in the template, and returns it; undefined if it is missing. */
export function readText(v: Findings, place: string, value: unknown, limit: Limit, hints?: Hints): string | undefined {
  return text(v, place, templateText(v, place, value), limit, hints);
}
