import type { Intrinsic, TemplateText } from '../template/template';
import { isIntrinsic, merged, textOf } from '../template/template';

const PLACEHOLDER = /\u0000(\d+)\u0000/;

/**
 * Splits a text at the matches of an expression, which are among the parts. During the search, an intrinsic function is a number
 * between characters that never occur in a template; `restored` puts it back.
 */
export function splitText(text: TemplateText, separator: RegExp): { readonly parts: string[]; restored(part: string): TemplateText } {
  const searched = text.map((piece, index) => typeof piece === 'string' ? piece : `\u0000${index}\u0000`).join('');
  return {
    parts: searched.split(separator).filter((part) => part !== ''),
    restored: (part) => merged(part.split(PLACEHOLDER).map((piece, index) => index % 2 === 0 ? piece : text[Number(piece)])),
  };
}

/** The length of a text, estimated for values that CloudFormation inserts. */
export function lengthOf(value: unknown): number {
  if (typeof value === 'string' || isIntrinsic(value)) {
    return textOf(value).reduce((sum, piece) => sum + (typeof piece === 'string' ? Buffer.byteLength(piece) : intrinsicLength(piece)), 0);
  }
  return Buffer.byteLength(JSON.stringify(value) ?? '');
}

/** An unknown value is assumed to be an ARN. */
const ARN_LENGTH = 128;

/** The maximum lengths in regions with AppFlow. */
const PSEUDO_PARAMETERS: { readonly [name: string]: number } = {
  'AWS::AccountId': '123456789012'.length,
  'AWS::Partition': 'aws'.length,
  'AWS::Region': 'ap-southeast-1'.length,
  'AWS::URLSuffix': 'amazonaws.com'.length,
};

function intrinsicLength({ Ref: ref }: Intrinsic): number {
  return typeof ref === 'string' ? PSEUDO_PARAMETERS[ref] ?? ARN_LENGTH : ARN_LENGTH;
}
