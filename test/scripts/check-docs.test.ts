interface Checked {
  readonly blocks: number;
  readonly problems: string[];
}

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { problemsOf } = require('../../scripts/check-docs.js') as {
  problemsOf: (documents: Record<string, string>, fixture: string) => Checked;
};

const FIXTURE = 'const given = 1;\nfunction fixture() {\n  /// here\n}\n';

test('blocks that compile in the fixture are no problem', () => {
  const text = '# Title\n\n```ts\ndeclare const one: number;\none + given;\n```\n\n```python\nnot TypeScript\n```\n\n```ts\nconst one = given;\none;\n```\n';
  expect(problemsOf({ 'docs/a.md': text }, FIXTURE)).toEqual({ blocks: 2, problems: [] });
});

test('what does not compile is a problem, at the line of the document', () => {
  const text = '# Title\n\n```ts\nconst one = given;\nabsent(one);\n```\n\n```ts\nconst two: string = given;\n```\n';
  expect(problemsOf({ 'docs/a.md': text }, FIXTURE)).toEqual({
    blocks: 2,
    problems: ["docs/a.md:5: Cannot find name 'absent'.", "docs/a.md:9: Type 'number' is not assignable to type 'string'."],
  });
});

test('a fixture without a place for the block is an error', () => {
  expect(() => problemsOf({}, 'class Fixture {}')).toThrow('the fixture has no line /// here');
});
