import { Stack, Token } from 'aws-cdk-lib';
import type { Problems } from '../problems';

/** Where a resource is, if it has an environment. */
interface Placed {
  readonly env?: { readonly account?: string; readonly region?: string };
}

/** Checks that a resource is in the account and region of the flow, as far as they are known. */
export function checkPlace(v: Problems, prop: string, kind: string, resource: Placed | undefined, reason = ''): void {
  const stack = Stack.of(v.scope);
  for (const what of ['region', 'account'] as const) {
    const [ours, theirs] = [stack[what], resource?.env?.[what]];
    // The ARN of a reference may have neither.
    if (theirs && theirs !== ours && !Token.isUnresolved(theirs) && !Token.isUnresolved(ours)) {
      v.problem(`${prop} must be in the ${what} of the flow, ${ours}, got a ${kind} in ${theirs}${reason}`);
    }
  }
}
