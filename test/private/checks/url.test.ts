import type { Stack } from 'aws-cdk-lib';
import { Lazy } from 'aws-cdk-lib';
import { httpsUrl } from '../../../src/private/checks/url';
import { Problems } from '../../../src/private/problems';
import { errorOf, newStack, warning, warningsOf } from '../../support/util';

let stack: Stack;
let v: Problems;

beforeEach(() => {
  stack = newStack();
  v = new Problems('Thing', stack, 'One', {});
});

/** The problems so far. */
function problems(): string[] {
  return errorOf(() => v.throwIfInvalid()).split('\n  - ').slice(1);
}

describe('httpsUrl that is not strict', () => {
  test('warns about another scheme', () => {
    expect(httpsUrl(v, 'instanceUrl', 'acme.example.com', 'https://acme.example.com', false)).toBe('acme.example.com');
    v.throwIfInvalid();
    v.warnOn(stack);
    expect(warningsOf(stack)).toEqual([{
      path: '/Stack',
      text: warning('instanceUrlFormat',
        'instanceUrl is probably wrong: expected an https:// URL (e.g. "https://acme.example.com"), got "acme.example.com"'),
    }]);
  });

  test.each([
    'https://acme.example.com',
    'HTTPS://acme.example.com',
    '{{resolve:ssm:/url}}',
    Lazy.string({ produce: () => 'x' }),
  ])('accepts case %#', (url) => {
    expect(httpsUrl(v, 'instanceUrl', url, 'https://acme.example.com', false)).toBe(url);
    v.throwIfInvalid();
    v.warnOn(stack);
    expect(warningsOf(stack)).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['whitespace', 'a b', 'instanceUrl must be 1 to 256 characters without whitespace (e.g. "https://acme.example.com"), got "a b"'],
    ['257 characters', 'a'.repeat(257), 'instanceUrl must be at most 256 characters (e.g. "https://acme.example.com"), got 257 characters'],
  ])('refuses %s', (_, url, problem) => {
    httpsUrl(v, 'instanceUrl', url, 'https://acme.example.com', false);
    expect(problems()).toEqual([problem]);
  });
});
