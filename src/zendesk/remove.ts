import type { Problems } from '../private/problems';

/** @param said how the sentence begins */
export function warnOfRemove(v: Problems, said: string, operation: string | undefined): void {
  if (operation === 'DELETE') {
    v.warning('zendeskRemove', `${said}, which AppFlow's guide doesn't list for Zendesk; it lists insert, update and upsert`);
  }
}
