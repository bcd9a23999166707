import * as oauth from 'openid-client';
import { TransientError } from './answer';
import type { Client } from './client';
import { asProviderError, configuration, tokensOf } from './client';
import { unlessCancelled } from '../cancellation';
import type { Context } from '../commands/context';
import { CliError, EXIT, timedOut } from '../errors';
import type { Endpoints, LoginOptions, Provider, Tokens } from '../providers/provider';
import type { Output } from '../ui/output';

/** The device flow (RFC 8628): the user enters a code in the browser of any device, while the tool polls for the tokens. */
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
    output.insist(`Open:\n  ${pageOf(started.verification_uri, output)}\nand enter the code ${output.redactor.printable(started.user_code, 40)}`);
    const until = new Date(Date.now() + Math.min(options.timeout, started.expires_in * 1000)).toTimeString().slice(0, 8);
    output.say(`Waiting for the sign-in (until ${until}, Ctrl-C stops)`);
    // Between two polls, the library does not look at the signal.
    const ended = AbortSignal.any([signal, timer]);
    return tokensOf(await unlessCancelled(poll(config, started, ended), ended), output);
  } catch (error) {
    if ((timer.aborted && !signal.aborted) || (error instanceof oauth.ResponseBodyError && /^(expired_token|token_expired)$/.test(error.error))) {
      throw timedOut();
    }
    throw asProviderError(error, provider.title, { output, signal });
  }
}

/** Asks for the tokens until they are there. An outage doesn't end the wait, but makes it ask less often, as RFC 8628 requires. */
async function poll(
  config: oauth.Configuration,
  started: oauth.DeviceAuthorizationResponse,
  signal: AbortSignal,
): Promise<oauth.TokenEndpointResponse> {
  for (let { interval = 5 } = started; ; interval = Math.min(2 * interval, 60)) {
    try {
      return await oauth.pollDeviceAuthorizationGrant(config, { ...started, interval }, undefined, { signal });
    } catch (error) {
      if (signal.aborted || !(error instanceof Error) || ![error, error.cause].some((each) => each instanceof TransientError)) {
        throw error;
      }
    }
  }
}

/** The page of the provider on which the user enters the code. */
function pageOf(uri: string, output: Output): string {
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  if (url === undefined || !['https:', 'http:'].includes(url.protocol)) {
    throw new CliError(EXIT.provider, 'providerAnswer', `the provider sent no web address to enter the code at, but ${output.redactor.printable(uri)}`, 'nothing was written');
  }
  return url.href;
}
