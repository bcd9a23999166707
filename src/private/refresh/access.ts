import { Lazy, Stack } from 'aws-cdk-lib';
import type { CfnManagedPolicyProps, CfnPolicyProps } from 'aws-cdk-lib/aws-iam';
import { CfnManagedPolicy, CfnPolicy } from 'aws-cdk-lib/aws-iam';
import type { Construct, IConstruct } from 'constructs';
import { isNoValue } from '../template/template';

type Conditions = { readonly [operator: string]: { readonly [key: string]: string | readonly string[] } };

/** A permission of the function on one resource. Different versions of the library in one app share it. */
export interface Access {
  readonly actions: readonly string[];
  /** An ARN. */
  readonly resource: string;
  /** The maximum length of the ARN. */
  readonly length: number;
  readonly conditions?: Conditions;
  /** The ARN is a token that may resolve to nothing, or to the same value as another one. */
  readonly optional?: true;
}

/** The limits of a role: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html. IAM doesn't count whitespace. */
const INLINE_SIZE = 10_240;
const MANAGED_SIZE = 6_144;
const MANAGED_POLICIES = 10;

/** Room in the inline policies for the separate statements on the log, the queue, its key and a VPC. */
const OTHER_ACCESS = 2_240;

const EMPTY_POLICY = JSON.stringify(policy([])).length;

/** The quotes and the comma around a resource. */
const PUNCTUATION = 3;

/** A function, and the permissions of its role. */
export interface GrantedFunction {
  readonly scope: Construct;
  readonly handler: IConstruct;
  readonly roleName: string;
  readonly granted: readonly Access[];
}

/**
 * Adds the granted permissions to the policies of a role. Permissions that differ only in the resource share a statement, and
 * statements that don't fit in one policy continue in the next. The policies are filled when the template is rendered, because
 * the keys of the profiles are known only then. Other versions of the library may add permissions, so the division among
 * policies must not change.
 */
export function addPolicies({ scope, handler, roleName, granted }: GrantedFunction): void {
  const stack = Stack.of(scope);
  const roles = [roleName];
  if (!scope.node.tryFindChild('Access')) {
    const content = new PolicyContent(stack, granted);
    handler.node.addDependency(
      new OptionalPolicy(scope, 'Access', { policyName: 'Access', policyDocument: content.document(0), roles }, () => content.renew(0)),
    );
    scope.node.addValidation({ validate: () => problems(divided(stack, granted, true).length) });
  }
  if (divided(stack, granted, false).length > 1 && !scope.node.tryFindChild('Access1')) {
    const content = new PolicyContent(stack, granted);
    for (let index = 1; index <= MANAGED_POLICIES; index++) {
      handler.node.addDependency(
        new OptionalManagedPolicy(scope, `Access${index}`, { policyDocument: content.document(index), roles }, () => content.renew(index, index === 1)),
      );
    }
  }
}

function problems(needed: number): string[] {
  return needed <= MANAGED_POLICIES + 1 ? [] : ['refreshOnSecretChange: access to the secrets, keys and profiles of this stack needs '
    + `${needed} policies, but a role can have at most ${MANAGED_POLICIES + 1}; split the profiles across stacks`];
}

/** The statements of the policies. They are divided again whenever the first policy is rendered, which precedes the others. */
class PolicyContent {
  private divided?: readonly Statement[][];

  public constructor(private readonly stack: Stack, private readonly granted: readonly Access[]) {}

  /** Whether the policy has statements. */
  public renew(index: number, first = index === 0): boolean {
    if (first || !this.divided) {
      this.divided = divided(this.stack, this.granted, true);
    }
    return this.divided[index] !== undefined;
  }

  public document(index: number): unknown {
    return Lazy.uncachedAny({ produce: () => policy(this.divided?.[index] ?? []) });
  }
}

/** The statements of each policy, beginning with the inline policy. Without `resolve`, the most that there may be. */
function divided(stack: Stack, granted: readonly Access[], resolve: boolean): Statement[][] {
  const policies: Statement[][] = [];
  let room = 0;
  for (const { head, resources } of grouped(stack, granted, resolve)) {
    let statement: Statement | undefined;
    for (const { resource, length } of resources) {
      let needed = length + PUNCTUATION + (statement ? 0 : JSON.stringify(head).length + 1);
      if (needed > room) {
        needed = length + PUNCTUATION + JSON.stringify(head).length + 1;
        room = (policies.length === 0 ? INLINE_SIZE - OTHER_ACCESS : MANAGED_SIZE) - EMPTY_POLICY;
        policies.push([]);
        statement = undefined;
      }
      if (!statement) {
        statement = { ...head, Resource: [] };
        policies.at(-1)?.push(statement);
      }
      room -= needed;
      statement.Resource.push(resource);
    }
  }
  return policies;
}

interface Statement {
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: string[];
  readonly Condition?: Conditions;
}

interface Group {
  readonly head: Statement;
  readonly resources: Access[];
}

function policy(statements: readonly Statement[]): object {
  return { Version: '2012-10-17', Statement: statements };
}

function grouped(stack: Stack, granted: readonly Access[], resolve: boolean): Iterable<Group> {
  const groups = new Map<string, Group>();
  const known = new Set<string>();
  for (const access of granted) {
    const { actions, conditions, resource, optional } = access;
    const kind = JSON.stringify([actions, conditions]);
    const resolved: unknown = optional && resolve ? stack.resolve(resource) : resource;
    const subject = `${kind} ${JSON.stringify(resolved)}`;
    if (resolved === undefined || isNoValue(resolved) || known.has(subject)) {
      continue;
    }
    known.add(subject);
    const group = groups.get(kind) ?? {
      head: { Effect: 'Allow', Action: actions, Resource: [], ...(conditions && { Condition: conditions }) },
      resources: [],
    };
    groups.set(kind, group);
    group.resources.push(access);
  }
  return groups.values();
}

/** A policy that is in the template only if it has statements. */
class OptionalPolicy extends CfnPolicy {
  public constructor(scope: Construct, id: string, props: CfnPolicyProps, private readonly needed: () => boolean) {
    super(scope, id, props);
  }

  protected override shouldSynthesize(): boolean {
    return this.needed();
  }
}

class OptionalManagedPolicy extends CfnManagedPolicy {
  public constructor(scope: Construct, id: string, props: CfnManagedPolicyProps, private readonly needed: () => boolean) {
    super(scope, id, props);
  }

  protected override shouldSynthesize(): boolean {
    return this.needed();
  }
}
