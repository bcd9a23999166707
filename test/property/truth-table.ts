/** Every subset of a list. */
export function subsets<T>(all: readonly T[]): T[][] {
  return all.reduce<T[][]>((smaller, one) => [...smaller, ...smaller.map((subset) => [...subset, one])], [[]]);
}

/** The problems of the one error that must be thrown. */
export function errorsOf(action: () => unknown): string[] {
  try {
    action();
  } catch (error) {
    return (error as Error).message.split('\n').slice(1).map((line) => line.replace(/^ {2}- /, ''));
  }
  throw new Error('expected an error, but there was none');
}
