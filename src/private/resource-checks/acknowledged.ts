import type { CfnResource } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { addWarning } from '../messages';

/**
 * A warning on a resource whose acknowledgement counts wherever it was made.
 *
 * aws-cdk-lib finds an acknowledgement that was made before the warning only on the parents of the construct that the warning is on,
 * and the one of a resource that stands alone is on the resource itself. A construct below it, which is there for a moment, finds both.
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
