/** Shorter values can be ordinary words, and masking those would garble every message. */
const MIN_LENGTH = 8;
const MASK = '***';

/** Knows the secret values of a run, and masks them in everything that is printed. */
export class Redactor {
  private readonly forms = new Set<string>();

  /** Values that must never be printed, in any encoding in which a provider may echo them. */
  public add(...values: Array<string | undefined>): void {
    for (const value of values) {
      if (value !== undefined && value.length >= MIN_LENGTH) {
        formsOf(value).forEach((form) => this.forms.add(form));
      }
    }
  }

  public text(text: string): string {
    // The longest first, since one value can be a part of another.
    return [...this.forms].sort((a, b) => b.length - a.length).reduce((masked, form) => masked.replaceAll(form, MASK), text);
  }

  /** Text from a provider or from AWS as one line. Masked before it is cut, because the rest of a cut value would not be recognized. */
  public printable(text: string, max = 300): string {
    const line = this.text(oneLine(this.text(text)));
    return line.length > max ? `${line.slice(0, max)}...` : line;
  }
}

/** A value as it is, and as URLs, forms, JSON, base64 and HTML carry it. */
function formsOf(value: string): string[] {
  const url = encodeURIComponent(value);
  const form = new URLSearchParams({ v: value }).toString().slice(2);
  const twice = [url, form, inJson(value)].map(encodeURIComponent).concat(inJson(inJson(value)));
  const once = [url, form, inJson(value), escapeHtml(value), namedHtml(value), lowerCaseEscapes(url), lowerCaseEscapes(form)];
  return [value, ...once, ...twice, ...[value, url, form, inJson(value)].flatMap(base64Forms)];
}

/**
 * A value as base64 carries it, alone or in the middle of other text. There the first and last characters depend on the
 * neighbours of the value, and the others on its position modulo 3.
 */
function base64Forms(value: string): string[] {
  const inside = [0, 1, 2].map((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(value)]);
    return bytes.toString('base64').slice(Math.ceil(offset * 8 / 6), Math.floor(bytes.length * 8 / 6));
  });
  const whole = Buffer.from(value).toString('base64');
  const standard = [whole, whole.replace(/=+$/, ''), ...inside.filter((part) => part.length >= MIN_LENGTH)];
  return standard.flatMap((text) => [text, encodeURIComponent(text), text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')]);
}

function inJson(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

function lowerCaseEscapes(url: string): string {
  return url.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
}

function namedHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => NAMED[character] ?? character);
}

const NAMED: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

// Control characters, which can send commands to a terminal.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** These are invisible, or reverse the text after them. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text without control characters, on one line. */
export function oneLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(CONTROL, ' ').trim();
}

/** Text without control characters other than newlines. */
export function harmless(text: string): string {
  return text.replace(INVISIBLE, '').replace(CONTROL, (found) => found.includes('\n') ? found.replace(/[^\n]/g, '') : ' ');
}

/** JSON in which these characters are escaped. */
export function harmlessJson(json: string): string {
  return json.replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
