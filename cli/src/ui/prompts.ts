import { confirm as clackConfirm, isCancel, password } from '@clack/prompts';
import { cancelled, timedOut, usage } from '../errors';

/** Asks on the terminal. Answers to hidden questions are never shown, not even their length; all questions go to stderr. */
export class Prompts {
  public constructor(
    private readonly options: { readonly yes?: boolean },
    private readonly signal: AbortSignal,
    private readonly input: NodeJS.ReadStream = process.stdin,
    private readonly output: NodeJS.WriteStream = process.stderr,
  ) {}

  public get interactive(): boolean {
    return Boolean(this.input.isTTY && this.output.isTTY);
  }

  /** Throws where there is no terminal to ask on. */
  public requireTerminal(purpose: string, cure: string): void {
    if (!this.interactive) {
      throw usage(`there is no terminal to ${purpose}`, cure);
    }
  }

  /** One question before something is changed; `--yes` answers it. */
  public async confirm(message: string): Promise<void> {
    if (this.options.yes) {
      return;
    }
    this.requireTerminal('confirm the write on', 'add --yes to write without a question');
    const answer = await clackConfirm({ message, input: this.input, output: this.output, signal: this.signal });
    if (isCancel(answer) || !answer) {
      throw cancelled();
    }
  }

  /** A value that isn't shown while it is typed. `timeout` in milliseconds ends the wait for it. */
  public async hidden(message: string, cure: string, timeout?: number): Promise<string> {
    this.requireTerminal(`ask for the ${message.charAt(0).toLowerCase()}${message.slice(1)}`, cure);
    const timeUp = timeout === undefined ? undefined : AbortSignal.timeout(Math.max(0, timeout));
    const signal = timeUp === undefined ? this.signal : AbortSignal.any([this.signal, timeUp]);
    const answer = await password({ message: `${message} (hidden)`, mask: '', input: this.input, output: this.output, signal });
    if (isCancel(answer)) {
      throw timeUp?.aborted && !this.signal.aborted ? timedOut() : cancelled();
    }
    return (answer ?? '').trim();
  }

  /** All of stdin, for values that are piped in. */
  public async piped(limit = 65_536): Promise<string> {
    if (this.input.isTTY) {
      // It would show each character that is typed.
      throw usage('stdin is a terminal', 'pipe {"clientId": "...", "clientSecret": "..."} into the command, or leave --client-stdin out to be asked');
    }
    // An abandoned read of stdin would keep the process alive.
    const stop = () => this.input.destroy();
    this.signal.addEventListener('abort', stop, { once: true });
    try {
      let text = '';
      for await (const chunk of this.input) {
        text += String(chunk);
        if (text.length > limit) {
          throw usage('stdin is too long for a client');
        }
      }
      if (this.signal.aborted) {
        throw cancelled();
      }
      return text;
    } catch (error) {
      throw this.signal.aborted ? cancelled() : error;
    } finally {
      this.signal.removeEventListener('abort', stop);
    }
  }
}
