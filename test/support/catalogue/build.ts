import type { CfnResource } from 'aws-cdk-lib';
import { SecretValue, Stack } from 'aws-cdk-lib';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Connector, Factory, Fields } from './field';
import * as library from '../../../src';

/** The value of a secret: as plain text, or a JSON key of a secret in Secrets Manager. */
export type PlainSecret = { readonly plain: string } | { readonly stored: string };

/** Values without constructs, which can be generated and printed. */
export interface Plain { readonly [name: string]: any }

export const APP_SECRET_ARN = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:app-AbCdEf';
export const ROLE_ARN = 'arn:aws:iam::111111111111:role/appflow';
export const BUCKET = 'appflow-stage';
export const FIELDS_SECRET_ARN = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:fields-AbCdEf';

/** A class of the library by its name, for tests of all classes. */
export function classNamed(name: string): any {
  const found: unknown = Reflect.get(library, name);
  if (typeof found !== 'function') {
    throw new Error(`there is no class ${name}`);
  }
  return found;
}

function existing<T extends Construct>(stack: Stack, id: string, make: () => T): T {
  return (stack.node.tryFindChild(id) as T | undefined) ?? make();
}

export const secretIn = (stack: Stack, id = 'FieldsSecret', arn = FIELDS_SECRET_ARN) =>
  existing(stack, id, () => Secret.fromSecretCompleteArn(stack, id, arn) as Secret);

/** A value as the user would write it. */
export function toInput(stack: Stack, kind: Fields[string]['kind'], value: any): unknown {
  switch (kind) {
    case 'secret':
      return secretValue(value);
    case 'secretMap':
      return Object.fromEntries(Object.entries<PlainSecret>(value).map(([key, entry]) => [key, secretValue(entry)]));
    case 'clientCredentials':
      return secretIn(stack, 'AppSecret', APP_SECRET_ARN);
    case 'role':
      return existing(stack, 'Role', () => Role.fromRoleArn(stack, 'Role', ROLE_ARN) as Role);
    case 'bucket':
      return existing(stack, 'Bucket', () => Bucket.fromBucketName(stack, 'Bucket', BUCKET) as Bucket);
    default:
      return value;
  }
}

function secretValue(value: PlainSecret): SecretValue {
  return 'plain' in value ? SecretValue.unsafePlainText(value.plain) : SecretValue.secretsManager('my-secret', { jsonField: value.stored });
}

export function toInputs(stack: Stack, fields: Fields, plain: Plain): Plain {
  return Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, toInput(stack, fields[name].kind, value)]));
}

/** A value as rendered in the template. */
export function inTemplate(kind: Fields[string]['kind'], value: any): unknown {
  switch (kind) {
    case 'secret':
      return 'plain' in value ? value.plain : `{{resolve:secretsmanager:my-secret:SecretString:${value.stored}::}}`;
    case 'secretMap':
      return Object.fromEntries(Object.entries<PlainSecret>(value).map(([key, entry]) => [key, inTemplate('secret', entry)]));
    case 'clientCredentials':
      return APP_SECRET_ARN;
    case 'role':
      return ROLE_ARN;
    case 'bucket':
      return BUCKET;
    default:
      return value;
  }
}

export function makeCredentials(connector: Connector, factory: Factory, options: unknown): unknown {
  return classNamed(connector.owner)[factory.name](options);
}

export function makeProfile(stack: Construct, id: string, connector: Connector, credentials: unknown, props: Plain): Construct {
  return new (classNamed(connector.profile))(stack, id, { ...props, [connector.credentialsIn]: credentials });
}

/** The rendered properties of a profile, without synthesizing the rest of the stack. */
export function propertiesOf(profile: Construct): { readonly [name: string]: any } {
  const resource = profile.node.defaultChild as CfnResource & { _toCloudFormation(): object };
  const text = JSON.stringify(Stack.of(profile).resolve(resource._toCloudFormation()));
  const [{ Properties: properties }] = Object.values<any>(JSON.parse(text).Resources);
  return properties;
}

/** The value at a path of the catalogue. */
export function valueAt(properties: Plain, at: string): any {
  const [path, ...keys] = at.split('#');
  const full = /^ConnectorProfile(Credentials|Properties)\./.test(path) ? `ConnectorProfileConfig.${path}` : path;
  return [...full.split('.'), ...keys].reduce<any>((value, name) => value?.[name], properties);
}

/** The expected values of a profile in the template, by path. */
export function expected(connector: Connector, factory: Factory, options: Plain, props: Plain): Plain {
  const places = ([fields, values]: readonly [Fields, Plain]) => Object.entries(values)
    .map(([name, value]) => [fields[name].at, inTemplate(fields[name].kind, value)] as const)
    .filter(([at]) => at !== undefined);
  return {
    ConnectorType: connector.type,
    ConnectionMode: 'Public',
    ...(connector.label !== undefined && { ConnectorLabel: connector.label }),
    ...Object.fromEntries([[factory.fields, options] as const, [connector.props, props] as const].flatMap(places)),
    ...factory.constants,
    ...connector.constants,
    ...connector.composed?.(props),
  };
}
