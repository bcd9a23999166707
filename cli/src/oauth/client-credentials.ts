import * as oauth from 'openid-client';
import type { Client } from './client';
import { asProviderError, configuration, tokensOf } from './client';
import type { Context } from '../commands/context';
import type { Endpoints, LoginOptions, Provider, Tokens } from '../providers/provider';

/** Tests the client id and secret, for providers whose tokens AppFlow fetches by itself. The token is discarded. */
export async function tryClient(
  provider: Provider,
  endpoints: Endpoints,
  client: Client,
  options: LoginOptions,
  { output, signal }: Context,
): Promise<Tokens> {
  const config = configuration(provider, endpoints, client, options.clientAuth ?? provider.clientAuth, output, signal);
  output.say(`Testing the client at ${new URL(endpoints.token).host}`);
  try {
    return tokensOf(await oauth.clientCredentialsGrant(config, provider.tokenParameters?.(options)), output);
  } catch (error) {
    throw asProviderError(error, provider.title, { output, signal });
  }
}
