import { Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { AppFlowChecks } from '../../src';
import type { Warning } from '../support/util';

/** An error or a warning as `cdk synth` shows it, with the path of its construct. */
export interface Findings {
  readonly errors: readonly Warning[];
  readonly warnings: readonly Warning[];
}

/** All findings of a stack, whose nested stacks are included. */
export function findingsOf(stack: Stack): Findings {
  const annotations = Annotations.fromStack(stack);
  const texts = (entries: ReturnType<typeof annotations.findError>) => entries.map(({ id, entry }) => ({ path: id, text: String(entry.data) }));
  return { errors: texts(annotations.findError('*', Match.anyValue())), warnings: texts(annotations.findWarning('*', Match.anyValue())) };
}

/** The texts of the library's findings after the stack's app has been given the checks. */
export function checked(stack: Stack): string[] {
  AppFlowChecks.addTo(stack.node.root);
  const { errors, warnings } = findingsOf(stack);
  return [...errors, ...warnings].map(({ text }) => text).filter((text) => text.includes('cdk-appflow-constructs:'));
}

/** The text of an error that the checks report. */
export function finding(id: string, text: string): string {
  return `${text} [ignore: cdk-appflow-constructs:${id}]`;
}
