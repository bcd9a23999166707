import type { Aws } from '../secrets/client';
import type { Output } from '../ui/output';
import type { Prompts } from '../ui/prompts';

/** The environment of a command. */
export interface Context {
  readonly aws: Aws;
  readonly output: Output;
  readonly prompts: Prompts;
  /** The AWS profile and region that the user names. */
  readonly profile?: string;
  readonly region?: string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}
