import type { CfnResource } from 'aws-cdk-lib';
import { Stack } from 'aws-cdk-lib';

/** A value in the template that only CloudFormation knows, such as `{ Ref: 'Parameter' }`. */
export interface Intrinsic {
  readonly [name: string]: unknown;
}

/** The properties of a resource in the finished template, including overrides and Aspects. */
export function templateProperties(resource: CfnResource): TemplateProperties {
  return rendered(resource).Properties ?? {};
}

/** Whether CloudFormation may leave out the resource. The condition may be an override. */
export function isConditional(resource: CfnResource): boolean {
  return rendered(resource).Condition !== undefined;
}

interface Rendered {
  readonly Properties?: TemplateProperties;
  readonly Condition?: unknown;
}

function rendered(resource: CfnResource): Rendered {
  const { Resources: resources = {} }: { readonly Resources?: object } = Stack.of(resource).resolve(resource._toCloudFormation());
  const [only]: readonly Rendered[] = Object.values(resources);
  return only ?? {};
}

/** Whether only CloudFormation knows the value: an intrinsic function, or a structure into which `Fn::Transform` or `Fn::ForEach` inserts members. */
export function isIntrinsic(value: unknown): value is Intrinsic {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return false;
  }
  const names = Object.keys(value);
  return names.some((name) => name.startsWith('Fn::')) || (names.length === 1 && names[0] === 'Ref');
}

/** Whether the value removes a property from the template. */
export function isNoValue(value: unknown): boolean {
  return isIntrinsic(value) && value.Ref === 'AWS::NoValue';
}

/** The properties of a resource in the template, or a structure in them. */
export interface TemplateProperties {
  readonly [name: string]: unknown;
}

/** A text in the template: literal pieces, and values that CloudFormation will insert. */
export type TemplateText = ReadonlyArray<string | Intrinsic>;

/** The pieces of a text or an intrinsic function. */
export function textOf(value: string | Intrinsic): TemplateText {
  return merged(piecesOf(value));
}

function piecesOf(value: unknown): Array<string | Intrinsic> {
  if (!isIntrinsic(value)) {
    return [String(value)];
  }
  const join: unknown = value['Fn::Join'];
  const [delimiter, parts]: readonly unknown[] = Array.isArray(join) ? join : [];
  if (typeof delimiter !== 'string' || !Array.isArray(parts)) {
    return [value];
  }
  return parts.flatMap((part: unknown, index) => [...index > 0 ? [delimiter] : [], ...piecesOf(part)]);
}

/** The text without empty pieces and with adjacent strings joined, so equal texts have equal pieces. */
export function merged(pieces: TemplateText): TemplateText {
  return pieces.reduce<Array<string | Intrinsic>>((joined, piece) => {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') {
      joined[joined.length - 1] = last + piece;
    } else if (piece !== '') {
      joined.push(piece);
    }
    return joined;
  }, []);
}
