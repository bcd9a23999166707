// eslint-disable-next-line @typescript-eslint/no-require-imports
const { bare, isBreaking, isBreakingStep } = require('../../scripts/compat.js') as {
  bare: (value: unknown) => unknown;
  isBreaking: (commit: string) => boolean;
  isBreakingStep: (before: string, after: string) => boolean;
};

test.each([
  ['0.1.0', '0.1.1', false],
  ['0.1.0', '0.2.0', true],
  ['0.1.0', '1.0.0', true],
  ['1.2.0', '1.3.0', false],
  ['1.2.0', '2.0.0', true],
  ['0.1.0', '0.0.0', false],
])('a version from %s to %s may be breaking: %s', (before, after, expected) => {
  expect(isBreakingStep(before, after)).toBe(expected);
});

test.each([
  ['abc1234 feat!: drop the token factory', true],
  ['abc1234 fix(salesforce)!: another default', true],
  ['abc1234 feat: more\n\nBREAKING CHANGE: the factory is gone', true],
  ['abc1234 feat: more', false],
  ['abc1234 docs: what a BREAKING CHANGE: is', false],
])('the commit %j is marked as breaking: %s', (commit, expected) => {
  expect(isBreaking(commit)).toBe(expected);
});

test('the baseline has no texts, source locations or package names', () => {
  expect(bare({
    readme: { markdown: 'Text' },
    targets: { dotnet: { namespace: 'Acme' } },
    types: { x: { docs: { summary: 'Text', stability: 'experimental' }, locationInModule: { line: 1 }, methods: [{ name: 'm', docs: { deprecated: 'why' } }] } },
  })).toEqual({ types: { x: { docs: { stability: 'experimental' }, methods: [{ name: 'm', docs: { deprecated: 'why' } }] } } });
});
