import { Token } from 'aws-cdk-lib';
import { quoteSafely } from '../private/messages';

/** The start of the name of every AppFlow partner event source. */
export const PARTNER_PREFIX = 'aws.partner/appflow/';

/** The rest of a message about a name, unless it is the name of an AppFlow partner event source. */
export function refusedName(name: string, example: string): string | undefined {
  return name.startsWith(PARTNER_PREFIX) || Token.isUnresolved(name) ? undefined : `must begin with "${PARTNER_PREFIX}" (e.g. ${example}), got ${quoteSafely(name)}`;
}
