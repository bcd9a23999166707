import { Token } from 'aws-cdk-lib';

/**
 * Whether it is the name of a change event or of a platform event; undefined where that can't be seen.
 *
 * @see https://developer.salesforce.com/docs/atlas.en-us.platform_events.meta/platform_events/platform_events_intro.htm
 */
export function isEventEntity(entity: string | undefined): boolean | undefined {
  return entity === undefined || Token.isUnresolved(entity) ? undefined : /(?:Events?|__e|__chn)$/.test(entity);
}
