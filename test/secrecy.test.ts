import { Template } from 'aws-cdk-lib/assertions';
import type { FactoryCase } from './support/factories-table';
import { FACTORIES } from './support/factories-table';
import { callFactory, optionsOf, optionsWith, plain, profileOf, shownField } from './support/profiles-table';
import { errorOf, newStack, PROFILE, stored, warning, warningsOf } from './support/util';

const WITH_SECRETS = FACTORIES.filter(({ secrets }) => Object.keys(secrets).length > 0);
const ADVICE = 'the template contains this secret in plain text. '
  + 'Keep it in AWS Secrets Manager and use SecretValue.secretsManager or a ...FromSecret factory';

/** A text to search for. It has the form of a JSON Web Token, which is valid for every secret field. */
function marker(field: string): string {
  return `mark-${field}.mark-${field}.mark-${field}`;
}

/** The message for the credentials together with other invalid props. */
function messageFor(factory: FactoryCase, options: object): string {
  const { make, prop } = profileOf(factory);
  return errorOf(() => make(newStack(), { connectorProfileName: 'not a name', [prop]: callFactory(factory, options) }));
}

function plaintextWarnings(factory: FactoryCase, options: object): string[] {
  const stack = newStack();
  const { make, prop } = profileOf(factory);
  make(stack, { [prop]: callFactory(factory, options) });
  return warningsOf(stack).map(({ text }) => text).filter((text) => text.includes('plaintextSecret'));
}

describe.each(WITH_SECRETS)('$name', (factory) => {
  const fields = Object.keys(factory.secrets);

  test('shows no valid secret next to other mistakes', () => {
    const message = messageFor(factory, optionsOf(factory, (field) => plain(marker(field))));
    expect(message).toContain('connectorProfileName must be');
    expect(message).not.toContain('mark-');
  });

  test('shows neither an invalid secret nor its length', () => {
    const lengths = fields.map((_, index) => 20011 + index);
    const message = messageFor(factory, optionsOf(factory, (field) => plain(marker(field).padEnd(lengths[fields.indexOf(field)], '-'))));
    expect(fields.every((field) => message.includes(`${shownField(factory, field)} must be at most`))).toBe(true);
    expect(message).not.toContain('mark-');
    expect(message).not.toMatch(/2\d{4}/);
  });

  test('shows no secret with whitespace', () => {
    const message = messageFor(factory, optionsOf(factory, (field) => plain(`\n${marker(field)}\n`)));
    expect(fields.every((field) => message.includes(`${shownField(factory, field)} must be `))).toBe(true);
    expect(message).not.toContain('mark-');
  });

  test('shows no secret that is given as a string, or in an object', () => {
    for (const wrong of [(field: string) => marker(field), (field: string) => ({ [marker(field)]: marker(field) })]) {
      const message = messageFor(factory, optionsOf(factory, wrong));
      expect(fields.every((field) => message.includes(`${shownField(factory, field)} must be a SecretValue`))).toBe(true);
      expect(message).not.toContain('mark-');
    }
  });

  test('shows no secret that is given in place of the credentials', () => {
    const { make, prop } = profileOf(factory);
    for (const wrong of [marker('all'), plain(marker('all')), { [fields[0]]: marker('all') }, [marker('all')]]) {
      const message = errorOf(() => make(newStack(), { [prop]: wrong }));
      expect(message).toContain(`${prop} must be created by a factory of`);
      expect(message).not.toContain('mark-');
    }
  });

  test('shows no secret in an annotation, and warns of each that is plain text', () => {
    const stack = newStack();
    const { make, prop } = profileOf(factory);
    make(stack, { [prop]: callFactory(factory, optionsOf(factory, (field) => plain(marker(field)))) });
    const metadata = stack.node.findAll().flatMap((construct) => construct.node.metadata).filter(({ type }) => type.startsWith('aws:cdk:'));
    expect(JSON.stringify(metadata)).not.toContain('mark-');
    expect(warningsOf(stack).map(({ text }) => text))
      .toContain(warning('plaintextSecret', `${fields.map((field) => shownField(factory, field)).join(', ')}: ${ADVICE}`));
  });

  test.each(fields)('warns only of %s, if only it is plain text', (field) => {
    expect(plaintextWarnings(factory, optionsWith(factory, { [field]: plain(marker(field)) })))
      .toEqual([warning('plaintextSecret', `${shownField(factory, field)}: ${ADVICE}`)]);
  });

  test('warns of nothing in Secrets Manager, and the template contains only references', () => {
    expect(plaintextWarnings(factory, optionsOf(factory, stored))).toEqual([]);
    const stack = newStack();
    const { make, prop } = profileOf(factory);
    make(stack, { [prop]: callFactory(factory) });
    const template = JSON.stringify(Template.fromStack(stack).findResources(PROFILE));
    expect(template.split('{{resolve:secretsmanager:my-secret:SecretString:')).toHaveLength(fields.length + 1);
  });
});
