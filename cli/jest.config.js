module.exports = {
  maxWorkers: 2,
  testTimeout: 60_000,
  clearMocks: true,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  globalSetup: '<rootDir>/test/setup/global.mjs',
  transform: { '\\.[mc]?[jt]s$': '<rootDir>/test/setup/transform.cjs' },
  // Packages that are ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(openid-client|oauth4webapi|jose|open|@clack|default-browser|wsl-utils|is-[a-z-]+|run-applescript|bundle-name|define-lazy-prop|powershell-utils|fast-[a-z-]+)/)'],
};
