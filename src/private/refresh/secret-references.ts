import type { IResolvable } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { mapTokens, openReferences } from '../dynamic-references';

/** A dynamic reference to AWS Secrets Manager, taken apart. */
export interface SecretReference {
  /** An ARN, whole or without its suffix, or a name. */
  readonly id: string;
  /** The JSON key; undefined for the whole secret. */
  readonly key?: string;
  readonly stage: string;
  /** The version that the reference is pinned to. */
  readonly versionId?: string;
}

const REFERENCE = /(\{\{resolve:[^{}]*\}\})/;
const SECRET = /^\{\{resolve:secretsmanager:(arn(?::[^:]*){6}|[^:]*)(?::(?:SecretString)?)?(?::([^:]*))?(?::([^:]*))?(?::([^:]*))?\}\}$/;
const CURRENT = 'AWSCURRENT';

/**
 * Take a text apart at its dynamic references to secrets. What is left as text may hold other dynamic references and
 * tokens.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html
 */
export function splitAtSecrets(value: string, _scope: IConstruct): Array<string | SecretReference> {
  // While the text is searched each token is a number between characters that stand in no template.
  const tokens: IResolvable[] = [];
  const searched = mapTokens(openReferences(value), (token) => `\u0000${tokens.push(token) - 1}\u0000`);
  const restored = (text: string) => text.replace(/\u0000(\d+)\u0000/g, (_match, index) => String(tokens[Number(index)]));
  const part = (text: string | undefined) => text ? restored(text) : undefined;
  return searched.split(REFERENCE).filter((text) => text !== '').map((text) => {
    const [, id, key, stage, versionId] = SECRET.exec(text) ?? [];
    return id ? { id: restored(id), key: part(key), stage: part(stage) ?? CURRENT, versionId: part(versionId) } : restored(text);
  });
}
