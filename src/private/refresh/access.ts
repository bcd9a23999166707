import { Lazy, Stack } from 'aws-cdk-lib';
import type { CfnManagedPolicyProps, CfnPolicyProps } from 'aws-cdk-lib/aws-iam';
import { CfnManagedPolicy, CfnPolicy } from 'aws-cdk-lib/aws-iam';
import type { Construct, IConstruct } from 'constructs';
import { isNoValue } from '../template';

type Conditions = { readonly [operator: string]: { readonly [key: string]: string | readonly string[] } };

/** Something that the function may do with one resource. Versions of the library in one app read it of each other. */
export interface Access {
  readonly actions: readonly string[];
  /** An ARN. */
  readonly resource: string;
  /** How long the ARN is at most. */
  readonly length: number;
  readonly conditions?: Conditions;
  /** The ARN is a token that may stand for nothing, or for the same as another one. */
  readonly optional?: true;
}

/** What a role can hold: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html. IAM counts no whitespace. */
const INLINE_SIZE = 10_240;
const MANAGED_SIZE = 6_144;
const MANAGED_POLICIES = 10;

/** Room in the inline policies for the log, the queue, its key and a VPC, which have statements of their own. */
const OTHER_ACCESS = 2_240;

const EMPTY_POLICY = JSON.stringify(policy([])).length;

/** The quotes and the comma of a resource. */
const PUNCTUATION = 3;

/** A function, and what the role that it runs with was granted. */
export interface GrantedFunction {
  readonly scope: Construct;
  readonly handler: IConstruct;
  readonly roleName: string;
  readonly granted: readonly Access[];
}

/**
 * Puts what was granted into policies of a role. All that differs in nothing but the resource is one statement, and
 * what doesn't fit into one policy goes into the next. They are filled when the template is made, since only then the
 * keys of the profiles are known for sure. Other versions of the library may add to what was granted, so how it is
 * divided must stay as it is.
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

/** The statements of the policies. They are divided anew each time that the first policy is asked for, which comes before the others. */
class PolicyContent {
  private divided?: readonly Statement[][];

  public constructor(private readonly stack: Stack, private readonly granted: readonly Access[]) {}

  /** Whether there is something in the policy. */
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

/** The statements of each policy, first the inline one; without `resolve` as many as there can be. */
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

/** A policy that is only in the template if there is something in it. */
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
