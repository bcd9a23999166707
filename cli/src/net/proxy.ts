import { usage } from '../errors';
import { isLoopback } from '../oauth/loopback-host';

interface Host {
  readonly hostname: string;
  readonly port: string;
}

/** The proxy of the environment for an https address; undefined where the connection is direct. */
export function proxyFor({ hostname, port }: Host, env: NodeJS.ProcessEnv = process.env): URL | undefined {
  // Some programs write one of them, and some the other; the AWS CLI reads both.
  const text = env.https_proxy || env.HTTPS_PROXY;
  if (!text || isLoopback(hostname) || isExempt(hostname, port || '443', env.no_proxy || env.NO_PROXY || '')) {
    return undefined;
  }
  const address = /^[a-z][\w+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const proxy = URL.canParse(address) ? new URL(address) : undefined;
  if (proxy === undefined || !['http:', 'https:'].includes(proxy.protocol)) {
    // Without its value, which can contain a password.
    throw usage('HTTPS_PROXY must be the http:// or https:// address of a proxy', 'for example http://proxy.example.com:8080; NO_PROXY lists the hosts that need none');
  }
  return proxy;
}

/** Whether NO_PROXY lists a host: by its name, by the end of its name, or with `*`. */
function isExempt(host: string, port: string, list: string): boolean {
  return list.split(/[\s,]+/).filter((each) => each !== '').some((each) => {
    const [, name, only] = /^(?:\*?\.)?(.*?)(?::(\d+))?$/.exec(each.toLowerCase()) ?? [];
    return (only === undefined || only === port) && (name === '*' || host === name || host.endsWith(`.${name}`));
  });
}
