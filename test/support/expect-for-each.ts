/** The actual and the expected outcome of a case. */
export type Outcome = readonly [actual: unknown, expected: unknown];

/**
 * Compares the outcome of each case with the expected one, in one test: the difference shows only the failing cases, each
 * under its name.
 */
export function expectForEach<T>(cases: readonly T[], outcome: (one: T) => Outcome, nameOf: (one: T) => string = String): void {
  const failed = cases.map((one) => ({ name: nameOf(one), outcome: outcomeOf(() => outcome(one)) }))
    .filter(({ outcome: [actual, expected] }) => !isEqual(actual, expected));
  expect(cases.length).toBeGreaterThan(0);
  expect(failed.map(({ name, outcome: [actual] }) => [name, actual])).toEqual(failed.map(({ name, outcome: [, expected] }) => [name, expected]));
}

function outcomeOf(action: () => Outcome): Outcome {
  try {
    return action();
  } catch (error) {
    return [error, 'no error'];
  }
}

function isEqual(actual: unknown, expected: unknown): boolean {
  try {
    expect(actual).toEqual(expected);
    return true;
  } catch {
    return false;
  }
}
