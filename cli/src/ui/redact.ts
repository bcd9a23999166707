/** Shorter values can be ordinary words, and masking those would garble every message. */
const MIN_LENGTH = 8;
const MASK = '***';

/** Knows the secret values that a run has in hand, and takes them out of whatever is printed. */
export class Redactor {
  private readonly forms = new Set<string>();

  /** Values that must never be printed, in any of the forms in which they travel. */
  public add(...values: Array<string | undefined>): void {
    for (const value of values) {
      if (value === undefined || value.length < MIN_LENGTH) {
        continue;
      }
      const base64 = Buffer.from(value).toString('base64');
      for (const form of [
        value,
        encodeURIComponent(value),
        new URLSearchParams({ v: value }).toString().slice(2),
        JSON.stringify(value).slice(1, -1),
        base64,
        base64.replace(/=+$/, ''),
        Buffer.from(value).toString('base64url'),
        escapeHtml(value),
      ]) {
        this.forms.add(form);
      }
    }
  }

  public text(text: string): string {
    // The longest first, since one value can be a part of another.
    return [...this.forms].sort((a, b) => b.length - a.length).reduce((masked, form) => masked.replaceAll(form, MASK), text);
  }
}

/** A text of a stranger on one line: without control characters, which can drive a terminal, and of bearable length. */
export function printable(text: string, max = 300): string {
  // eslint-disable-next-line no-control-regex
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, ' ').trim();
  return clean.length > max ? `${clean.slice(0, max)}...` : clean;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
