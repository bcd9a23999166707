import type { Intrinsic, TemplateText } from '../template';
import { isIntrinsic, merged, textOf } from '../template';

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
