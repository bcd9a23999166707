import type { Outcome, RunOptions } from './cli';
import { cli } from './cli';
import type { FakeAnswer } from './fake-provider';
import { FakeProvider } from './fake-provider';
import { Moto } from './moto';
import { Proxy } from './proxy';

/** All that a command talks to: AWS, behind a proxy, and a provider. */
export interface Services {
  readonly moto: Moto;
  readonly proxy: Proxy;
  readonly fake: FakeProvider;
  /** The environment of a process that uses them. */
  env(): NodeJS.ProcessEnv;
  run(args: readonly string[], options?: RunOptions): Promise<Outcome>;
}

export function useServices(): Services {
  const moto = Moto.use();
  const proxy = Proxy.use(moto.url);
  const fake = FakeProvider.use();
  const env = () => ({ ...moto.env(proxy.url), ...fake.env });
  return { moto, proxy, fake, env, run: (args, options) => cli(args, env(), { node: fake.node, ...options }) };
}

/** A login by device at any provider, into the secret appflow/acme. */
export const DEVICE_LOGIN = [
  'login', 'custom', '--secret', 'appflow/acme', '--yes', '--device', '--device-url', 'https://acme.example.com/d', '--token-url', 'https://acme.example.com/t',
];

/** The answer of the provider to its first request; the user enters the code before the first poll. */
export function deviceAnswer(code = 'the-device-code'): FakeAnswer {
  return { body: { device_code: code, user_code: 'ABCD-EFGH', verification_uri: 'https://acme.example.com/device', expires_in: 900, interval: 0.1 } };
}
