import type { CfnResource } from 'aws-cdk-lib';
import { Stack } from 'aws-cdk-lib';

/** A value of the template that only CloudFormation knows, such as `{ Ref: 'Parameter' }`. */
export interface Intrinsic {
  readonly [name: string]: unknown;
}

/** A text of the template: what is written out, and what CloudFormation will put in between. */
export type TemplateText = ReadonlyArray<string | Intrinsic>;

/** The properties of a resource as they will stand in the template, whatever overrides and Aspects have made of them. */
export function templateProperties(resource: CfnResource): { readonly [name: string]: unknown } {
  const { Resources: resources = {} }: { readonly Resources?: object } = Stack.of(resource).resolve(resource._toCloudFormation());
  const [rendered]: ReadonlyArray<{ readonly Properties?: { readonly [name: string]: unknown } }> = Object.values(resources);
  return rendered?.Properties ?? {};
}

export function isIntrinsic(value: unknown): value is Intrinsic {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return false;
  }
  const [name, ...others] = Object.keys(value);
  return others.length === 0 && name !== undefined && (name === 'Ref' || name.startsWith('Fn::'));
}

/** The value that takes a property out of the template. */
export function isNoValue(value: unknown): boolean {
  return isIntrinsic(value) && value.Ref === 'AWS::NoValue';
}

/** A text or an intrinsic function as the pieces that it is joined from. */
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

/** The text without empty pieces and with no two strings side by side, so that equal texts have equal pieces. */
function merged(pieces: TemplateText): TemplateText {
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

const PLACEHOLDER = /\u0000(\d+)\u0000/;

/**
 * Splits a text at the matches of an expression, which are among the parts. An intrinsic function is a number between
 * characters that stand in no template while the text is searched; `restored` gives it back.
 */
export function splitText(text: TemplateText, separator: RegExp): { readonly parts: string[]; restored(part: string): TemplateText } {
  const searched = text.map((piece, index) => typeof piece === 'string' ? piece : `\u0000${index}\u0000`).join('');
  return {
    parts: searched.split(separator).filter((part) => part !== ''),
    restored: (part) => merged(part.split(PLACEHOLDER).map((piece, index) => index % 2 === 0 ? piece : text[Number(piece)])),
  };
}

/** How long a text will be at least and, where CloudFormation fills it in, about. */
export function lengthOf(value: unknown): number {
  if (typeof value === 'string' || isIntrinsic(value)) {
    return textOf(value).reduce((sum, piece) => sum + (typeof piece === 'string' ? Buffer.byteLength(piece) : intrinsicLength(piece)), 0);
  }
  return Buffer.byteLength(JSON.stringify(value) ?? '');
}

/** What an unknown value is taken for: an ARN. */
const ARN_LENGTH = 128;

/** At most, where AppFlow exists. */
const PSEUDO_PARAMETERS: { readonly [name: string]: number } = {
  'AWS::AccountId': '123456789012'.length,
  'AWS::Partition': 'aws'.length,
  'AWS::Region': 'ap-southeast-1'.length,
  'AWS::URLSuffix': 'amazonaws.com'.length,
};

function intrinsicLength({ Ref: ref }: Intrinsic): number {
  return typeof ref === 'string' ? PSEUDO_PARAMETERS[ref] ?? ARN_LENGTH : ARN_LENGTH;
}
