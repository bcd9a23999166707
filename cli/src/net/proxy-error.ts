import { CERTIFICATE_CURE, isCertificateError } from './certificates';
import type { Proxy } from './proxy';

/** A proxy that refuses a connection, or can't be reached. The code marks it as an error of the network. */
export class ProxyError extends Error {
  public readonly code = 'EPROXY';

  public constructor({ url }: Proxy, problem: string, public readonly cure: string) {
    super(`the proxy ${url.host} ${problem}`);
  }
}

/** The error for an answer other than 200. */
export function refused(proxy: Proxy, status: number, host: string): ProxyError {
  if (status !== 407) {
    return new ProxyError(proxy, `answered HTTP ${status}`, `allow ${host} in the proxy, or list it in NO_PROXY if it can be reached directly`);
  }
  return proxy.user === ''
    ? new ProxyError(proxy, 'answered HTTP 407: it requires a user name and password', 'add them to HTTPS_PROXY (http://USER:PASSWORD@HOST:PORT)')
    : new ProxyError(proxy, 'answered HTTP 407: it does not accept the user name and password', 'check those in HTTPS_PROXY, and write special characters in them as in URLs (%40 for @)');
}

/** The error where there is no answer. */
export function unreachable(proxy: Proxy, reason: string, code: string): ProxyError {
  const scheme = proxy.url.protocol === 'https:' ? ', and write http:// before it unless the proxy itself requires TLS' : '';
  return new ProxyError(proxy, `can't be reached: ${reason}`, isCertificateError(code) ? CERTIFICATE_CURE : `check the address in HTTPS_PROXY${scheme}`);
}
