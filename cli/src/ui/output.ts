import type { CliError } from '../errors';
import { harmless, harmlessJson, oneLine, Redactor } from './redact';

export interface OutputOptions {
  readonly output: 'text' | 'json';
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

/** A known trap that is not an error. Its id is stable. */
export interface Warning {
  readonly id: string;
  readonly message: string;
}

/**
 * Everything that is printed goes through here: secret values are masked, and control characters removed. Progress,
 * questions and errors go to stderr, the result to stdout.
 */
export class Output {
  public readonly redactor = new Redactor();
  private readonly warned: Warning[] = [];

  public constructor(
    private readonly options: OutputOptions,
    private readonly stdout: NodeJS.WritableStream = process.stdout,
    private readonly stderr: NodeJS.WritableStream = process.stderr,
  ) {}

  public get json(): boolean {
    return this.options.output === 'json';
  }

  public get warnings(): readonly Warning[] {
    return this.warned;
  }

  /** Progress and explanations, which `--quiet` leaves out. */
  public say(text: string): void {
    if (!this.options.quiet) {
      this.insist(text);
    }
  }

  /** Text that the user must see, such as the URL to open. */
  public insist(text: string): void {
    this.stderr.write(`${harmless(this.redactor.text(text))}\n`);
  }

  public warn({ id, message }: Warning): void {
    this.warned.push({ id, message });
    this.insist(`warning ${id}: ${oneLine(this.redactor.text(message))}`);
  }

  /** A fact for `--debug`. Only the fields that are passed here are ever printed: no bodies, no headers, no queries. */
  public debug(event: string, fields: { readonly [name: string]: string | number | undefined } = {}): void {
    if (this.options.debug) {
      const known = Object.entries(fields).filter(([, value]) => value !== undefined).map(([name, value]) => `${name}=${this.redactor.printable(String(value))}`);
      this.insist(['debug', event, ...known].join(' '));
    }
  }

  /** The result of the command: as one JSON document, or as text. */
  public result(document: object, text: string): void {
    this.stdout.write(`${this.json ? this.toJson(document) : harmless(this.redactor.text(text))}\n`);
  }

  public fail(error: CliError): void {
    this.insist(`error: ${error.message}${error.cure === undefined ? '' : `\n  ${error.cure}`}`);
    this.failed(error);
  }

  /** The document of an error alone, if JSON is asked for. */
  public failed(error: CliError): void {
    if (this.json) {
      const { id, message, cure, providerError, exitCode } = error;
      this.result({ error: { id, message, cure, providerError }, exitCode }, '');
    }
  }

  /** Each text is masked before JSON escapes it, and the document once more as a whole. */
  private toJson(document: object): string {
    const json = JSON.stringify(document, (_, value: unknown) => typeof value === 'string' ? this.redactor.text(value) : value, 2);
    return harmlessJson(this.redactor.text(json));
  }
}
