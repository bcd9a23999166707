import { confirm as clackConfirm, isCancel, password } from '@clack/prompts';
import { cancelled, CliError, EXIT, usage } from '../errors';

/** Asks on the terminal. The answers to hidden questions are masked while they are typed; all questions go to stderr. */
export class Prompts {
  public constructor(
    private readonly options: { readonly yes: boolean },
    private readonly signal: AbortSignal,
    private readonly input: NodeJS.ReadStream = process.stdin,
    private readonly output: NodeJS.WriteStream = process.stderr,
  ) {}

  public get interactive(): boolean {
    return Boolean(this.input.isTTY && this.output.isTTY);
  }

  /** One question before something is changed; `--yes` answers it. */
  public async confirm(message: string): Promise<void> {
    if (this.options.yes) {
      return;
    }
    if (!this.interactive) {
      throw usage('there is no terminal to ask on before the secret is written', 'add --yes to write without a question');
    }
    const answer = await clackConfirm({ message, input: this.input, output: this.output, signal: this.signal });
    if (isCancel(answer) || !answer) {
      throw cancelled();
    }
  }

  /** A value that isn't shown while it is typed. `timeout` in milliseconds ends the wait for it. */
  public async hidden(message: string, withoutTerminal: string, timeout?: number): Promise<string> {
    if (!this.interactive) {
      throw usage(`there is no terminal to ask for ${message.toLowerCase()}`, withoutTerminal);
    }
    const timeUp = timeout === undefined ? undefined : AbortSignal.timeout(Math.max(0, timeout));
    const signal = timeUp === undefined ? this.signal : AbortSignal.any([this.signal, timeUp]);
    const answer = await password({ message, input: this.input, output: this.output, signal });
    if (isCancel(answer)) {
      if (timeUp?.aborted && !this.signal.aborted) {
        throw new CliError(EXIT.cancelled, 'timeout', 'nobody signed in in time', 'nothing was written; run the command again, with a longer --timeout where it is needed');
      }
      throw cancelled();
    }
    return (answer ?? '').trim();
  }

  /** All of stdin, for values that are piped in. */
  public async piped(limit = 65_536): Promise<string> {
    let text = '';
    for await (const chunk of this.input) {
      text += String(chunk);
      if (text.length > limit) {
        throw usage('stdin is too long for a client');
      }
    }
    return text;
  }
}
