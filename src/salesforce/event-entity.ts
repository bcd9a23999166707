import { Token } from 'aws-cdk-lib';
import type { Problems } from '../private/problems';

/**
 * Whether the entity is a change event or a platform event; undefined if its name is unknown.
 *
 * @see https://developer.salesforce.com/docs/atlas.en-us.platform_events.meta/platform_events/platform_events_intro.htm
 */
function isEventEntity(entity: string | undefined): boolean | undefined {
  return entity === undefined || Token.isUnresolved(entity) ? undefined : /(?:Events?|__e|__chn)$/.test(entity);
}

/** @param reason why the entity must be an object, and the cure */
export function warnOfEvent(v: Problems, prop: string, entity: string | undefined, reason: string): void {
  if (isEventEntity(entity)) {
    v.warning('salesforceEventEntity', `${prop} is the name of an event, but ${reason}`);
  }
}

/** @param reason why the entity must be an event, and the cure */
export function warnOfRecord(v: Problems, prop: string, entity: string | undefined, reason: string): void {
  if (isEventEntity(entity) === false) {
    v.warning('salesforceEventEntity', `${prop} isn't the name of an event (e.g. "AccountChangeEvent" or "Order__e"), but ${reason}`);
  }
}
