import { Stack } from 'aws-cdk-lib';
import * as fc from 'fast-check';
import { announceSeed, check } from './runs';
import { newApp } from '../support/app';
import { CATALOGUE } from '../support/catalogue';
import { validValues } from '../support/catalogue/arbitrary';
import { expected, makeCredentials, makeProfile, propertiesOf, toInputs, valueAt } from '../support/catalogue/build';
import { judge } from '../support/catalogue/model';

announceSeed();

const PAIRS = CATALOGUE.flatMap((connector) => connector.factories.map((factory) => ({
  name: `${connector.profile} with ${connector.owner}.${factory.name}`, connector, factory,
})));

let stack: Stack;
let count: number;

beforeEach(() => {
  stack = new Stack(newApp(), 'Stack');
  count = 0;
});

test.each(PAIRS)('$name: valid input gives a template that the service accepts, with every value in its place', ({ connector, factory }) => {
  const input = fc.record({
    options: validValues(factory.fields, factory.combinations),
    props: validValues(connector.props, connector.combinations),
  });
  check(input, ({ options, props }) => {
    const credentials = makeCredentials(connector, factory, toInputs(stack, factory.fields, options));
    const profile = makeProfile(stack, `Profile${count += 1}`, connector, credentials, toInputs(stack, connector.props, props));
    const properties = propertiesOf(profile);

    const values = expected(connector, factory, options, props);
    const inTemplate = Object.fromEntries(Object.keys(values).map((at) => [at, valueAt(properties, at)]));
    expect({ problems: judge(properties), inTemplate }).toEqual({ problems: [], inTemplate: values });
  });
});
