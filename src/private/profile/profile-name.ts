import { PhysicalName } from 'aws-cdk-lib';
import { withoutReferences } from '../checks/identifier';
import { text } from '../checks/text';
import { LIMITS } from '../limits';
import type { Problems } from '../problems';

/** The name of a profile. CloudFormation uses it as the resource's identifier and shows it. */
export function readProfileName(v: Problems, value: unknown): string | undefined {
  if (value === PhysicalName.GENERATE_IF_NEEDED) {
    return undefined;
  }
  const name = text(v, 'connectorProfileName', value, LIMITS.ConnectorProfileName, { example: 'crm-production', credential: true });
  return withoutReferences(v, 'connectorProfileName', name);
}
