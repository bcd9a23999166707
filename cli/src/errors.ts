/** The exit codes. They are documented and don't change. */
export const EXIT = {
  done: 0,
  /** `verify` found a problem. */
  findings: 1,
  /** The command line, a file or the environment is wrong. */
  usage: 2,
  /** The provider refused, or its answer can't be used. */
  provider: 3,
  /** The sign-in timed out, or the user cancelled. */
  cancelled: 4,
  /** AWS refused, or can't be reached. */
  aws: 5,
  /** Someone else changed the secret in the meantime. */
  lostRace: 6,
} as const;

export type ExitCode = typeof EXIT[keyof typeof EXIT];

/** Stable, and in the README. */
export const ERROR_IDS = [
  'usage', 'secretBinary', 'secretNotJson', 'secretOwned', 'secretRotates', 'unexpected', 'providerRefused', 'providerAnswer', 'valueNotAllowed',
  'cancelled', 'timeout', 'aws', 'secretDeleted', 'lostRace',
] as const;

export type ErrorId = typeof ERROR_IDS[number];

/** An error for the user: the problem, and its cure. */
export class CliError extends Error {
  /**
   * @param exitCode the exit code of the command
   * @param id for `--output json`
   * @param message the problem, without a full stop
   * @param cure the steps that solve it
   * @param providerError the provider's own error code
   */
  public constructor(
    public readonly exitCode: ExitCode,
    public readonly id: ErrorId,
    message: string,
    public readonly cure?: string,
    public readonly providerError?: string,
  ) {
    super(message);
    this.name = 'CliError';
  }
}

export function usage(message: string, cure?: string): CliError {
  return new CliError(EXIT.usage, 'usage', message, cure);
}

export function cancelled(): CliError {
  return new CliError(EXIT.cancelled, 'cancelled', 'cancelled', 'nothing was written; run the command again');
}

export function timedOut(): CliError {
  return new CliError(EXIT.cancelled, 'timeout', 'nobody signed in in time', 'nothing was written; run the command again, with a longer --timeout if you need one');
}
