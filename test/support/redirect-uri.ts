/** Outside of `util.ts`, which is for tests alone: the conformance tests use it without jest. */
export const REDIRECT_URI = 'https://eu-west-1.console.aws.amazon.com/appflow/oauth';
