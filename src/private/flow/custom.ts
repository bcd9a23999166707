import { FLOW_LIMITS } from './limits';
import { textMap } from '../checks/map';
import type { Field } from '../factory/field';
import { text } from '../factory/fields';

/** An entity of a registered connector. */
export const customEntity = text(FLOW_LIMITS.EntityName);

/** What a registered connector asks for, in the order of the keys: the maps of other languages have none of their own. */
export const customProperties: Field<{ [key: string]: string }> = {
  read: (v, prop, value) => {
    const map = textMap(v, prop, value);
    return map && Object.keys(map).length > 0 ? Object.fromEntries(Object.entries(map).sort(([left], [right]) => (left < right ? -1 : 1))) : undefined;
  },
};
