import { usage } from '../errors';
import { CONNECTORS } from '../keys';
import type { ClientSourceOptions } from '../oauth/client-source';
import { endpointUrl } from '../providers/checks';
import type { Endpoints, LoginOption, LoginOptions, Provider } from '../providers/provider';
import { FLAGS } from '../providers/provider';
import type { TargetOptions } from '../secrets/target';

export interface LoginCommandOptions extends LoginOptions, TargetOptions, ClientSourceOptions {
  readonly port?: number;
  readonly browser: boolean;
  /** The user pastes the address that the browser ends at. */
  readonly paste?: boolean;
  /** The user types a code in the browser of any machine. */
  readonly device?: boolean;
  /** Replaces the default redirect URI where the address is pasted. */
  readonly redirectUri?: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly dryRun?: boolean;
  /** The JSON keys of fields that aren't stored under their own names. */
  readonly fieldNames: { readonly [field: string]: string };
}

/** How the user signs in: not at all, in the browser of this machine, by an address that is pasted, or on another device. */
export type SignInMode = 'client' | 'browser' | 'paste' | 'device';

export function modeOf({ grant, redirect }: Provider, { device, paste }: LoginCommandOptions): SignInMode {
  return grant === 'clientCredentials' ? 'client' : device ? 'device' : paste || redirect === 'console' ? 'paste' : 'browser';
}

/** Throws a usage error if the options don't fit the provider, or each other. */
export function checkOptions(provider: Provider, options: LoginCommandOptions): void {
  const allowed: readonly LoginOption[] = [...provider.grant === 'clientCredentials' ? [] : ['scope' as const], ...provider.options];
  for (const option of Object.keys(FLAGS).filter((name): name is LoginOption => name in FLAGS)) {
    if (options[option] !== undefined && !allowed.includes(option)) {
      throw usage(`${provider.title} has no ${options[option] === false ? '--no-' : '--'}${FLAGS[option].slice(2)}`, allowed.length === 0 ? 'leave it out' : `its options are ${allowed.map((each) => FLAGS[each]).join(', ')}`);
    }
  }
  if (provider.grant === 'clientCredentials' && (options.device || options.paste)) {
    throw usage(`${provider.title} has no sign-in, only a client id and secret`, 'leave --device and --paste out');
  }
  if (!options.device && options.deviceUrl !== undefined) {
    throw usage('--device-url is for --device', 'add --device, or leave --device-url out');
  }
  if (options.device && options.paste) {
    throw usage('--device and --paste exclude each other', 'leave one of them out');
  }
  if (options.device && options.deviceUrl === undefined && provider.options.includes('deviceUrl')) {
    throw usage(`${provider.title} has no device flow`, 'name its address with --device-url');
  }
  const mode = modeOf(provider, options);
  if (options.redirectUri !== undefined && mode !== 'paste') {
    throw usage('--redirect-uri is for --paste', 'add --paste, or choose the port of the redirect URI with --port');
  }
  if (options.redirectUri !== undefined && endpointUrl('--redirect-uri', options.redirectUri, 'https://acme.example.com/callback').search !== '') {
    throw usage('--redirect-uri must have no query');
  }
  checkPort(provider, options.port);
  const fields = Object.keys(CONNECTORS[provider.connector].factories[provider.factory].fields);
  for (const field of Object.keys(options.fieldNames)) {
    if (!fields.includes(field)) {
      throw usage(`--field-name must map one of ${fields.join(', ')}, got ${JSON.stringify(field)}`);
    }
  }
  // Checks their values.
  provider.tokenParameters?.(options);
}

/** `--port` is for redirects to this machine only. */
export function checkPort(provider: Provider | undefined, port: number | undefined): void {
  if (port !== undefined && provider !== undefined && provider.redirect !== 'loopback') {
    throw usage(`${provider.title} has no --port`, provider.redirect === 'console' ? 'name another redirect URI with --redirect-uri' : 'leave it out');
  }
}

export function checkDevice(provider: Provider, endpoints: Endpoints, { device }: LoginCommandOptions): void {
  if (device && endpoints.device === undefined) {
    throw usage(`${provider.title} has no device flow`, 'leave --device out; --paste is for machines without a browser');
  }
}
