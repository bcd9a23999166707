import { CliError } from '../errors';
import { printable, Redactor } from './redact';

export interface OutputOptions {
  readonly output: 'text' | 'json';
  readonly quiet: boolean;
  readonly debug: boolean;
}

/** A trap that isn't an error. Its id is stable. */
export interface Warning {
  readonly id: string;
  readonly message: string;
}

/**
 * Everything that is printed goes through here, and so through the redactor: the talk goes to stderr, the result to stdout.
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

  /** What the user must see, such as the URL to open. */
  public insist(text: string): void {
    this.stderr.write(`${this.redactor.text(text)}\n`);
  }

  public warn({ id, message }: Warning): void {
    this.warned.push({ id, message: this.redactor.text(message) });
    this.insist(`warning ${id}: ${message}`);
  }

  /** A fact for `--debug`. Only what is named here is ever printed: no bodies, no headers, no queries. */
  public debug(event: string, fields: { readonly [name: string]: string | number | undefined } = {}): void {
    if (this.options.debug) {
      const known = Object.entries(fields).filter(([, value]) => value !== undefined).map(([name, value]) => `${name}=${printable(String(value))}`);
      this.insist(['debug', event, ...known].join(' '));
    }
  }

  /** The result of the command: as one JSON document, or as text. */
  public result(document: object, text: string): void {
    this.stdout.write(`${this.redactor.text(this.json ? JSON.stringify(document, undefined, 2) : text)}\n`);
  }

  public fail(error: CliError): void {
    this.insist(`error: ${error.message}${error.cure === undefined ? '' : `\n  ${error.cure}`}`);
    if (this.json) {
      this.result({ error: { id: error.id, message: error.message, ...error.cure !== undefined && { cure: error.cure } }, exitCode: error.exitCode }, '');
    }
  }
}
