import type { IResolvable } from 'aws-cdk-lib';
import { CURRENT } from './refresh-names';
import { splitText } from './template-value';
import { mapTokens, openReferences } from '../secrets/dynamic-references';
import type { TemplateText } from '../template/template';

/** A parsed dynamic reference to AWS Secrets Manager. */
export interface SecretReference<Text = string> {
  /** An ARN, with or without its suffix, or a name. */
  readonly id: Text;
  /** The JSON key; undefined for the whole secret. */
  readonly key?: Text;
  readonly stage: Text;
  /** The version that the reference is pinned to. */
  readonly versionId?: Text;
}

const REFERENCE = /(\{\{resolve:[^{}]*\}\})/;
const SECRET = '{{resolve:secretsmanager:';
/** The parts of a reference to a secret. */
const PARTS = /^(arn(?::[^:]*){6}|[^:]*)(?::(?:SecretString)?)?(?::([^:]*))?(?::([^:]*))?(?::([^:]*))?$/;

/**
 * Splits a text at its dynamic references to secrets. The remaining text may contain other dynamic references and tokens.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html
 */
export function splitAtSecrets(value: string): Array<string | SecretReference> {
  // During the search, each token is a number between characters that never occur in a template.
  const tokens: IResolvable[] = [];
  const searched = mapTokens(openReferences(value), (token) => `\u0000${tokens.push(token) - 1}\u0000`);
  const restored = (text: string) => text.replace(/\u0000(\d+)\u0000/g, (_match, index) => String(tokens[Number(index)]));
  return searched.split(REFERENCE).filter((text) => text !== '').map((text) => referenceIn(text, restored, CURRENT) ?? restored(text));
}

/** The same for a text in the template. */
export function splitTemplateAtSecrets(text: TemplateText): Array<TemplateText | SecretReference<TemplateText>> {
  const { parts, restored } = splitText(text, REFERENCE);
  return parts.map((part) => referenceIn(part, restored, [CURRENT]) ?? restored(part));
}

function referenceIn<Text>(searched: string, restored: (part: string) => Text, current: Text): SecretReference<Text> | undefined {
  if (!searched.startsWith(SECRET) || !searched.endsWith('}}')) {
    return undefined;
  }
  const [, id, key, stage, versionId] = PARTS.exec(searched.slice(SECRET.length, -2)) ?? [];
  const part = (text: string | undefined) => text ? restored(text) : undefined;
  return id ? { id: restored(id), key: part(key), stage: part(stage) ?? current, versionId: part(versionId) } : undefined;
}
