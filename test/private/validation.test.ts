import { App, Lazy, SecretValue, Stack, Stage, Token } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { OAuth2GrantType, SalesforceConnectorProfile, SalesforceCredentials } from '../../src';
import type { Limit } from '../../src/private/limits';
import { PORT_NUMBER } from '../../src/private/limits';
import { Validation } from '../../src/private/validation';
import { errorOf, EVERY_PROFILE, newStack, stored, untyped, warning, warningsOf } from '../support/util';

const LIMIT: Limit = { min: 2, max: 5, pattern: /^[a-z]+$/, allowed: '2 to 5 lower case letters' };

let stack: Stack;
let v: Validation;

beforeEach(() => {
  stack = newStack();
  v = new Validation('Thing', stack, 'One', {});
});

/** The problems so far. */
function problems(): string[] {
  return errorOf(() => v.throwIfInvalid()).split('\n  - ').slice(1);
}

describe('the error', () => {
  test('is the one of the README', () => {
    const prod = new Stack(new App(), 'Prod');
    expect(errorOf(() => new SalesforceConnectorProfile(prod, 'Crm', {
      instanceUrl: 'acme.my.salesforce.com',
      credentials: SalesforceCredentials.oauth2({ grantType: OAuth2GrantType.JWT_BEARER }),
    }))).toBe([
      'invalid SalesforceConnectorProfile at \'Prod/Crm\':',
      '  - instanceUrl must be an https:// URL without spaces (e.g. "https://acme.my.salesforce.com"), got "acme.my.salesforce.com"',
      '  - credentials: grantType JWT_BEARER requires jwtToken',
    ].join('\n'));
  });

  test('has the whole path of a nested construct', () => {
    const scope = new Construct(new Construct(new Stack(new Stage(new App(), 'Prod'), 'Sales'), 'Team'), 'Inner');
    expect(errorOf(() => new SalesforceConnectorProfile(scope, 'Crm', untyped({})))).toBe([
      'invalid SalesforceConnectorProfile at \'Prod/Sales/Team/Inner/Crm\':',
      '  - credentials must be made with one of the factories of SalesforceCredentials, got undefined',
    ].join('\n'));
  });

  test('leaves nothing behind in the tree', () => {
    errorOf(() => new SalesforceConnectorProfile(stack, 'Crm', untyped({})));
    expect(stack.node.children).toEqual([]);
  });

  test('there is none without a problem', () => {
    expect(() => v.throwIfInvalid()).not.toThrow();
  });

  describe.each(EVERY_PROFILE)('of $name', ({ name, make }) => {
    test.each<[unknown]>([[undefined], [null], ['text']])('for props that are %s', (props) => {
      const construct: any = make(stack, {}).constructor;
      expect(errorOf(() => new construct(stack, 'Other', props))).toBe(`invalid ${name} at 'Stack/Other':\n  - props are required`);
    });
  });
});

describe('string', () => {
  test.each<[string, unknown, string]>([
    ['too long', 'abcdef', 'p must be at most 5 characters, got 6 characters'],
    ['too short', 'a', 'p must be 2 to 5 lower case letters, got "a"'],
    ['empty', '', 'p must be 2 to 5 lower case letters, got ""'],
    ['against the pattern', 'aB', 'p must be 2 to 5 lower case letters, got "aB"'],
    ['ending in a line break', 'abc\n', 'p must be 2 to 5 lower case letters, got "abc\\n"'],
    ['a number', 1, 'p must be a string, got a number'],
    ['a boolean', true, 'p must be a string, got a boolean'],
    ['an object', {}, 'p must be a string, got an object'],
    ['an array', ['a'], 'p must be a string, got an array'],
    ['a function', () => 1, 'p must be a string, got a function'],
    ['a SecretValue', SecretValue.unsafePlainText('x'), 'p must be a string, got a SecretValue'],
  ])('%s', (_, value, problem) => {
    v.string('p', value, LIMIT);
    expect(problems()).toEqual([problem]);
  });

  test.each(['ab', 'abcde'])('%s is allowed', (value) => {
    expect(v.string('p', value, LIMIT)).toBe(value);
    v.throwIfInvalid();
  });

  test.each([undefined, null])('%s is absent', (value) => {
    expect(v.string('p', value, LIMIT)).toBeUndefined();
    v.throwIfInvalid();
  });

  test.each([undefined, null])('%s is not enough where it is required', (value) => {
    expect(v.requiredString('p', value, LIMIT, { example: 'abc', cure: 'give it' })).toBe('');
    expect(problems()).toEqual(['p is required (e.g. "abc"); give it']);
  });

  test('shows example and cure', () => {
    v.string('p', 'A', LIMIT, { example: 'abc', cure: 'write it small' });
    expect(problems()).toEqual(['p must be 2 to 5 lower case letters (e.g. "abc"), got "A"; write it small']);
  });

  test('shows at most 80 characters of a value', () => {
    v.string('p', 'A'.repeat(81), { ...LIMIT, max: 100 });
    v.string('p', 'A'.repeat(80), { ...LIMIT, max: 100 });
    expect(problems()).toEqual([
      `p must be 2 to 5 lower case letters, got "${'A'.repeat(80)}..."`,
      `p must be 2 to 5 lower case letters, got "${'A'.repeat(80)}"`,
    ]);
  });

  test.each([
    ['jdbc://user:hunter2@host:1 x', 'jdbc://***@host:1 x'],
    [`jdbc://user:${'h'.repeat(100)}@host:1 x`, 'jdbc://***@host:1 x'],
    ['jdbc:redshift://host?user=u&Password=hunter2;pwd=hunter2 x', 'jdbc:redshift://host?user=u&Password=***;pwd=***'],
    ['https://host/?api_key=hunter2 x&apikey=hunter2', 'https://host/?api_key=***&apikey=***'],
    ['https://host?access_token=hunter2&client_secret=hunter2', 'https://host?access_token=***&client_secret=***'],
  ])('takes passwords out of what it shows: case %#', (value, shown) => {
    v.string('p', value, { ...LIMIT, max: 500 });
    expect(problems()).toEqual([`p must be 2 to 5 lower case letters, got "${shown}"`]);
  });
});

describe('httpsUrl that is not strict', () => {
  test('warns about another scheme', () => {
    expect(v.httpsUrl('instanceUrl', 'acme.example.com', 'https://acme.example.com', false)).toBe('acme.example.com');
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
  ])('says nothing to case %#', (url) => {
    expect(v.requiredHttpsUrl('instanceUrl', url, 'https://acme.example.com', false)).toBe(url);
    v.throwIfInvalid();
    v.warnOn(stack);
    expect(warningsOf(stack)).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['white space', 'a b', 'instanceUrl must be 1 to 256 characters without whitespace (e.g. "https://acme.example.com"), got "a b"'],
    ['257 characters', 'a'.repeat(257), 'instanceUrl must be at most 256 characters (e.g. "https://acme.example.com"), got 257 characters'],
    ['none', undefined, 'instanceUrl is required (e.g. "https://acme.example.com")'],
  ])('refuses %s', (_, url, problem) => {
    v.requiredHttpsUrl('instanceUrl', url, 'https://acme.example.com', false);
    expect(problems()).toEqual([problem]);
  });
});

describe('boolean, integer and oneOf', () => {
  test.each<[string, (value: unknown) => unknown, unknown[]]>([
    ['boolean', (value) => v.boolean('p', value), [true, false]],
    ['integer', (value) => v.integer('p', value, PORT_NUMBER), [1, 443, 65535, Token.asNumber({ Ref: 'Port' })]],
    ['oneOf', (value) => v.oneOf('p', value, OAuth2GrantType), ['JWT_BEARER', Token.asString({ Ref: 'Grant' })]],
  ])('%s gives what is allowed, and undefined for nothing', (_, check, values) => {
    expect(values.map(check)).toEqual(values);
    expect([undefined, null].map(check)).toEqual([undefined, undefined]);
    v.throwIfInvalid();
  });

  test.each<[string, () => unknown, string]>([
    ['0', () => v.integer('p', 0, PORT_NUMBER), 'p must be a whole number from 1 to 65535, got 0'],
    ['65536', () => v.integer('p', 65536, PORT_NUMBER), 'p must be a whole number from 1 to 65535, got 65536'],
    ['a fraction', () => v.integer('p', 4.5, PORT_NUMBER), 'p must be a whole number from 1 to 65535, got 4.5'],
    ['NaN', () => v.integer('p', NaN, PORT_NUMBER), 'p must be a whole number from 1 to 65535, got NaN'],
    ['digits in a string', () => v.integer('p', '443', PORT_NUMBER), 'p must be a whole number from 1 to 65535, got a string'],
    ['another value', () => v.oneOf('p', 'X', { A: 'a', B: 'b' }), 'p must be one of a, b, got "X"'],
    ['the name of a member', () => v.oneOf('p', 'A', { A: 'a', B: 'b' }), 'p must be one of a, b, got "A"'],
    ['an array', () => v.oneOf('p', ['a'], { A: 'a', B: 'b' }), 'p must be one of a, b, got an array'],
    ['a text for a boolean', () => v.boolean('p', 'true'), 'p must be true or false, got a string'],
  ])('%s is refused', (_, check, problem) => {
    expect(check()).toBeUndefined();
    expect(problems()).toEqual([problem]);
  });
});

test('a secret is counted as plain text only where it is', () => {
  v.secret('one', stored('x'), LIMIT);
  v.secret('two', SecretValue.unsafePlainText('abc'), LIMIT);
  v.secret('three', SecretValue.unsafePlainText('abc'), LIMIT);
  v.secret('four', SecretValue.unsafePlainText('{{resolve:secretsmanager:x}}'), LIMIT);
  v.throwIfInvalid();
  v.warnOn(stack);
  expect(v.dynamicReferences).toBe(2);
  expect(warningsOf(stack).map(({ text }) => text)).toEqual([warning('plaintextSecret',
    'two, three: the template holds this secret as plain text. '
    + 'Keep it in AWS Secrets Manager and use SecretValue.secretsManager or a ...FromSecret factory')]);
});
