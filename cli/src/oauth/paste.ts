import { AuthorizationCodeFlow } from './authorization-code';
import type { Client } from './client';
import type { Context } from '../commands/context';
import { usage } from '../errors';
import type { Endpoints, LoginOptions, Provider, Tokens } from '../providers/provider';

/** The authorization code flow without a server: the user pastes the address that the browser ends at. */
export async function signInByPaste(
  provider: Provider,
  endpoints: Endpoints,
  client: Client,
  options: LoginOptions,
  redirectUri: string,
  { output, prompts, signal }: Context,
): Promise<Tokens> {
  const flow = await AuthorizationCodeFlow.begin(provider, endpoints, client, options, redirectUri, output, signal);
  output.insist(`Open:\n  ${flow.url.href}`);
  output.say(`After the sign-in the browser goes to ${redirectUri}, and may show an error. Copy the address from its address bar.`);
  const text = await prompts.hidden('Address from the browser', 'run it on a terminal, or without --paste');
  output.redactor.add(text);
  if (!URL.canParse(text)) {
    throw usage('what was pasted is no address', 'paste the whole address from the address bar, with http');
  }
  return flow.finish(new URL(text));
}
