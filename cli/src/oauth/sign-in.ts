import open from 'open';
import { AuthorizationCodeFlow } from './authorization-code';
import type { Client } from './client';
import { LoopbackServer } from './loopback';
import { loopbackUri } from './redirect';
import type { Context } from '../commands/context';
import type { Endpoints, LoginOptions, Provider, Tokens } from '../providers/provider';

export interface SignInOptions extends LoginOptions {
  readonly port: number;
  readonly browser: boolean;
  /** Milliseconds. */
  readonly timeout: number;
}

/** The authorization code flow with the browser of this machine, which is redirected to a loopback port. */
export async function signInWithBrowser(
  provider: Provider,
  endpoints: Endpoints,
  client: Client,
  options: SignInOptions,
  context: Context,
): Promise<Tokens> {
  const { output, signal } = context;
  const flow = await AuthorizationCodeFlow.begin(provider, endpoints, client, options, loopbackUri(options.port), output, signal);
  const server = await LoopbackServer.listen({
    port: options.port,
    isAnswer: (callback) => flow.isAnswer(callback),
    finish: (callback) => flow.finish(callback),
  });
  try {
    const until = new Date(Date.now() + options.timeout).toTimeString().slice(0, 8);
    output.insist(`${options.browser ? 'Opening the browser; if nothing happens, open' : 'Open'}:\n  ${flow.url.href}`);
    output.say(`Waiting for the browser at ${loopbackUri(options.port)} (until ${until}, Ctrl-C stops)`);
    if (options.browser) {
      await openBrowser(flow.url, context);
    }
    return await server.wait(options.timeout, signal);
  } finally {
    await server.close();
  }
}

/** Opens the browser. Without one, the user opens the address that the terminal shows. */
async function openBrowser(url: URL, { output }: Context): Promise<void> {
  const failed = () => output.say('No browser could be opened: open the address yourself, or use --paste or --device on a machine without a browser');
  try {
    const start = Date.now();
    const process = await open(url.href);
    process.on('error', failed);
    // A program that opens the browser and fails ends at once; the browser itself ends later.
    process.on('exit', (code) => {
      if (code !== null && code !== 0 && Date.now() - start < 5_000) {
        failed();
      }
    });
    process.unref();
  } catch {
    failed();
  }
}
