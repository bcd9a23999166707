import * as oauth from 'openid-client';
import type { Client } from './client';
import { asProviderError, configuration, tokensOf } from './client';
import type { Context } from '../commands/context';
import type { Endpoints, LoginOptions, Provider, Tokens } from '../providers/provider';

/** Tries the client, where AppFlow fetches the tokens by itself: no browser, and the token is forgotten. */
export async function tryClient(
  provider: Provider,
  endpoints: Endpoints,
  client: Client,
  options: LoginOptions,
  { output, signal }: Context,
): Promise<Tokens> {
  const config = configuration(provider, endpoints, client, options.clientAuth ?? provider.clientAuth, output, signal);
  try {
    return tokensOf(await oauth.clientCredentialsGrant(config), output);
  } catch (error) {
    throw asProviderError(error, provider.title, signal);
  }
}
