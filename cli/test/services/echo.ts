import fc from 'fast-check';
import { escapeHtml } from '../../src/ui/redact';

/** The encodings in which a provider, or anyone else, can repeat a value. */
export const ENCODINGS: { readonly [name: string]: (value: string) => string } = {
  raw: (value) => value,
  url: encodeURIComponent,
  form: (value) => new URLSearchParams({ v: value }).toString().slice(2),
  urlInLowerCase: (value) => encodeURIComponent(value).replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()),
  urlTwice: (value) => encodeURIComponent(encodeURIComponent(value)),
  json: (value) => JSON.stringify(value).slice(1, -1),
  jsonTwice: (value) => JSON.stringify(JSON.stringify(value).slice(1, -1)).slice(1, -1),
  base64: (value) => Buffer.from(value).toString('base64'),
  base64WithoutPadding: (value) => Buffer.from(value).toString('base64').replace(/=+$/, ''),
  base64url: (value) => Buffer.from(value).toString('base64url'),
  base64InUrl: (value) => encodeURIComponent(Buffer.from(value).toString('base64')),
  html: escapeHtml,
  namedHtml: (value) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;'),
};

/** A secret: printable ASCII without spaces, as AppFlow accepts it. */
export const secretValue = fc.string({
  minLength: 12, maxLength: 60, unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
});

/** How a text repeats values: in these encodings, after so many other characters. */
export interface Echo {
  readonly encodings: readonly string[];
  readonly padding: number;
}

export const echo: fc.Arbitrary<Echo> = fc.record({
  encodings: fc.shuffledSubarray(Object.keys(ENCODINGS), { minLength: 2 }),
  // Error texts are cut at 300 characters.
  padding: fc.integer({ min: 0, max: 299 }),
});

export function echoed({ encodings, padding }: Echo, values: readonly string[]): string {
  return `${'.'.repeat(padding)} ${encodings.flatMap((name) => values.map((value) => ENCODINGS[name](value))).join(' ')}`;
}

/** Shorter matches can be chance. */
const LEAST = 8;

/** The values of which a text shows a part, in whichever encoding. */
export function leaked(text: string, values: readonly string[]): string[] {
  return values.filter((value) => Object.entries(ENCODINGS).some(([name, encode]) => {
    const parts = name.startsWith('base64') ? partsOf(encode(value), LEAST + 4) : partsOf(value, LEAST).map(encode);
    return parts.some((part) => text.includes(part));
  }));
}

function partsOf(text: string, length: number): string[] {
  return Array.from({ length: Math.max(1, text.length - length + 1) }, (_, at) => text.slice(at, at + length));
}
