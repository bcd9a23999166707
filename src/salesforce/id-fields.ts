import { Token } from 'aws-cdk-lib';
import { quoteSafely } from '../private/messages';
import type { Problems } from '../private/problems';

/** The field that identifies the records to update or delete. */
const RECORD_ID = 'Id';

/** @param upsert the user's name for the operation that takes external IDs */
export function checkIdFields(v: Problems, prop: string, operation: string | undefined, ids: readonly string[] = [], upsert: string): void {
  const others = ids.filter((field) => field !== RECORD_ID && !Token.isUnresolved(field)).map(quoteSafely).join(', ');
  if (others === '') {
    return;
  }
  if (operation === 'UPDATE') {
    v.problem(`${prop} must use only the field "${RECORD_ID}", because Salesforce updates records by their ID, got ${others}; `
      + `use ${upsert} for an external ID`);
  } else if (operation === 'DELETE') {
    v.warning('salesforceIdField', `${prop}: Salesforce deletes records by their ID, the field "${RECORD_ID}", got ${others}`);
  }
}
