import type { LoginOptions } from './provider';
import { usage } from '../errors';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** A URL of the provider: https, or http on loopback, without credentials or a fragment. */
export function endpointUrl(option: string, value: string | undefined, example: string): URL {
  if (value === undefined) {
    throw usage(`${option} is required (e.g. ${example})`);
  }
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw usage(`${option} must be an https:// URL (e.g. ${example}), got ${JSON.stringify(value)}`);
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.test(url.hostname))) {
    throw usage(`${option} must be an https:// URL (e.g. ${example}), got ${JSON.stringify(`${url.protocol}//${url.host}`)}`);
  }
  if (url.username !== '' || url.password !== '' || url.hash !== '') {
    throw usage(`${option} must have no user name, password or fragment`);
  }
  return url;
}

/** The address of an instance, without a path. */
export function instanceUrl(value: string | undefined, example: string): URL {
  const url = endpointUrl('--instance', value, example);
  return new URL(url.origin);
}

/** The scopes to request: those of the user, or the default ones. */
export function scopesOf(options: LoginOptions, defaults: readonly string[]): readonly string[] {
  return options.scope !== undefined && options.scope.length > 0 ? options.scope : defaults;
}
