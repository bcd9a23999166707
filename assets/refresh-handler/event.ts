import { Failure } from './failure';
import type { RefreshEvent, SecretVersion } from '../../src/private/refresh/refresh-event';

const CURE = 'Invoke the function with the input of the profile\'s rule, which "aws events list-targets-by-rule" shows.';

/** The event, if it comes from a rule. Otherwise throws a failure that doesn't show it. */
export function readEvent(event: unknown): RefreshEvent {
  if (!isRefreshEvent(event)) {
    throw new Failure(`the function was invoked with ${kindOf(event)}, and not with what a rule of refreshOnSecretChange hands to it, `
      + `so nothing was refreshed. ${CURE}`);
  }
  return event;
}

function isRefreshEvent(event: unknown): event is RefreshEvent {
  return isObject(event) && isText(event.profile) && isText(event.connectionMode) && isObject(event.config)
    && Array.isArray(event.secrets) && event.secrets.every(isSecretVersion);
}

function isSecretVersion(version: unknown): version is SecretVersion {
  return isObject(version) && isText(version.id) && isText(version.stage);
}

function kindOf(event: unknown): string {
  if (!isObject(event)) {
    return 'no object';
  }
  if ('detail-type' in event) {
    return 'an event of Amazon EventBridge as it came in, such as a dead letter with the attribute RULE_ARN';
  }
  return 'Records' in event ? 'messages of a queue or a topic' : 'another object';
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
