import { PhysicalName } from 'aws-cdk-lib';
import { text } from './checks/text';
import { findReferences } from './dynamic-references';
import { LIMITS } from './limits';
import type { Problems } from './problems';

/** The name of a profile. CloudFormation uses it as the resource's identifier and shows it. */
export function readProfileName(v: Problems, value: unknown): string | undefined {
  if (value === PhysicalName.GENERATE_IF_NEEDED) {
    return undefined;
  }
  const name = text(v, 'connectorProfileName', value, LIMITS.ConnectorProfileName, { example: 'crm-production', credential: true });
  if (name !== undefined && findReferences(name).dynamicReferences > 0) {
    v.problem('connectorProfileName must not contain a dynamic reference: CloudFormation may show the name, and the secret in it');
  }
  return name;
}
