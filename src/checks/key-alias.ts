import type { Findings } from './findings';
import type { Part } from './part';
import { quoteSafely } from '../private/messages';

/** @see https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html */
export function checkKeyAlias(v: Findings, { place, text }: Part): void {
  const resource = text?.split(':').slice(5).join(':');
  if (resource?.startsWith('alias/')) {
    v.under('kmsKeyAlias', () => v.problem(`${place} must be the ARN of a key, got that of ${quoteSafely(resource)}; AppFlow creates grants, which require the key itself`));
  }
}
