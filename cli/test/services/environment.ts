import { tmpdir } from 'node:os';

/** The environment of a process: nothing of the user's, whose AWS configuration and home it must not see. */
export function isolated(env: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: tmpdir(), TMPDIR: tmpdir(), AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null', ...env };
}
