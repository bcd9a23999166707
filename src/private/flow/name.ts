import { createHash } from 'node:crypto';
import type { IFragmentConcatenator, IPostProcessor, IResolvable, IResolveContext } from 'aws-cdk-lib';
import { CfnElement, DefaultTokenResolver, Lazy, Names, PhysicalName, Reference, Stack, Token, Tokenization } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import type { FlowProblems } from './flow-problems';
import { FLOW_LIMITS } from './limits';
import type { FlowEnds } from './read-ends';
import { withoutReferences } from '../checks/identifier';
import { text } from '../checks/text';
import { readNote, writeNote } from '../notes';

const HASH_LENGTH = 8;

/** The given name. CloudFormation uses it as the resource's identifier and shows it. */
export function readFlowName(v: FlowProblems, value: unknown): string | undefined {
  if (value === PhysicalName.GENERATE_IF_NEEDED) {
    return undefined;
  }
  return withoutReferences(v, 'flowName', text(v, 'flowName', value, FLOW_LIMITS.FlowName, { example: 'contacts-to-lake' }));
}

/** The ARN of an existing flow. */
export function readFlowArn(v: FlowProblems, value: unknown): string | undefined {
  return withoutReferences(v, 'flowArn', text(v, 'flowArn', value, FLOW_LIMITS.FlowArn));
}

/**
 * A name from the construct's path, with a hash of the properties that AppFlow can't change on an existing flow. Changing them
 * changes the name, so CloudFormation replaces the flow. The hash is computed at synthesis, because buckets and keys may be
 * renamed until then.
 */
export function generatedName(flow: IConstruct, { source, destination }: FlowEnds, kmsArn: string | undefined): string {
  const name = Names.uniqueResourceName(flow, { maxLength: FLOW_LIMITS.FlowName.max - HASH_LENGTH - 1 });
  const fixed = [
    [source.connectorType, source.connectorLabel ?? '', ...source.identity],
    [destination.connectorType, destination.connectorLabel ?? '', ...destination.identity],
    // Without a key the name stays as in versions that didn't include the key.
    ...kmsArn === undefined ? [] : [[kmsArn]],
  ];
  const produce = () => `${name}-${hashOf(fixed.map((parts) => parts.map((part) => identify(part, flow))))}`;
  return fixed.flat().some((part) => Token.isUnresolved(part)) ? Lazy.string({ produce }) : produce();
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, HASH_LENGTH);
}

/** The text, with its tokens replaced by the identities of their resources. */
function identify(part: string, scope: IConstruct): unknown {
  if (!Token.isUnresolved(part)) {
    return part;
  }
  // The most common case is a single token, the name of a bucket.
  const { firstToken, length } = Tokenization.reverseString(part);
  return length === 1 && Reference.isReference(firstToken)
    ? referent(firstToken)
    : Tokenization.resolve(part, { scope, resolver: new IdentityResolver(), preparing: false });
}

/** Keeps the fragments apart, because they aren't rendered. */
const FRAGMENTS: IFragmentConcatenator = { join: (left: unknown, right: unknown) => [left, right] };

/** Resolves references to the identities of their resources. */
class IdentityResolver extends DefaultTokenResolver {
  public constructor() {
    super(FRAGMENTS);
  }

  public override resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    return Reference.isReference(token) ? referent(token) : super.resolveToken(token, context, postProcessor);
  }
}

/**
 * The identity of the referenced resource and its physical name. The rendered reference wouldn't do: it depends on the stacks of
 * the two resources, and it may not be known yet.
 */
function referent({ target, displayName }: Reference): unknown {
  const known = readNote(target, IDENTITY, isIdentity) ?? identityOf(target);
  return { stack: known.stack, resource: known.resource, attribute: displayName, name: known.name };
}

const IDENTITY = 'identity';

/** A resource in the hash of a name. */
interface Identity {
  readonly stack: string;
  readonly resource: string;
  readonly name?: string;
}

/** A note on the resource caches it, because many flows share a bucket. */
function identityOf(target: IConstruct): Identity {
  const stack = Stack.of(target);
  const identity = {
    stack: stack.node.path,
    resource: CfnElement.isCfnElement(target) ? stack.resolve(target.logicalId) : target.node.path,
    // Changing it replaces the bucket under the same logical ID.
    name: CfnBucket.isCfnBucket(target) ? stack.resolve(target.bucketName) : undefined,
  };
  writeNote(target, IDENTITY, identity);
  return identity;
}

function isIdentity(note: unknown): note is Identity {
  return typeof note === 'object' && note !== null && 'stack' in note && 'resource' in note && typeof note.resource === 'string';
}
