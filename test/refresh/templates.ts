import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { RefreshEvent } from '../../src/private/refresh/refresh-event';
import { newApp } from '../support/app';

export const ACCOUNT = '123456789012';
export const REGION = 'eu-west-1';

/** The unique part of the stack's ID. */
export const STACK_UUID = '0f6a3c2b-1d00-4cd9-b8e2-7c1f4b0a9d5e';

export type Json = null | string | number | boolean | Json[] | { [key: string]: Json };
type Resources = { [logicalId: string]: { Type: string; Properties: { [name: string]: Json } } };

export function testStack(): Stack {
  return new Stack(newApp(), 'Test', { env: { account: ACCOUNT, region: REGION } });
}

const SYNTHESIZED = new WeakMap<Stack, Resources>();

/** The resources of the finished stack. */
export function resourcesOf(stack: Stack): Resources {
  const { Resources: resources = {} }: { Resources?: Resources } = SYNTHESIZED.has(stack)
    ? { Resources: SYNTHESIZED.get(stack) }
    : Template.fromStack(stack).toJSON();
  SYNTHESIZED.set(stack, resources);
  return resources;
}

/** The resources of a type. */
export function ofType(stack: Stack, type: string): Array<{ [name: string]: Json }> {
  return Object.values(resourcesOf(stack)).filter((resource) => resource.Type === type).map(({ Properties }) => Properties);
}

export function logicalIdOf(stack: Stack, type: string): string {
  const [id = ''] = Object.entries(resourcesOf(stack)).find(([, resource]) => resource.Type === type) ?? [];
  return id;
}

/** A value in the template as CloudFormation would resolve it; `arns` has the values that only a deployment knows. */
export function deployed(stack: Stack, value: Json, arns: { [logicalId: string]: string } = {}): Json {
  const resources = resourcesOf(stack);
  const resolve = (part: Json): Json => {
    if (Array.isArray(part)) {
      return part.map(resolve);
    }
    if (typeof part !== 'object' || part === null) {
      return part;
    }
    if (typeof part.Ref === 'string') {
      const pseudo: { [name: string]: string } = {
        'AWS::Partition': 'aws',
        'AWS::Region': REGION,
        'AWS::AccountId': ACCOUNT,
        'AWS::StackId': `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/Test/${STACK_UUID}`,
      };
      return pseudo[part.Ref] ?? arns[part.Ref] ?? resources[part.Ref]?.Properties.ConnectorProfileName ?? `<${part.Ref}>`;
    }
    if (Array.isArray(part['Fn::GetAtt'])) {
      const [id, attribute] = part['Fn::GetAtt'];
      return arns[`${id}.${attribute}`] ?? `<${id}.${attribute}>`;
    }
    if (Array.isArray(part['Fn::Join'])) {
      const [delimiter, parts] = part['Fn::Join'];
      return Array.isArray(parts) ? parts.map(resolve).join(String(delimiter)) : part;
    }
    if (Array.isArray(part['Fn::Split'])) {
      const [delimiter, text] = part['Fn::Split'];
      return String(resolve(text)).split(String(delimiter));
    }
    if (Array.isArray(part['Fn::Select'])) {
      const [index, list] = part['Fn::Select'];
      const entries = resolve(list);
      return Array.isArray(entries) ? entries[Number(index)] ?? null : entries;
    }
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, resolve(inner)]));
  };
  return resolve(value);
}

/** The input of the function from each rule of the stack. */
export function eventsOf(stack: Stack, arns?: { [logicalId: string]: string }): RefreshEvent[] {
  return ofType(stack, 'AWS::Events::Rule').map(({ Targets }) => {
    const [target] = Array.isArray(Targets) ? Targets : [];
    const { Input: input = '' } = typeof target === 'object' && target !== null && !Array.isArray(target) ? target : {};
    return JSON.parse(String(deployed(stack, input, arns)));
  });
}
