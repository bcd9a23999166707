import { readNote, writeNote } from '../../src/private/notes';
import { newStack } from '../support/util';

const isNumber = (note: unknown): note is number => typeof note === 'number';

test('a note is found again, and the last one counts', () => {
  const stack = newStack();
  expect(readNote(stack, 'count', isNumber)).toBeUndefined();
  writeNote(stack, 'count', 1);
  writeNote(stack, 'count', 2);
  expect(readNote(stack, 'count', isNumber)).toBe(2);
  expect(readNote(newStack(), 'count', isNumber)).toBeUndefined();
});

test('a note has a symbol that all copies of the library share', () => {
  const stack = newStack();
  writeNote(stack, 'count', 1);
  expect(Reflect.get(stack, Symbol.for('cdk-appflow-constructs.count'))).toBe(1);
});

test('a note that this version cannot read is ignored', () => {
  const stack = newStack();
  writeNote(stack, 'count', { of: 'another version' });
  expect(readNote(stack, 'count', isNumber)).toBeUndefined();
});

test('a note is not among the construct\'s own properties', () => {
  const stack = newStack();
  const before = Reflect.ownKeys(stack).length;
  writeNote(stack, 'count', 1);
  expect(Reflect.ownKeys(stack)).toHaveLength(before + 1);
  expect(Object.getOwnPropertySymbols({ ...stack })).not.toContain(Symbol.for('cdk-appflow-constructs.count'));
  expect(Object.keys(stack)).not.toContain('count');
});
