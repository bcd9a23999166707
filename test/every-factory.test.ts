import type { Stack } from 'aws-cdk-lib';
import { CfnParameter, SecretValue } from 'aws-cdk-lib';
import * as library from '../src';
import { expectForEach } from './support/expect-for-each';
import type { FactoryCase } from './support/factories-table';
import { FACTORIES } from './support/factories-table';
import { callFactory, callTwin, optionsOf, optionsWith, plain, profileOf, shownField, twinFields } from './support/profiles-table';
import { errorOf, invalid, newStack, propertiesOf, reference, secretIn, warningsOf } from './support/util';

const WITH_SECRETS = FACTORIES.filter(({ secrets }) => Object.keys(secrets).length > 0);
const TWINS = FACTORIES.filter(({ twin }) => twin !== 'none');

let stack: Stack;

beforeEach(() => {
  stack = newStack();
});

/** The message for otherwise valid credentials. Nothing stays in the stack. */
function problemWith(factory: FactoryCase, credentials: () => unknown): string {
  const { make, prop } = profileOf(factory);
  return errorOf(() => make(stack, { [prop]: credentials() }));
}

/** All strings in a value. */
function leaves(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
}

test('the table has every factory, and every FromSecret twin', () => {
  const owners = Object.entries(library).filter(([name]) => /(Credentials|Endpoint)$/.test(name));
  const exported = owners.flatMap(([name, owner]) => Object.getOwnPropertyNames(owner)
    .filter((method) => !['length', 'name', 'prototype'].includes(method))
    .map((method) => `${name}.${method}`));
  expect(exported.sort()).toEqual([...FACTORIES.map(({ name }) => name), ...TWINS.map(({ name }) => `${name}FromSecret`)].sort());
});

describe.each(WITH_SECRETS)('$name', (factory) => {
  const fields = Object.keys(factory.secrets);

  test.each(fields)('%s is refused if it is invalid', (field) => {
    const { max, allowed, bad, ofLength } = factory.secrets[field];
    const shown = shownField(factory, field);
    const mustBeSecret = `${shown} must be a SecretValue (e.g. SecretValue.secretsManager("my-secret", { jsonField: "key" })), got`;

    const wrong: Array<[string, unknown, string]> = [
      [`${max + 1} characters`, plain(ofLength(max + 1)), `${shown} must be at most ${max} characters`],
      ...bad.map((text, index): [string, unknown, string] => [`what its pattern refuses (${index})`, plain(text), `${shown} must be ${allowed}`]),
      ['a string', 'hunter2', `${mustBeSecret} a string`],
      ['a number', 4, `${mustBeSecret} a number`],
      ['a reference to a secure parameter', SecretValue.ssmSecure('hunter2'), `${shown} must not be an ssm-secure reference, which CloudFormation `
        + 'does not resolve in a connector profile; use AWS Secrets Manager (SecretValue.secretsManager)'],
      ...(factory.required.includes(field) ? [
        ['undefined', undefined, `${shown} is required`] as [string, unknown, string],
        ['null', null, `${shown} is required`] as [string, unknown, string],
      ] : []),
    ];
    expectForEach(wrong, ([, value, problem]) => [
      problemWith(factory, () => callFactory(factory, optionsWith(factory, { [field]: value }))), invalid(factory.profile, problem),
    ], ([name]) => name);
  });

  test('accepts as many characters as AppFlow in each field', () => {
    const { make, prop } = profileOf(factory);
    const values = Object.fromEntries(fields.map((field) => [field, factory.secrets[field].ofLength(factory.secrets[field].max)]));
    make(stack, { [prop]: callFactory(factory, optionsOf(factory, (field) => plain(values[field]))) });
    expect(leaves(propertiesOf(stack).ConnectorProfileConfig.ConnectorProfileCredentials)).toEqual(expect.arrayContaining(Object.values(values)));
  });

  test('accepts a parameter for each field', () => {
    const { make, prop } = profileOf(factory);
    const parameter = (field: string) => SecretValue.cfnParameter(new CfnParameter(stack, `Parameter-${field}`, { noEcho: true }));
    make(stack, { [prop]: callFactory(factory, optionsOf(factory, parameter)) });
    expect(leaves(propertiesOf(stack).ConnectorProfileConfig.ConnectorProfileCredentials))
      .toEqual(expect.arrayContaining(fields.map((field) => `Parameter${field}`)));
    expect(warningsOf(stack).filter(({ text }) => text.includes('plaintextSecret'))).toEqual([]);
  });
});

describe.each(TWINS)('the FromSecret twin of $name', (factory) => {
  test('puts a reference in the template for each field, and no secret', () => {
    const { make, prop } = profileOf(factory);
    make(stack, { [prop]: callTwin(factory, secretIn(stack)) });
    const strings = leaves(propertiesOf(stack).ConnectorProfileConfig.ConnectorProfileCredentials);
    const references = twinFields(factory).map((field) => reference(field));
    expect(strings).toEqual(expect.arrayContaining(references));
    const given = Object.entries(factory.texts).filter(([, { inSecret }]) => !inSecret).map(([, { value }]) => value);
    expect(strings.filter((each) => !references.includes(String(each)) && !given.includes(String(each))).sort()).toEqual([...factory.fixed].sort());
    expect(warningsOf(stack).filter(({ text }) => /plaintextSecret|readableSecret/.test(text))).toEqual([]);
  });

  test('reads other keys of another version', () => {
    const { make, prop } = profileOf(factory);
    // The keys of a map are also the keys in the secret.
    const fieldNames = Object.fromEntries(twinFields(factory).map((field) => [field, `my-${field}`]));
    make(stack, { [prop]: callTwin(factory, secretIn(stack), { fieldNames, versionStage: 'AWSPREVIOUS' }) });
    expect(leaves(propertiesOf(stack).ConnectorProfileConfig.ConnectorProfileCredentials))
      .toEqual(expect.arrayContaining(twinFields(factory).map((field) => reference(`my-${field}`, 'AWSPREVIOUS:'))));
  });

  test('refuses a value that isn\'t a secret', () => {
    const [, problem] = problemWith(factory, () => callTwin(factory, 'hunter2' as never)).split('\n');
    expect(problem).toBe(`  - ${profileOf(factory).prop}: ${factory.name}FromSecret requires a Secrets Manager secret `
      + '(e.g. Secret.fromSecretNameV2(...)), got a string');
  });

  test('refuses fields that can\'t be read from the secret', () => {
    const fields = factory.map ? ['not a key'] : [...twinFields(factory), 'redirectUri'];
    const [, problem] = problemWith(factory, () => callTwin(factory, secretIn(stack), { fields })).split('\n');
    expect(problem).toMatch(factory.map
      ? /^ {2}- credentials: fields\[0\] must be 1 to 128 letters, digits or underscores, got "not a key"; map it to a key of the secret with fieldNames$/
      : new RegExp(`^ {2}- ${profileOf(factory).prop}: fields must contain only fields of ${factory.name}FromSecret \\([\\w, ]+\\), got "redirectUri"$`));
  });

  if (factory.twin === 'by default') {
    test('needs no options', () => {
      const { make, prop } = profileOf(factory);
      make(stack, { [prop]: callTwin(factory, secretIn(stack), { fields: undefined, fieldNames: null }) });
      expect(leaves(propertiesOf(stack).ConnectorProfileConfig.ConnectorProfileCredentials))
        .toEqual(expect.arrayContaining(twinFields(factory).map((field) => reference(field))));
    });
  }
});
