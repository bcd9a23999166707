import { run } from './cli';
import { EXIT } from './errors';

/** Replaced by the build. */
declare const VERSION: string;

// A reader that closes the pipe early, such as `head`, is not an error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      throw error;
    }
  });
}

void run(process.argv, VERSION).then((exitCode) => {
  process.exitCode = exitCode;
  if (exitCode === EXIT.cancelled) {
    // Don't wait for anything that still runs, such as a program that provides credentials.
    setTimeout(() => process.exit(), 300).unref();
  }
});
