import * as fc from 'fast-check';

/** FAST_CHECK_SEED repeats a run, FAST_CHECK_RUNS sets how many inputs each property is tried with. */
export const SEED = Number(process.env.FAST_CHECK_SEED ?? Math.floor(Math.random() * 0x7fffffff));
export const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 1000);

/**
 * Tells the seed once for each test file: `FAST_CHECK_SEED=... npx jest test/property` repeats the run. Stack traces
 * take most of the time of making a construct, and nobody reads those of thousands.
 */
export function announceSeed(): void {
  const { stackTraceLimit } = Error;
  beforeAll(() => {
    Error.stackTraceLimit = 0;
    process.env.CDK_DISABLE_STACK_TRACE = '1';
    process.stderr.write(`FAST_CHECK_SEED=${SEED}, ${RUNS} runs for each property\n`);
  });
  afterAll(() => {
    Error.stackTraceLimit = stackTraceLimit;
    delete process.env.CDK_DISABLE_STACK_TRACE;
  });
}

export function check<T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, predicate), { seed: SEED, numRuns: RUNS });
}
