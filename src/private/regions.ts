import { Stack, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { readNote, writeNote } from './notes';

/**
 * The regions with an endpoint of AppFlow.
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/appflow.html
 */
const REGIONS: ReadonlySet<string> = new Set([
  'af-south-1', 'ap-northeast-1', 'ap-northeast-2', 'ap-south-1', 'ap-southeast-1', 'ap-southeast-2', 'ca-central-1', 'eu-central-1',
  'eu-west-1', 'eu-west-2', 'eu-west-3', 'sa-east-1', 'us-east-1', 'us-east-2', 'us-west-1', 'us-west-2',
]);

const NOTED = 'regionIsChecked';

/** Warns once in a stack if AWS lists no endpoint of AppFlow in its region, which AppFlow may have got since. */
export function warnOfRegion(v: { warning(id: string, text: string): void }, scope: IConstruct): void {
  const stack = Stack.of(scope);
  const { region } = stack;
  if (Token.isUnresolved(region) || REGIONS.has(region) || readNote(stack, NOTED, (note): note is true => note === true)) {
    return;
  }
  writeNote(stack, NOTED, true);
  v.warning('regionWithoutAppFlow', `AWS lists no endpoint of AppFlow in ${region}, the region of the stack '${stack.node.path}', so CloudFormation `
    + `probably can't create AppFlow resources there; use one of ${[...REGIONS].join(', ')}`);
}
