import type { CfnResource } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { addWarning } from '../private/messages';

/**
 * Adds a warning to a resource, unless it was acknowledged on the resource or on a parent.
 *
 * aws-cdk-lib looks for an earlier acknowledgement only on the parents of the construct with the warning, but a resource without parents
 * is acknowledged on itself. A temporary construct below the resource finds both.
 */
export function warnUnlessAcknowledged(resource: CfnResource, id: string, text: string): void {
  const below = new Construct(resource, 'AcknowledgedWarning');
  try {
    addWarning(below, id, text);
    if (below.node.metadata.length === 0) {
      return;
    }
  } finally {
    resource.node.tryRemoveChild('AcknowledgedWarning');
  }
  addWarning(resource, id, text);
}
