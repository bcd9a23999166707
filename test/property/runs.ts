import * as path from 'node:path';
import * as fc from 'fast-check';
import { withoutStackTraces } from '../support/stack-traces';

const { FAST_CHECK_SEED, FAST_CHECK_RUNS } = process.env;

/**
 * The same seed for each run, so `npm test` is reproducible. `npm run test:property` uses another one.
 * FAST_CHECK_SEED sets the seed, or `random`.
 */
const SEED = FAST_CHECK_SEED === 'random' ? Math.floor(Math.random() * 0x7fffffff) : Number(FAST_CHECK_SEED ?? 20_197_301);
/** FAST_CHECK_RUNS sets the number of inputs for each property. */
const RUNS = Number(FAST_CHECK_RUNS ?? 100);

/** Prints once per test file how to repeat a run with a random seed. */
export function announceSeed(): void {
  withoutStackTraces();
  beforeAll(() => {
    if (FAST_CHECK_SEED !== undefined) {
      const file = path.relative(process.cwd(), expect.getState().testPath ?? '');
      process.stderr.write(`repeat with: FAST_CHECK_SEED=${SEED} FAST_CHECK_RUNS=${RUNS} npx jest --coverage=false ${file}\n`);
    }
  });
}

export function check<T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, predicate), { seed: SEED, numRuns: RUNS });
}
