import { differences } from './differences';

test('a difference is found, at every depth and in lists', () => {
  expect(differences({ a: { b: 1, c: [1, 2] }, d: [{ e: 1 }], f: { Ref: 'X' } }, { a: { b: 2, c: [2, 3] }, d: [{ e: 2 }], f: { Ref: 'Y' }, g: 1 })).toEqual({
    'a.b': { before: 1, after: 2 },
    'a.c': { before: [1], after: [3] },
    'd[0].e': { before: 1, after: 2 },
    'f': { before: { Ref: 'X' }, after: { Ref: 'Y' } },
    'g': { before: undefined, after: 1 },
  });
});
