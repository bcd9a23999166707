import * as path from 'node:path';
import * as fc from 'fast-check';
import { withoutStackTraces } from '../support/stack-traces';

const { FAST_CHECK_SEED, FAST_CHECK_RUNS } = process.env;

/**
 * The same for each run, so that `npm test` says the same of the same commit; `npm run test:property` takes others.
 * FAST_CHECK_SEED is another seed, or `random`.
 */
const SEED = FAST_CHECK_SEED === 'random' ? Math.floor(Math.random() * 0x7fffffff) : Number(FAST_CHECK_SEED ?? 20_197_301);
/** FAST_CHECK_RUNS sets how many inputs each property is tried with. */
const RUNS = Number(FAST_CHECK_RUNS ?? 100);

/** Tells once for each test file how to repeat a run whose seed isn't always the same. */
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
