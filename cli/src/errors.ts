/** What the exit codes say. They are documented and don't change. */
export const EXIT = {
  done: 0,
  /** `verify` found something that is missing or wrong. */
  findings: 1,
  /** The command line, a file or the environment is wrong. */
  usage: 2,
  /** The provider refused, or its answer can't be used. */
  provider: 3,
  /** Nobody signed in in time, or it was cancelled. */
  cancelled: 4,
  /** AWS refused, or can't be reached. */
  aws: 5,
  /** Someone else changed the secret meanwhile. */
  lostRace: 6,
} as const;

export type ExitCode = typeof EXIT[keyof typeof EXIT];

/** An error for the user: what is wrong, and how to cure it. */
export class CliError extends Error {
  /**
   * @param exitCode the exit code of the command
   * @param id stable, for `--output json`
   * @param message what is wrong, without a full stop
   * @param cure what to do about it
   */
  public constructor(public readonly exitCode: ExitCode, public readonly id: string, message: string, public readonly cure?: string) {
    super(message);
    this.name = 'CliError';
  }
}

export function usage(message: string, cure?: string): CliError {
  return new CliError(EXIT.usage, 'usage', message, cure);
}

export function cancelled(message = 'cancelled'): CliError {
  return new CliError(EXIT.cancelled, 'cancelled', message, 'nothing was written; run the command again');
}
