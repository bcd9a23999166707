import { usage } from '../errors';
import type { Provider } from '../providers/provider';

/** The port of the redirect URI: always the same one, because most providers compare the whole URI. */
export const DEFAULT_PORT = 8765;

export const CALLBACK_PATH = '/callback';

/** The redirect URI on this machine: `localhost` is the name that most providers allow in writing. */
export function loopbackUri(port: number): string {
  return `http://localhost:${port}${CALLBACK_PATH}`;
}

/**
 * The redirect URI of the AppFlow console, which the AppFlow User Guide asks to register. It is only documented for the
 * regions of the partition `aws`; undefined elsewhere.
 */
export function consoleUri(region: string): string | undefined {
  return /^(cn|us-gov|us-iso)/.test(region) ? undefined : `https://${region}.console.aws.amazon.com/appflow/oauth`;
}

/** The default redirect URI of a login: `explain` shows it, and `login` uses it. */
export function defaultRedirectUri({ redirect, title }: Provider, port: number, region: string): string {
  const uri = redirect === 'console' ? consoleUri(region) : loopbackUri(port);
  if (uri === undefined) {
    throw usage(`the redirect URI of the AppFlow console in ${region} is not known`, `name the one that is registered for ${title} with --redirect-uri`);
  }
  return uri;
}
