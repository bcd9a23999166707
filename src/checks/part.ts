import { present } from './read';
import { quoteSafely } from '../private/messages';
import { findReferences } from '../private/secrets/dynamic-references';
import { isIntrinsic } from '../private/template/template';

/**
 * A value in a template and its place, for rules between several values.
 *
 * It reports nothing: values of the wrong kind have already been reported, and are treated as if only CloudFormation knew them.
 */
export class Part {
  private readonly value: unknown;

  public constructor(public readonly place: string, value: unknown) {
    this.value = present(value);
  }

  public get isAbsent(): boolean {
    return this.value === undefined;
  }

  /** The text, or a number or boolean as text; undefined if there is none, or if only CloudFormation knows it. */
  public get text(): string | undefined {
    const { value } = this;
    if (typeof value === 'number' || typeof value === 'boolean') {
      return String(value);
    }
    return typeof value === 'string' && !findReferences(value).unresolved ? value : undefined;
  }

  /** The number, which may be a string. */
  public get number(): number | undefined {
    const { text } = this;
    const number = text === undefined || text.trim() === '' ? NaN : Number(text);
    return Number.isFinite(number) ? number : undefined;
  }

  /** The existing entries of a list; undefined if it isn't a known list. */
  public get entries(): Part[] | undefined {
    return Array.isArray(this.value)
      ? this.value.map((entry: unknown, index) => new Part(`${this.place}[${index}]`, entry)).filter((entry) => !entry.isAbsent)
      : undefined;
  }

  /** Whether it is a structure, and a known one. */
  public get isStructure(): boolean {
    return isStructure(this.value) && !isIntrinsic(this.value);
  }

  /** The existing members of a structure; undefined if it isn't a known structure. */
  public get members(): Array<readonly [name: string, member: Part]> | undefined {
    const members = this.isStructure
      ? Object.entries(Object(this.value)).map(([name, member]) => [name, new Part(placeOf(this.place, name), member)] as const)
      : undefined;
    return members?.filter(([, member]) => !member.isAbsent);
  }

  /** A member of a structure, which an intrinsic function has none of. */
  public at(...names: readonly string[]): Part {
    return names.reduce<Part>((part, name) => part.member(name), this);
  }

  /** Whether a member isn't there, and CloudFormation can't put it there either. */
  public lacks(name: string): boolean {
    return this.isAbsent || (this.member(name).isAbsent && this.isStructure);
  }

  /** The texts of a list; undefined if one of them isn't known. */
  public get texts(): string[] | undefined {
    const texts = this.entries?.map(({ text }) => text);
    return texts?.every((text) => text !== undefined) ? texts : undefined;
  }

  private member(name: string): Part {
    const { value } = this;
    return new Part(placeOf(this.place, name), isStructure(value) && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined);
  }
}

/** The name of a member in messages. */
function placeOf(place: string, name: string): string {
  const shown = /^\w+$/.test(name) ? name : `[${quoteSafely(name)}]`;
  return place === '' || shown.startsWith('[') ? place + shown : `${place}.${shown}`;
}

function isStructure(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
