import type { Stack } from 'aws-cdk-lib';
import { SecretValue } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Connector } from './catalogue';
import { CATALOGUE } from './catalogue';
import { classNamed, toInputs } from './catalogue/build';
import type { FactoryCase } from './factories-table';
import { exampleProps, FACTORIES } from './factories-table';
import { stored, untyped } from './util';
import type { IConnectorProfile } from '../../src';

export interface ProfileCase {
  readonly name: string;
  /** AppFlow's name of the connector, and the label of a registered one. */
  readonly type: string;
  readonly label?: string;
  /** The class whose factories create its credentials. */
  readonly owner: string;
  /** The prop for them. */
  readonly prop: 'credentials' | 'endpoint';
  readonly make: (stack: Stack, props?: object, id?: string) => IConnectorProfile;
}

function profileCase(connector: Connector): ProfileCase {
  const { profile, type, owner, credentialsIn, props } = connector;
  const examples = exampleProps(connector);
  const factory = FACTORIES.find(({ name }) => name.startsWith(`${owner}.`))!;
  return {
    name: profile,
    type,
    label: connector.label ?? examples.connectorLabel,
    owner,
    prop: credentialsIn,
    make: (stack, given = {}, id = 'Profile') => new (classNamed(profile))(stack, id, {
      [credentialsIn]: callFactory(factory), ...toInputs(stack, props, examples), ...given,
    }),
  };
}

/** Every exported profile class, created with valid props and the given ones. */
export const PROFILES: readonly ProfileCase[] = CATALOGUE.map(profileCase);

export function profileOf({ profile }: FactoryCase): ProfileCase {
  return PROFILES.find(({ name }) => name === profile)!;
}

/** All options of a factory, with the secrets in Secrets Manager. */
export function optionsOf(factory: FactoryCase, secret: (field: string) => unknown = stored): { [field: string]: unknown } {
  const secrets = Object.fromEntries(Object.keys(factory.secrets).map((field) => [field, secret(field)]));
  return {
    ...(factory.map ? { [factory.map]: secrets } : secrets),
    ...Object.fromEntries(Object.entries(factory.texts).map(([field, { value }]) => [field, value])),
    ...factory.others,
  };
}

/** All options, with other values for some fields. */
export function optionsWith(factory: FactoryCase, fields: { readonly [field: string]: unknown }): { [field: string]: unknown } {
  const options = optionsOf(factory);
  return factory.map && Object.keys(fields).some((field) => field in factory.secrets)
    ? { ...options, [factory.map]: { ...untyped<object>(options[factory.map]), ...fields } }
    : { ...options, ...fields };
}

/** The secret in plain text. */
export function plain(text: string): SecretValue {
  return SecretValue.unsafePlainText(text);
}

export function callFactory(factory: FactoryCase, options: object = optionsOf(factory)): unknown {
  const [owner, method] = factory.name.split('.');
  return classNamed(owner)[method](options);
}

/** The FromSecret twin's credentials from a secret with all fields. */
export function callTwin(factory: FactoryCase, secret: ISecret, more: object = {}): unknown {
  const [owner, method] = factory.name.split('.');
  const others = Object.entries(optionsOf(factory)).filter(([field]) => !twinFields(factory).includes(field) && field !== factory.map);
  return classNamed(owner)[`${method}FromSecret`](secret, {
    ...(factory.twin === 'by fields' ? { fields: twinFields(factory) } : {}),
    ...Object.fromEntries(others),
    ...more,
  });
}

/** The fields that the FromSecret twin reads. */
export function twinFields(factory: FactoryCase): string[] {
  return [...Object.keys(factory.secrets), ...Object.keys(factory.texts).filter((field) => factory.texts[field].inSecret)];
}

/** The name of a secret field in messages. */
export function shownField(factory: FactoryCase, field: string): string {
  return `${profileOf(factory).prop}: ${factory.map && field in factory.secrets ? `${factory.map}["${field}"]` : field}`;
}
