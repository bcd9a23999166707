import { InvalidArgumentError } from 'commander';

/** `90s`, `5m`, `1h`, as milliseconds. */
export function duration(text: string): number {
  const match = /^(\d{1,5})(s|m|h)$/.exec(text);
  const value = match === null ? 0 : Number(match[1]) * { s: 1000, m: 60_000, h: 3_600_000 }[match[2] as 's' | 'm' | 'h'];
  if (value === 0 || value > 24 * 3_600_000) {
    throw new InvalidArgumentError('It must be a number with s, m or h, such as 5m, and at most 24h.');
  }
  return value;
}

export function port(text: string): number {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (value < 1024 || value > 65_535) {
    throw new InvalidArgumentError('It must be a port from 1024 to 65535.');
  }
  return value;
}

/** An option that can be repeated, and takes several values separated by spaces or commas. */
export function list(text: string, before: readonly string[] = []): string[] {
  return [...before, ...text.split(/[\s,]+/).filter((each) => each !== '')];
}

/** `FIELD=KEY`, several times. */
export function mapping(text: string, before: { readonly [field: string]: string } = {}): { [field: string]: string } {
  const match = /^([A-Za-z]+)=([^\s:{}]{1,512})$/.exec(text);
  if (match === null) {
    throw new InvalidArgumentError('It must be FIELD=KEY, such as accessToken=token.');
  }
  return { ...before, [match[1]]: match[2] };
}
