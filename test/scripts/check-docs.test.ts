interface Checked {
  readonly blocks: number;
  readonly problems: string[];
}

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { problemsOf } = require('../../scripts/check-docs.js') as {
  problemsOf: (documents: Record<string, string>, fixture: string) => Checked;
};

const FIXTURE = 'const given = 1;\nfunction fixture() {\n  /// here\n}\n';

test('blocks that compile in the fixture raise no problem', () => {
  const text = '# Title\n\n```ts\ndeclare const one: number;\none + given;\n```\n\n```python\nnot TypeScript\n```\n\n```ts\nconst one = given;\none;\n```\n';
  expect(problemsOf({ 'docs/a.md': text }, FIXTURE)).toEqual({ blocks: 2, problems: [] });
});

test('a block that does not compile is a problem, at its line in the document', () => {
  const text = '# Title\n\n```ts\nconst one = given;\nabsent(one);\n```\n\n```ts\nconst two: string = given;\n```\n';
  expect(problemsOf({ 'docs/a.md': text }, FIXTURE)).toEqual({
    blocks: 2,
    problems: ["docs/a.md:5: Cannot find name 'absent'.", "docs/a.md:9: Type 'number' is not assignable to type 'string'."],
  });
});

test('blocks in a list are compiled, too', () => {
  expect(problemsOf({ 'docs/a.md': '1. First\n\n   ```ts\n   absent(given);\n   ```\n' }, FIXTURE)).toEqual({
    blocks: 1, problems: ["docs/a.md:4: Cannot find name 'absent'."],
  });
});

test('the blocks of a document that begins with imports are one program, at their lines in the document', () => {
  const text = '# Title\n\n```ts\nimport { RootConstruct } from \'constructs\';\nconst one = new RootConstruct().node.id;\n```\n\nText\n\n```ts\nconst two: number = one;\ngiven;\n```\n';
  expect(problemsOf({ 'docs/a.md': text }, FIXTURE)).toEqual({
    blocks: 2,
    problems: ["docs/a.md:11: Type 'string' is not assignable to type 'number'.", "docs/a.md:12: Cannot find name 'given'."],
  });
});

test('a fixture without a place for the block is an error', () => {
  expect(() => problemsOf({}, 'class Fixture {}')).toThrow('the fixture has no line /// here');
});
