/** Stack traces take most of the time of making a construct, and nobody reads those of thousands. */
export function withoutStackTraces(): void {
  const { stackTraceLimit } = Error;
  beforeAll(() => {
    Error.stackTraceLimit = 0;
    process.env.CDK_DISABLE_STACK_TRACE = '1';
  });
  afterAll(() => {
    Error.stackTraceLimit = stackTraceLimit;
    delete process.env.CDK_DISABLE_STACK_TRACE;
  });
}
