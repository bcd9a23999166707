import { SecretValue, Stack } from 'aws-cdk-lib';
import * as fc from 'fast-check';
import { newApp } from '../support/app';
import type { Connector, Factory, Fields } from '../support/catalogue';
import { CATALOGUE } from '../support/catalogue';
import { validValues } from '../support/catalogue/arbitrary';
import type { Plain } from '../support/catalogue/build';
import { makeCredentials, makeProfile, propertiesOf, toInputs } from '../support/catalogue/build';
import { judge } from '../support/catalogue/model';
import { STRANGE_TEXTS, STRANGE_VALUES } from '../support/hostile-values';
import { processorTime } from '../support/processor-time';
import { withoutStackTraces } from '../support/stack-traces';

const MEGABYTE = 2 ** 20;
const fill = (unit: string, length = MEGABYTE) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Texts on which regular expressions like the library's could be slow, at and beyond the lengths of the limits. */
const BOMBS = [250, 8000, MEGABYTE].flatMap((length) => [
  fill('a', length), fill('a.', length), fill('https://', length), fill('//', length), `https://${fill('!', length)}\n`, `${fill('=', length)}.`,
  `${fill('token=', length)} `, `//${fill('a@', length)}`, `arn:aws:iam:${fill(':1', length)}`, `${fill(' ', length)}\n`, fill('{{resolve', length),
  fill('\ud83d\ude00', length), fill('${Token[', length),
]);

let stack: Stack;
let count = 0;

withoutStackTraces();

beforeEach(() => {
  stack = new Stack(newApp(), 'Stack');
});

function sample(fields: Fields, combinations: Connector['combinations']): Plain {
  const [first] = combinations;
  const all = { ...first, required: [...first.required, ...first.optional ?? []], optional: [] };
  return fc.sample(validValues(fields, [all]), { numRuns: 1, seed: 11 })[0];
}

interface Slot {
  readonly name: string;
  readonly isSecret: boolean;
  readonly make: (value: unknown) => Plain;
}

/** Every place for a value in a profile. */
function slots(connector: Connector, factory: Factory): Slot[] {
  const options = toInputs(stack, factory.fields, sample(factory.fields, factory.combinations));
  const props = toInputs(stack, connector.props, sample(connector.props, connector.combinations));
  const make = (o: Plain, p: Plain) => propertiesOf(makeProfile(stack, `Profile${count += 1}`, connector, makeCredentials(connector, factory, o), p));
  return [
    ...Object.entries(factory.fields).map(([name, { kind }]) => ({
      name: `option ${name}`,
      isSecret: kind === 'secret',
      make: (value: unknown) => make({ ...options, [name]: value }, props),
    })),
    ...['connectorProfileName', 'encryptionKey', ...Object.keys(connector.props)].map((name) => ({
      name: `prop ${name}`,
      isSecret: connector.props[name]?.kind === 'secret',
      make: (value: unknown) => make(options, { ...props, [name]: value }),
    })),
  ];
}

/** The problem with an outcome; none for a valid template or one of the library's own errors. */
function wrongWith({ name, make }: Slot, value: unknown, connector: Connector): string[] {
  try {
    return judge(make(value)).map((problem) => `${name}: ${problem}`);
  } catch (error) {
    const { message } = error as Error;
    const isClear = new RegExp(`^invalid ${connector.profile} at 'Stack/Profile\\d+':\n  - `).test(message) && message.length < 2000;
    return isClear ? [] : [`${name}: ${message.slice(0, 200)}`];
  }
}

function allWrongWith(connector: Connector, factory: Factory, values: ReadonlyArray<readonly [string, unknown]>): string[] {
  const places = slots(connector, factory);
  expect(places.length).toBeGreaterThan(2);
  return places.flatMap((slot) => values.flatMap(([what, value]) => wrongWith(slot, value, connector).map((problem) => `${what}: ${problem}`)));
}

const PAIRS = CATALOGUE.flatMap((connector) => connector.factories.map((factory) => ({
  name: `${connector.profile} with ${connector.owner}.${factory.name}`, connector, factory,
})));

describe.each(PAIRS)('$name', ({ connector, factory }) => {
  test('gives a valid template or a clear error for any text', () => {
    const values = STRANGE_TEXTS.flatMap(([what, text]): Array<[string, unknown]> => [[what, text], [`${what} as a secret`, SecretValue.unsafePlainText(text)]]);
    expect(allWrongWith(connector, factory, values)).toEqual([]);
  });

  test('gives a valid template or a clear error for any other value', () => {
    expect(allWrongWith(connector, factory, STRANGE_VALUES)).toEqual([]);
  });
});

const SLOW = 100;

/** The processor time of an action, measured again if it is slow, because the first attempt may include a garbage collection. */
function milliseconds(action: () => void, attempts = 3): number {
  const time = processorTime(action);
  return time < SLOW || attempts === 1 ? time : Math.min(time, milliseconds(action, attempts - 1));
}

test.each(CATALOGUE)('$profile: no check takes long, whatever the text is', (connector) => {
  const problems: string[] = [];
  for (const slot of connector.factories.flatMap((factory) => slots(connector, factory))) {
    for (const [index, bomb] of BOMBS.entries()) {
      const value = slot.isSecret ? SecretValue.unsafePlainText(bomb) : bomb;
      // A regular expression that isn't linear takes seconds even for the shortest of these, or forever.
      const time = milliseconds(() => problems.push(...wrongWith(slot, value, connector)));
      problems.push(...time < SLOW ? [] : [`${slot.name} took ${time} ms for text ${index}`]);
    }
  }
  expect(problems).toEqual([]);
});
