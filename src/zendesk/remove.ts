import type { Problems } from '../private/problems';

/** @param said the beginning of the message */
export function warnOfRemove(v: Problems, said: string, operation: string | undefined): void {
  if (operation === 'DELETE') {
    v.warning('zendeskRemove', `${said}, which AppFlow's guide doesn't list for Zendesk; it lists insert, update and upsert`);
  }
}
