import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { kindOf } from '../messages';
import { isGrantable } from '../predicates';

/**
 * Grants actions on a resource, for one of the methods of `grants`.
 *
 * @param example an action that fits the resource
 */
export function grantActions(
  method: string, resource: IConstruct, grantee: IGrantable, actions: string[], resourceArn: string, example: string,
): Grant {
  checkGrantee(method, resource, grantee);
  const wrong = actions.findIndex((action) => typeof action !== 'string');
  if (actions.length === 0 || wrong >= 0) {
    const got = wrong >= 0 ? `, got ${kindOf(actions[wrong])}` : '';
    throw new Error(`invalid grants.${method} at '${resource.node.path}':\n  - actions must be one or more IAM actions (e.g. ${JSON.stringify(example)})${got}`);
  }
  return Grant.addToPrincipal({ grantee, actions, resourceArns: [resourceArn] });
}

export function checkGrantee(method: string, { node }: IConstruct, grantee: unknown): void {
  if (!isGrantable(grantee)) {
    throw new Error(`invalid grants.${method} at '${node.path}':\n`
      + `  - grantee must be an IAM principal (IGrantable), such as a role or a Lambda function, got ${kindOf(grantee)}`);
  }
}
