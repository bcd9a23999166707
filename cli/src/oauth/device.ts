import * as oauth from 'openid-client';
import type { Client } from './client';
import { asProviderError, configuration, tokensOf } from './client';
import type { Context } from '../commands/context';
import { CliError, EXIT } from '../errors';
import type { Endpoints, LoginOptions, Provider, Tokens } from '../providers/provider';
import { printable } from '../ui/redact';

/** The device flow (RFC 8628): the user types a code in the browser of any machine, and the tool asks until that is done. */
export async function signInByDevice(
  provider: Provider,
  endpoints: Endpoints,
  client: Client,
  options: LoginOptions & { readonly timeout: number },
  { output, signal }: Context,
): Promise<Tokens> {
  const config = configuration(provider, endpoints, client, provider.devicePublic ? 'none' : options.clientAuth ?? provider.clientAuth, output, signal);
  const scopes = provider.scopes(options);
  const timer = AbortSignal.timeout(options.timeout);
  try {
    const started = await oauth.initiateDeviceAuthorization(config, scopes.length === 0 ? {} : { scope: scopes.join(' ') });
    output.redactor.add(started.device_code);
    output.insist(`Open:\n  ${pageOf(started.verification_uri)}\nand enter the code ${printable(started.user_code, 40)}`);
    const until = new Date(Date.now() + Math.min(options.timeout, started.expires_in * 1000)).toTimeString().slice(0, 8);
    output.say(`Waiting for the sign-in (until ${until}, Ctrl-C stops)`);
    return tokensOf(await oauth.pollDeviceAuthorizationGrant(config, started, undefined, { signal: AbortSignal.any([signal, timer]) }), output);
  } catch (error) {
    if ((timer.aborted && !signal.aborted) || (error instanceof oauth.ResponseBodyError && error.error === 'expired_token')) {
      throw new CliError(EXIT.cancelled, 'timeout', 'nobody signed in in time', 'nothing was written; run the command again, with a longer --timeout where it is needed');
    }
    throw asProviderError(error, provider.title, signal);
  }
}

/** Where the user is sent is the provider's to say, but a page it must be. */
function pageOf(uri: string): string {
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  if (url === undefined || !['https:', 'http:'].includes(url.protocol)) {
    throw new CliError(EXIT.provider, 'provider', `the address for the code is none: ${printable(uri)}`, 'nothing was written');
  }
  return url.href;
}
