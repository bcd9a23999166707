import { run } from './cli';

/** Replaced by the build. */
declare const VERSION: string;

void run(process.argv, VERSION).then((exitCode) => {
  process.exitCode = exitCode;
});
