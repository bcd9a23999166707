import { Token } from 'aws-cdk-lib';
import { quoteSafely } from '../private/messages';
import type { Problems } from '../private/problems';

/** The field by which Salesforce finds records to update and to delete. */
const RECORD_ID = 'Id';

/** @param upsert how the user calls the operation that takes external IDs */
export function checkIdFields(v: Problems, prop: string, operation: string | undefined, ids: readonly string[] = [], upsert: string): void {
  const others = ids.filter((field) => field !== RECORD_ID && !Token.isUnresolved(field)).map(quoteSafely).join(', ');
  if (others === '') {
    return;
  }
  if (operation === 'UPDATE') {
    v.problem(`${prop} must use the field "${RECORD_ID}" alone, because Salesforce updates by the ID of a record, got ${others}; `
      + `use ${upsert} for an external ID`);
  } else if (operation === 'DELETE') {
    v.warning('salesforceIdField', `${prop}: Salesforce deletes by the ID of a record, the field "${RECORD_ID}", got ${others}`);
  }
}
