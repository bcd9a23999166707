/** Stack traces take most of the time of creating a construct, and tests with thousands of constructs don't read them. */
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
