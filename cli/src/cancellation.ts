import { cancelled } from './errors';

/** The outcome of work that ignores the signal; an error as soon as the signal comes. */
export async function unlessCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let cancel: () => void = () => undefined;
  const cancellation = new Promise<never>((_, reject) => {
    cancel = () => reject(cancelled());
    signal.addEventListener('abort', cancel, { once: true });
  });
  if (signal.aborted) {
    cancel();
  }
  try {
    return await Promise.race([cancellation, work]);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
