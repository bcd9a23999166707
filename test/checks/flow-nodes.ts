import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CfnResource, Stack } from 'aws-cdk-lib';
import { withIdFirst } from './flow-util';
import { Findings } from '../../src/checks/findings';
import { checkFlow } from '../../src/checks/flow/flow';
import { isIntrinsic } from '../../src/private/template/template';
import { newApp } from '../support/app';
import { FLOW } from '../support/flow-ends';
import { untyped } from '../support/util';

const SNAPSHOTS = ['flow-destinations.ts.snapshot/CatalogueFlowDestinations', 'flow-files.ts.snapshot/CatalogueFlowFiles', 'flow-tasks.ts.snapshot/CatalogueFlowTasks'];

/** Flows without a fault that have most of what a flow can have, by their logical ids. */
export const SOUND: ReadonlyArray<readonly [string, object]> = SNAPSHOTS.flatMap((snapshot) => {
  const path = join(__dirname, '..', 'integ', `integ.${snapshot}.template.json`);
  const { Resources }: { Resources: Record<string, { Type: string; Properties: object }> } = JSON.parse(readFileSync(path, 'utf8'));
  return Object.entries(Resources).filter(([, { Type }]) => Type === FLOW).map(([id, { Properties }]) => [id, Properties] as const);
});

type Path = ReadonlyArray<string | number>;

/** The places of all values in a value, its own excepted; the arguments of intrinsic functions are none. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || isIntrinsic(value)) {
    return [];
  }
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [[...path, key], ...placesIn(Reflect.get(value, key), [...path, key])]);
}

/** A copy with another value in a place; undefined takes the value away, a list's entry as well. */
export function replaced<T>(value: T, [key, ...path]: Path, given: unknown): T {
  if (key === undefined) {
    return untyped(given);
  }
  const copy = untyped<Record<string | number, unknown>>(Array.isArray(value) ? [...value] : { ...untyped<object>(value) });
  const inner = replaced(copy[key], path, given);
  if (inner === undefined && Array.isArray(copy)) {
    copy.splice(Number(key), 1);
  } else if (inner === undefined) {
    delete copy[key];
  } else {
    copy[key] = inner;
  }
  return untyped(copy);
}

/** A stack is expensive, and a large one is slow. */
let stack = new Stack(newApp());

/** The findings in these properties, without an app around them. */
export function findingsIn(properties: object): string[] {
  const count = stack.node.children.length;
  stack = count < 100 ? stack : new Stack(newApp());
  const resource = new CfnResource(stack, `Flow${count}`, { type: FLOW });
  // The same flow is checked many times.
  const findings = new Findings(resource, new Set(['duplicateName']));
  checkFlow(findings, untyped(properties));
  findings.report();
  return resource.node.metadata.filter(({ type }) => /:(?:error|warning)$/.test(type)).map(({ data }) => withIdFirst(String(data)));
}
