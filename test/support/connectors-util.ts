import type { Stack } from 'aws-cdk-lib';
import { CfnParameter, Fn, Lazy } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Warning } from './util';
import { errorOf, newStack, propertiesOf, stored, storedReference, untyped, warning, warningsOf } from './util';
import type { ConnectorProfileOptions, IConnectorProfile } from '../../src';

/** Some props of a profile. Constructs among them are created in the stack. */
export type PropsIn<P> = (stack: Stack) => Partial<P>;

/** Creates profiles of one connector, each in its own stack, with valid props and those of a test. */
export class ProfileMaker<P extends ConnectorProfileOptions> {
  public constructor(
    private readonly profileClass: new (scope: Construct, id: string, props: P) => IConnectorProfile,
    private readonly valid: (stack: Stack) => P,
  ) {}

  public make(stack: Stack, props: Partial<P> = {}, id = 'Profile'): IConnectorProfile {
    return new this.profileClass(stack, id, { connectorProfileName: 'profile', ...this.valid(stack), ...props });
  }

  /** All of the resource's properties. */
  public properties(props: PropsIn<P> = () => ({})): any {
    const stack = newStack();
    this.make(stack, props(stack));
    return propertiesOf(stack);
  }

  /** The message of the error that must be thrown. The props are untyped, as from a caller without a type checker. */
  public error(props: { readonly [prop in keyof P]?: unknown }): string {
    const stack = newStack();
    return errorOf(() => this.make(stack, untyped(props)));
  }

  public warnings(props: PropsIn<P> = () => ({})): Warning[] {
    const stack = newStack();
    this.make(stack, props(stack));
    return warningsOf(stack);
  }
}

/** The properties of a native connector's profile with the name 'profile'. */
export function nativeProfile(connectorType: string, credentials: object | undefined, properties?: object, connectionMode = 'Public'): object {
  return {
    ConnectorProfileName: 'profile',
    ConnectorType: connectorType,
    ConnectionMode: connectionMode,
    ConnectorProfileConfig: {
      ...(properties && { ConnectorProfileProperties: properties }),
      ...(credentials && { ConnectorProfileCredentials: credentials }),
    },
  };
}

/** The properties of a registered connector's profile with the name 'profile'. */
export function customProfile(connectorLabel: unknown, credentials: object, properties: object = {}): object {
  return {
    ConnectorProfileName: 'profile',
    ConnectorType: 'CustomConnector',
    ConnectorLabel: connectorLabel,
    ConnectionMode: 'Public',
    ConnectorProfileConfig: {
      ConnectorProfileProperties: { CustomConnector: properties },
      ConnectorProfileCredentials: { CustomConnector: credentials },
    },
  };
}

/** The options of an OAuth 2.0 client, and their rendering. */
export const CLIENT = { clientId: stored('id'), clientSecret: stored('cs') };
export const RENDERED_CLIENT = { ClientId: storedReference('id'), ClientSecret: storedReference('cs') };

export const NO_REFRESH_TOKEN = warning('accessTokenWithoutRefreshToken', 'credentials: accessToken without refreshToken. '
  + 'AppFlow can\'t renew the access token when it expires, and flows will fail from then on; give refreshToken as well');

/** Strings that are known only later, with their rendering. None of the values would pass a check. */
export const TOKENS: ReadonlyArray<readonly [string, (scope: Stack) => string, unknown]> = [
  ['a parameter', (scope) => new CfnParameter(scope, 'Parameter').valueAsString, { Ref: 'Parameter' }],
  ['a lazy value', () => Lazy.string({ produce: () => 'two words' }), 'two words'],
  ['an intrinsic function', () => Fn.join(' ', ['two', Fn.ref('AWS::Region')]), { 'Fn::Join': [' ', ['two', { Ref: 'AWS::Region' }]] }],
  ['a dynamic reference', () => '{{resolve:ssm:/two words}}', '{{resolve:ssm:/two words}}'],
];
