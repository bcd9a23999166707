import { LIMITS } from './limits';
import type { Problems } from './problems';
import { ConnectionMode } from '../connection-mode';
import { text } from './checks/text';
import { oneOf } from './checks/values';
import { isAbsent } from './predicates';

/** The props of a connector that supports a named VPC endpoint service. */
export interface PrivateLinkProps {
  readonly connectionMode?: ConnectionMode;
  readonly privateLinkServiceName?: string;
}

/**
 * A service name without a mode implies PRIVATE. An empty name counts as none: AppFlow accepts it, but CloudFormation doesn't.
 *
 * @param nameRequired whether PRIVATE requires a name
 */
export function readPrivateLink(v: Problems, props: PrivateLinkProps, nameRequired: boolean): PrivateLinkProps {
  const given = oneOf(v, 'connectionMode', props.connectionMode, ConnectionMode);
  const example = 'com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0';
  const givenName = props.privateLinkServiceName === '' ? undefined : props.privateLinkServiceName;
  const name = text(v, 'privateLinkServiceName', givenName, LIMITS.PrivateLinkServiceName, { example });
  if (name !== undefined && given === ConnectionMode.PUBLIC) {
    v.problem('privateLinkServiceName requires connectionMode PRIVATE; leave out connectionMode or the service name');
  }
  if (nameRequired && given === ConnectionMode.PRIVATE && isAbsent(givenName)) {
    v.problem(`connectionMode PRIVATE requires privateLinkServiceName (e.g. ${JSON.stringify(example)})`);
  }
  return { connectionMode: given ?? (name === undefined ? undefined : ConnectionMode.PRIVATE), privateLinkServiceName: name };
}
