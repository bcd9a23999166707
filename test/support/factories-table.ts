import { isDeepStrictEqual } from 'node:util';
import type { Connector, Factory, Field, Fields } from './catalogue';
import { CATALOGUE, CREDENTIALS, PASSWORD } from './catalogue';
import { expected } from './catalogue/build';
import { longest, ruleOf } from './catalogue/model';

/** The limits of a field: the maximum length, the description of valid values in messages, and invalid values. */
export interface FieldRule {
  readonly max: number;
  readonly allowed: string;
  readonly bad: readonly string[];
  /** A value with this length. */
  readonly ofLength: (length: number) => string;
}

export interface TextField extends FieldRule {
  readonly value: string;
  /** The example in the messages. */
  readonly example?: string;
  /** Whether the FromSecret twin reads it from the secret. */
  readonly inSecret?: boolean;
}

/** A factory of credentials, for one call with all compatible fields. */
export interface FactoryCase {
  /** A profile that accepts the credentials. */
  readonly profile: string;
  readonly name: string;
  /** All secret fields, in the order in which they are reported. */
  readonly secrets: { readonly [field: string]: FieldRule };
  /** The fields that are reported as required. */
  readonly required: readonly string[];
  readonly texts: { readonly [field: string]: TextField };
  /** Options that aren't strings. */
  readonly others: { readonly [field: string]: unknown };
  /** The option with the secret fields, if they are a map. */
  readonly map?: string;
  /** Whether there is a FromSecret twin, and whether it requires a list of fields. */
  readonly twin: 'by default' | 'by fields' | 'none';
  /** The constant strings in its block of the template. */
  readonly fixed: readonly string[];
}

const x = (length: number) => 'x'.repeat(length);

/** The texts of a field's messages, and values that its pattern refuses. */
function ruleFor(field: Field): FieldRule {
  const max = longest(field);
  const pattern = ruleOf(field.at ?? '').pattern ?? '';
  if (field.pattern === PASSWORD) {
    return { max, allowed: `1 to ${max} characters on one line, not all of them whitespace`, bad: ['', '   ', 'hunter\ntwo'], ofLength: x };
  }
  if (pattern.includes('://')) {
    return {
      max,
      allowed: 'an http(s):// URL without spaces',
      bad: ['', 'example.com', 'ftp://example.com', 'https://exa mple.com', 'https://example.com\n', 'https://'],
      ofLength: (length) => `https://${x(length - 8)}`,
    };
  }
  if (pattern.includes('\\.')) {
    return {
      max,
      allowed: `a JSON Web Token: three base64url parts joined by dots, at most ${max} characters`,
      bad: ['', 'hunter2', 'hunter.two', 'hunter.two.three.four', 'hun ter.two.three'],
      ofLength: (length) => `x.x.${x(length - 4)}`,
    };
  }
  return { max, allowed: `1 to ${max} characters without whitespace`, bad: ['', 'hunter two', 'hunter2\n', '\thunter2'], ofLength: x };
}

/** A value for tests that need any. */
export function exampleOf(name: string, { example, values = [], kind }: Field): unknown {
  const found = kind === 'secret' ? { stored: name } : kind === 'bucket' ? kind : example ?? values[0];
  if (found === undefined) {
    throw new Error(`the catalogue has no example of ${name}`);
  }
  return found;
}

/** Examples of the props that a profile requires. */
export function exampleProps({ props, combinations: [{ required }] }: Connector): { readonly [name: string]: any } {
  return Object.fromEntries(required.map((name) => [name, exampleOf(name, props[name])]));
}

function mapped<T>(fields: Fields, names: readonly string[], kind: Field['kind'], toValue: (field: Field, name: string) => T): { [name: string]: T } {
  return Object.fromEntries(names.filter((name) => fields[name].kind === kind).map((name) => [name, toValue(fields[name], name)]));
}

function factoryCase(connector: Connector, factory: Factory): FactoryCase {
  const { fields, combinations, requiredByGrant = [] } = factory;
  const [{ fixed = {} }] = combinations;
  const together = combinations.filter((combination) => isDeepStrictEqual(combination.fixed ?? {}, fixed));
  const names = Object.keys(fields).filter((name) => together.some(({ required, optional = [] }) => [...required, ...optional].includes(name)));
  const always = names.filter((name) => together.every(({ required }) => required.includes(name)));
  const map = Object.keys(fields).find((name) => fields[name].kind === 'secretMap');
  const entries = map ? Object.fromEntries(['one', 'two'].map((key) => [key, ruleFor({ kind: 'secret', at: `${fields[map].at}#${key}` })])) : {};
  const secrets = { ...mapped(fields, names, 'secret', ruleFor), ...entries };
  const readByDefault = [...always, ...(factory.name === 'oauth2Tokens' ? ['accessToken', 'refreshToken'] : [])];

  return {
    profile: connector.profile,
    name: `${connector.owner}.${factory.name}`,
    secrets,
    required: [...always.filter((name) => !requiredByGrant.includes(name)), ...Object.keys(entries)],
    texts: mapped(fields, names, 'text', (field, name) => ({
      ...ruleFor(field), value: String(exampleOf(name, field)), example: field.hint, inSecret: field.inSecret,
    })),
    others: { ...fixed, ...mapped(fields, names, 'texts', () => ['scope-1']) },
    map,
    twin: !factory.twin && !factory.openTwin ? 'none' : Object.keys(secrets).every((name) => readByDefault.includes(name)) ? 'by default' : 'by fields',
    fixed: Object.entries(expected(connector, factory, {}, exampleProps(connector)))
      .filter(([at]) => at.startsWith(`${CREDENTIALS}.`)).map(([, value]) => String(value)),
  };
}

/** Every exported factory, with the first profile of the catalogue that accepts its credentials. */
export const FACTORIES: readonly FactoryCase[] = CATALOGUE
  .filter(({ owner }, index) => CATALOGUE.findIndex((connector) => connector.owner === owner) === index)
  .flatMap((connector) => connector.factories.map((factory) => factoryCase(connector, factory)));
