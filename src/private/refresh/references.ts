import { Token, Tokenization } from 'aws-cdk-lib';
import { isUserMap } from './api-names';
import { isRenewedByAppFlow } from './refresh-names';
import type { SecretReference } from './secret-references';
import { splitAtSecrets } from './secret-references';
import type { RenderedProfile } from '../profile/rendered-profile';
import { OPENING } from '../secrets/dynamic-references';

/** The references of a profile to secrets, as far as they are visible before synthesis. */
export interface ProfileReferences {
  /** The names of the profile's credential fields. */
  readonly fields: ReadonlySet<string>;
  /** The values of the fields that AppFlow renews itself. */
  readonly renewed: ReadonlySet<string>;
  /** The references to secrets, each with the names of its fields. */
  readonly references: ReadonlyMap<string, { readonly reference: SecretReference; readonly fields: Set<string> }>;
  /** The fields with references to anything but AWS Secrets Manager. */
  readonly foreign: ReadonlySet<string>;
}

/** Searches the properties and credentials of a profile. With `keepsTokens`, the tokens that AppFlow renews don't count as references. */
export function findProfileReferences(rendered: RenderedProfile, keepsTokens: boolean): ProfileReferences {
  const fields = new Set<string>();
  const renewed = new Set<string>();
  const references = new Map<string, { readonly reference: SecretReference; readonly fields: Set<string> }>();
  const foreign = new Set<string>();

  for (const { value, name, credentials, userMap } of [...textsIn(rendered.properties, false), ...textsIn(rendered.credentials, true)]) {
    if (credentials && !userMap) {
      fields.add(name);
      if (isRenewedByAppFlow(name)) {
        renewed.add(value);
        if (keepsTokens) {
          continue;
        }
      }
    }
    for (const part of splitAtSecrets(value)) {
      if (typeof part === 'object') {
        const subject = [part.id, part.stage, part.versionId ?? ''].join(' ');
        const found = references.get(subject) ?? { reference: part, fields: new Set<string>() };
        found.fields.add(name);
        references.set(subject, found);
      } else if (part.includes(OPENING)) {
        foreign.add(name);
      }
    }
  }
  return { fields, renewed, references, foreign };
}

/** A text in the L1's properties, and its place. */
interface PlacedText {
  readonly value: string;
  readonly name: string;
  readonly credentials: boolean;
  /** Whether the name is a key of the user. */
  readonly userMap: boolean;
}

function textsIn(value: unknown, credentials: boolean, name = '', userMap = false): PlacedText[] {
  if (typeof value === 'string') {
    return [{ value, name, credentials, userMap }];
  }
  if (typeof value === 'number') {
    // A number may be a token.
    return Token.isUnresolved(value) ? [{ value: Token.asString(Tokenization.reverseNumber(value)), name, credentials, userMap }] : [];
  }
  if (typeof value !== 'object' || value === null || Tokenization.isResolvable(value) || Token.isUnresolved(value)) {
    return [];
  }
  return Array.isArray(value)
    ? value.flatMap((entry: unknown) => textsIn(entry, credentials, name, userMap))
    : Object.entries(value).flatMap(([key, inner]: [string, unknown]) => textsIn(inner, credentials, key, isUserMap(name)));
}
