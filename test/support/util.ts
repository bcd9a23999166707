import type { Environment } from 'aws-cdk-lib';
import { SecretValue, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { newApp } from './app';
import type { SalesforceConnectorProfileProps, ServiceNowConnectorProfileProps } from '../../src';
import { SalesforceConnectorProfile, SalesforceCredentials, ServiceNowConnectorProfile, ServiceNowCredentials } from '../../src';

export { REDIRECT_URI } from './redirect-uri';

export const PROFILE = 'AWS::AppFlow::ConnectorProfile';
export const SECRET_ARN = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:crm-AbCdEf';
export const SALESFORCE_URL = 'https://acme.my.salesforce.com';
export const SERVICE_NOW_URL = 'https://acme.service-now.com';

export interface Warning {
  readonly path: string;
  readonly text: string;
}

/** A stack in its own app. */
export function newStack(env?: Environment, id = 'Stack'): Stack {
  return new Stack(newApp(), id, { env });
}

/** A value that a caller without a type checker may pass as a T. */
export function untyped<T>(value: unknown): T {
  return value as T;
}

/** The message of the error that must be thrown. */
export function errorOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('expected an error, but there was none');
}

/** The message for a construct 'Profile' in 'Stack'. */
export function invalid(subject: string, ...problems: string[]): string {
  return [`invalid ${subject} at 'Stack/Profile':`, ...problems.map((problem) => `  - ${problem}`)].join('\n');
}

/** A secret with a known ARN, so references to it are plain strings in the template. */
export function secretIn(stack: Stack, id = 'Secret', arn = SECRET_ARN): ISecret {
  return Secret.fromSecretCompleteArn(stack, id, arn);
}

/** A reference to a field of the secret of `secretIn`. */
export function reference(jsonField: string, version = ':'): string {
  return `{{resolve:secretsmanager:${SECRET_ARN}:SecretString:${jsonField}:${version}}}`;
}

/** A SecretValue from Secrets Manager. */
export function stored(name: string): SecretValue {
  return SecretValue.secretsManager('my-secret', { jsonField: name });
}

/** The rendering of `stored` in a template. */
export function storedReference(name: string): string {
  return `{{resolve:secretsmanager:my-secret:SecretString:${name}::}}`;
}

/** The content of a connected app's secret, as set by an app. */
export const CONNECTED_APP = { secretObjectValue: { clientId: stored('clientId'), clientSecret: stored('clientSecret') } };

export function salesforce(stack: Stack, props: Partial<SalesforceConnectorProfileProps> = {}, id = 'Profile'): SalesforceConnectorProfile {
  return new SalesforceConnectorProfile(stack, id, {
    credentials: SalesforceCredentials.oauth2Tokens({ accessToken: stored('accessToken'), refreshToken: stored('refreshToken') }),
    ...props,
  });
}

export function serviceNow(stack: Stack, props: Partial<ServiceNowConnectorProfileProps> = {}, id = 'Profile'): ServiceNowConnectorProfile {
  return new ServiceNowConnectorProfile(stack, id, {
    instanceUrl: SERVICE_NOW_URL,
    credentials: ServiceNowCredentials.basic({ username: 'appflow', password: stored('password') }),
    ...props,
  });
}

/** The properties of the only resource of a type. */
export function propertiesOf(stack: Stack, type = PROFILE): { readonly [name: string]: any } {
  const resources = Object.values(Template.fromStack(stack).findResources(type));
  expect(resources).toHaveLength(1);
  return resources[0].Properties;
}

/** The ConnectorProfileConfig of the only profile. */
export function configOf(stack: Stack): unknown {
  return propertiesOf(stack).ConnectorProfileConfig;
}

/** The warnings of a stack; those of a nested stack are with its parent. */
export function warningsOf(stack: Stack): Warning[] {
  return Annotations.fromStack(stack).findWarning('*', Match.anyValue()).map(({ id, entry }) => ({ path: id, text: String(entry.data) }));
}

/** The text of a warning as the CDK shows it. */
export function warning(id: string, text: string): string {
  return `${text} [ack: cdk-appflow-constructs:${id}]`;
}
