module.exports = {
  maxWorkers: 2,
  testTimeout: 60_000,
  clearMocks: true,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  globalSetup: '<rootDir>/test/setup/global.mjs',
  globalTeardown: '<rootDir>/test/setup/teardown.mjs',
  // By default it is in the temporary folder of the machine.
  cacheDirectory: '<rootDir>/.cache/jest',
  transform: { '\\.[mc]?[jt]s$': '<rootDir>/test/setup/transform.cjs' },
  // Many packages are ES modules only; these aren't, and are large.
  transformIgnorePatterns: ['/node_modules/(@aws-sdk|@smithy|@aws-crypto|fast-check|tslib)/'],
};
