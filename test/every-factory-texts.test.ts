import type { Stack } from 'aws-cdk-lib';
import { CfnParameter, Lazy } from 'aws-cdk-lib';
import { TOKENS } from './support/connectors-util';
import { expectForEach } from './support/expect-for-each';
import { FACTORIES } from './support/factories-table';
import { callFactory, optionsWith, profileOf } from './support/profiles-table';
import { errorOf, invalid, newStack, propertiesOf } from './support/util';

const TEXTS = FACTORIES.flatMap((factory) => Object.entries(factory.texts).map(([field, text]) => ({ name: `${factory.name} ${field}`, factory, field, text })));
describe.each(TEXTS)('$name', ({ factory, field, text: { max, allowed, bad, ofLength, example } }) => {
  const { make, prop } = profileOf(factory);
  const shown = `${prop}: ${field}`;
  const hint = example ? ` (e.g. "${example}")` : '';

  function properties(value: (stack: Stack) => unknown): string {
    const stack = newStack();
    make(stack, { [prop]: callFactory(factory, optionsWith(factory, { [field]: value(stack) })) });
    return JSON.stringify(propertiesOf(stack).ConnectorProfileConfig);
  }

  test('is refused if it is invalid', () => {
    const stack = newStack();
    const wrong: Array<[string, unknown, string]> = [
      [`${max + 1} characters`, ofLength(max + 1), `${shown} must be at most ${max} characters${hint}, got ${max + 1} characters`],
      ...bad.map((value, index): [string, unknown, string] =>
        [`what its pattern refuses (${index})`, value, `${shown} must be ${allowed}${hint}, got ${JSON.stringify(value)}`]),
      ['a number', 4, `${shown} must be a string${hint}, got a number`],
      ['an array', ['text'], `${shown} must be a string${hint}, got an array`],
      ...(factory.required.includes(field) ? [undefined, null] : []).map((value): [string, unknown, string] =>
        [String(value), value, `${shown} is required${hint}`]),
    ];
    expectForEach(wrong, ([, value, problem]) => [
      errorOf(() => make(stack, { [prop]: callFactory(factory, optionsWith(factory, { [field]: value })) })), invalid(factory.profile, problem),
    ], ([name]) => name);
  });

  test('accepts as many characters as AppFlow', () => {
    expect(properties(() => ofLength(max))).toContain(`"${ofLength(max)}"`);
  });

  test('accepts a value that is known later', () => {
    expectForEach(TOKENS, ([, token, rendered]) => [properties(token), expect.stringContaining(JSON.stringify(rendered))], ([name]) => name);
  });
});

describe('the other options of a factory may be tokens', () => {
  const named = (name: string) => FACTORIES.find((factory) => factory.name === name)!;

  test.each(['SapODataCredentials.oauth2Tokens', 'SapODataCredentials.oauth2AuthorizationCode'])('the scopes of %s', (name) => {
    const { make } = profileOf(named(name));
    for (const [list, rendered] of [
      [(scope: Stack) => new CfnParameter(scope, 'Scopes', { type: 'CommaDelimitedList' }).valueAsList, { Ref: 'Scopes' }],
      [() => Lazy.list({ produce: () => ['two words', 'two words'] }), ['two words', 'two words']],
      [(scope: Stack) => ['one', new CfnParameter(scope, 'Two').valueAsString], ['one', { Ref: 'Two' }]],
    ] as const) {
      const stack = newStack();
      make(stack, { credentials: callFactory(named(name), optionsWith(named(name), { oauthScopes: list(stack) })) });
      expect(propertiesOf(stack).ConnectorProfileConfig.ConnectorProfileProperties.SAPOData.OAuthProperties.OAuthScopes).toEqual(rendered);
    }
  });

  test('the grant type of a registered connector', () => {
    const factory = named('CustomConnectorCredentials.oauth2');
    const stack = newStack();
    const grantType = new CfnParameter(stack, 'Grant').valueAsString;
    profileOf(factory).make(stack, { credentials: callFactory(factory, optionsWith(factory, { grantType })) });
    expect(propertiesOf(stack).ConnectorProfileConfig.ConnectorProfileProperties.CustomConnector.OAuth2Properties.OAuth2GrantType).toEqual({ Ref: 'Grant' });
  });
});
