import { confirm as clackConfirm, isCancel, password } from '@clack/prompts';
import { cancelled, usage } from '../errors';

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

  /** A value that isn't shown while it is typed. */
  public async hidden(message: string, withoutTerminal: string): Promise<string> {
    if (!this.interactive) {
      throw usage(`there is no terminal to ask for ${message.toLowerCase()}`, withoutTerminal);
    }
    const answer = await password({ message, input: this.input, output: this.output, signal: this.signal });
    if (isCancel(answer)) {
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
