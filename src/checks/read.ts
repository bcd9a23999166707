import type { Findings } from './findings';
import { text } from '../private/checks/text';
import type { Limit } from '../private/limits';
import type { Hints } from '../private/messages';
import { templateText } from '../private/template/template-text';

export { entriesOf, membersOf, present, templateText } from '../private/template/template-text';

/** Checks a text in the template, and returns it; undefined if it is missing. */
export function readText(v: Findings, place: string, value: unknown, limit: Limit, hints?: Hints): string | undefined {
  return text(v, place, templateText(v, place, value), limit, hints);
}
