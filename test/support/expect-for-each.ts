/** What has come of a case, and what should have. */
export type Outcome = readonly [actual: unknown, expected: unknown];

/**
 * Compares the outcome of each case with what it should be, in one test: the difference shows the cases that fail, each
 * under its name, and no other.
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
