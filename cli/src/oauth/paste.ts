import { AuthorizationCodeFlow } from './authorization-code';
import type { Client } from './client';
import type { Context } from '../commands/context';
import { CliError, usage } from '../errors';
import type { Endpoints, LoginOptions, Provider, Tokens } from '../providers/provider';

/**
 * The authorization code flow without a server: the user pastes the address that the browser ends at. It is checked like
 * a request to the loopback server; a wrong address can be corrected.
 */
export async function signInByPaste(
  provider: Provider,
  endpoints: Endpoints,
  client: Client,
  options: LoginOptions & { readonly timeout: number },
  redirectUri: string,
  { output, prompts, signal }: Context,
): Promise<Tokens> {
  const flow = await AuthorizationCodeFlow.begin(provider, endpoints, client, options, redirectUri, output, signal);
  const end = Date.now() + options.timeout;
  output.insist(`Open:\n  ${flow.url.href}`);
  output.say(`After the sign-in the browser goes to ${redirectUri}, and may show an error there. Copy the whole address from its address bar`
    + ` (until ${new Date(end).toTimeString().slice(0, 8)}, Ctrl-C stops).`);
  for (;;) {
    const text = await prompts.hidden('Address from the browser', 'run the command on a terminal', end - Date.now());
    output.redactor.add(text);
    const callback = callbackOf(text, redirectUri);
    if (callback instanceof CliError) {
      output.insist(`${callback.message}; ${callback.cure}`);
    } else if (!flow.isAnswer(callback)) {
      output.insist('That address is not the answer to this login; paste the one that the browser shows after this sign-in');
    } else {
      return flow.finish(callback);
    }
  }
}

/** The pasted address, if it begins with the redirect URI. */
function callbackOf(text: string, redirectUri: string): URL | CliError {
  if (!URL.canParse(text)) {
    return usage('That is not an address', 'paste the whole address, from http to the end: the code alone can\'t be checked');
  }
  const [given, wanted] = [new URL(text), new URL(redirectUri)];
  return given.origin === wanted.origin && given.pathname === wanted.pathname && given.username === '' && given.password === ''
    ? given
    : usage(`That address doesn't begin with ${redirectUri}`, 'paste the one at which the sign-in ended');
}
