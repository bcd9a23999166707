import { Stack } from 'aws-cdk-lib';
import * as fc from 'fast-check';
import { announceSeed, check } from './runs';
import { newApp } from '../support/app';
import type { Connector, Factory, Fields } from '../support/catalogue';
import { CATALOGUE } from '../support/catalogue';
import { keep, MARK, validValues } from '../support/catalogue/arbitrary';
import type { Breakage } from '../support/catalogue/breakage';
import { breakages, isPlainSecret } from '../support/catalogue/breakage';
import type { Plain } from '../support/catalogue/build';
import { makeCredentials, makeProfile, toInput, toInputs } from '../support/catalogue/build';

announceSeed();

const stack = new Stack(newApp(), 'Stack');

interface Broken { readonly options: Plain; readonly props: Plain; readonly breakage: Breakage }

/** Valid options of a factory and valid props of a profile, and how to break one of them. */
function broken(connector: Connector, factory: Factory, part: 'options' | 'props'): fc.Arbitrary<Broken> {
  const options = validValues(factory.fields, factory.combinations);
  const props = validValues(connector.props, connector.combinations);
  const notEmpty = keep(fc.tuple(options, props), ([o, p]) => Object.keys(part === 'options' ? o : p).length > 0);
  return notEmpty.chain(([o, p]) => {
    const [fields, combinations, values] = part === 'options'
      ? [factory.fields, factory.combinations, o] as const : [connector.props, connector.combinations, p] as const;
    return breakages(fields, combinations, values).map((breakage) => ({ options: o, props: p, breakage }));
  });
}

function withBreakage(fields: Fields, plain: Plain, { field, value }: Breakage): Plain {
  const inputs = toInputs(stack, fields, plain);
  return { ...inputs, [field]: isPlainSecret(value) ? toInput(stack, 'secret', value) : value };
}

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'no error';
}

/** One problem, in the right construct, that begins with the field and doesn't show the secret. */
function expectOneProblem(message: string, connector: Connector, prefix: string, { field, how }: Breakage, given: Plain): void {
  const [title, ...problems] = message.split('\n');
  expect([title, problems.length, problems[0]]).toEqual([`invalid ${connector.profile} at 'Stack/Profile':`, 1, expect.any(String)]);
  // A redirect URI is allowed with tokens. Without a token it is half of a code exchange.
  const left = how === 'left out' && 'redirectUri' in given && ['accessToken', 'refreshToken'].includes(field)
    ? `\\b${field}\\b|redirectUri requires authCode$` : `\\b${field}\\b`;
  expect(problems[0]).toMatch(new RegExp(how === 'left out' ? left : `^  - ${prefix}${field}\\b`));
  expect(message).not.toContain(MARK);
}

const PAIRS = CATALOGUE.flatMap((connector) => connector.factories.map((factory) => ({
  name: `${connector.profile} with ${connector.owner}.${factory.name}`, connector, factory,
})));

test.each(PAIRS)('$name: a broken option is the only problem, and no secret is in it', ({ connector, factory }) => {
  check(broken(connector, factory, 'options'), ({ options, props, breakage }) => {
    const message = messageOf(() => makeProfile(stack, 'Profile', connector,
      makeCredentials(connector, factory, withBreakage(factory.fields, options, breakage)), toInputs(stack, connector.props, props)));
    expectOneProblem(message, connector, `${connector.credentialsIn}: `, breakage, options);
  });
});

const WITH_PROPS = CATALOGUE.filter(({ props }) => Object.keys(props).length > 0)
  .map((connector) => ({ name: connector.profile, connector, factory: connector.factories[0] }));

test.each(WITH_PROPS)('$name: a broken prop is the only problem, and no secret is in it', ({ connector, factory }) => {
  check(broken(connector, factory, 'props'), ({ options, props, breakage }) => {
    const message = messageOf(() => makeProfile(stack, 'Profile', connector,
      makeCredentials(connector, factory, toInputs(stack, factory.fields, options)), withBreakage(connector.props, props, breakage)));
    expectOneProblem(message, connector, '', breakage, props);
  });
});
