import { ConnectionMode } from '../../connection-mode';
import type { Rule } from '../factory/definition';
import type { Field } from '../factory/field';
import * as field from '../factory/fields';
import { LIMITS } from '../limits';

const EXAMPLE = 'com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0';
const serviceName = field.text(LIMITS.PrivateLinkServiceName, { example: EXAMPLE, visible: true });

/** An empty name counts as none: AppFlow accepts it, but CloudFormation doesn't. */
const privateLinkServiceName: Field<string> = {
  ...serviceName,
  read: (v, prop, value) => (value === '' ? value : serviceName.read(v, prop, value)),
};

/** The props of a connector that supports a named VPC endpoint service. */
export const PRIVATE_LINK_FIELDS = { connectionMode: field.oneOf(ConnectionMode), privateLinkServiceName };

/** A service name requires a private connection. */
export const followsServiceName: Rule<keyof typeof PRIVATE_LINK_FIELDS> = ({ v, valueOf, nameOf, wordFor }) => {
  if (!isNone(valueOf('privateLinkServiceName')) && valueOf('connectionMode') === ConnectionMode.PUBLIC) {
    v.under('privateLink', () => v.problem(`${nameOf('privateLinkServiceName')} requires ${nameOf('connectionMode')} ${wordFor(ConnectionMode.PRIVATE)}; `
      + `change ${nameOf('connectionMode')}, or leave out the service name`));
  }
};

/** For connectors whose private connections require a service name. */
export const needsServiceName: Rule<keyof typeof PRIVATE_LINK_FIELDS> = ({ v, valueOf, has, nameOf, wordFor }) => {
  if (valueOf('connectionMode') === ConnectionMode.PRIVATE && (!has('privateLinkServiceName') || valueOf('privateLinkServiceName') === '')) {
    v.under('privateLink', () =>
      v.problem(`${nameOf('connectionMode')} ${wordFor(ConnectionMode.PRIVATE)} requires ${nameOf('privateLinkServiceName')} (e.g. ${JSON.stringify(EXAMPLE)})`));
  }
};

interface PrivateLinkValues {
  readonly connectionMode?: ConnectionMode;
  readonly privateLinkServiceName?: string;
}

/** The values to render: a service name without a mode implies a private connection. */
export function privateLinkOf({ connectionMode, privateLinkServiceName: name }: PrivateLinkValues): PrivateLinkValues {
  return isNone(name) ? { connectionMode } : { connectionMode: connectionMode ?? ConnectionMode.PRIVATE, privateLinkServiceName: name };
}

function isNone(name: unknown): boolean {
  return name === undefined || name === '';
}
