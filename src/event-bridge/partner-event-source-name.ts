import { Token } from 'aws-cdk-lib';
import { quoteSafely } from '../private/messages';

const PREFIX = 'aws.partner/appflow/';

/** How the sentence about a name goes on that isn't that of a partner event source of AppFlow; undefined where it is one. */
export function refusedName(name: string, example: string): string | undefined {
  return name.startsWith(PREFIX) || Token.isUnresolved(name) ? undefined : `must begin with "${PREFIX}" (e.g. ${example}), got ${quoteSafely(name)}`;
}
