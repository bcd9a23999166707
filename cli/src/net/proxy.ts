import { getProxyForUrl } from 'proxy-from-env';
import { usage } from '../errors';
import { isLoopback } from '../oauth/loopback-host';

export interface Proxy {
  /** Without user name and password. */
  readonly url: URL;
  readonly user: string;
  readonly password: string;
}

/** The proxy of the environment for an https address; undefined where the connection is direct. */
export function proxyFor(target: URL): Proxy | undefined {
  const text = isLoopback(target.hostname) ? '' : getProxyForUrl(target.href);
  if (text === '') {
    return undefined;
  }
  try {
    const url = new URL(text);
    const [user, password] = [url.username, url.password].map(decodeURIComponent);
    if (['http:', 'https:'].includes(url.protocol)) {
      [url.username, url.password] = ['', ''];
      return { url, user, password };
    }
  } catch {
    // The error below doesn't repeat the value, which can contain a password.
  }
  throw usage(
    'HTTPS_PROXY must be the http:// or https:// address of a proxy, as must ALL_PROXY, which is read if HTTPS_PROXY is not set',
    'for example http://proxy.example.com:8080, with %25 for a percent sign in the password; NO_PROXY lists the hosts that need none',
  );
}
