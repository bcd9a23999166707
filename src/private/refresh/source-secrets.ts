import { ArnFormat, Names, Reference, Stack, Token, Tokenization } from 'aws-cdk-lib';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IConstruct } from 'constructs';
import { isSecret } from '../predicates';
import { nameLikeArn } from '../secrets/secret-ids';

/** A secret that credentials come from. */
export interface SourceSecret {
  /** The ARN, with or without its six-character suffix. */
  readonly arn: string;
  /** The ARNs for policies: the complete ARN, one with a pattern for the six-character suffix, or both. */
  readonly resourceArns: readonly string[];
  /** The maximum length of the name in such an ARN, without the six-character suffix. */
  readonly nameLength: number;
  /** The secret's possible IDs in API calls. */
  readonly calledBy: readonly EventMatcher[];
  /** The secret's possible IDs in the events of Secrets Manager itself. */
  readonly rotatedAs: readonly EventMatcher[];
  /** The customer managed key that encrypts it, if it is known. */
  readonly key?: IKeyRef;
}

/** A secret whose changes start a refresh. */
export interface FollowedSecret extends SourceSecret {
  /** The staging label of the version that is read. */
  readonly stage: string;
}

/** A value in an EventBridge pattern. */
export type EventMatcher = string | { readonly suffix: string } | { readonly wildcard: string };

const RANDOM_SUFFIX = '-??????';
const RESOURCE = ':secret:';

/** The length of the suffix that CloudFormation appends to the logical ID to name a secret. */
const GENERATED_SUFFIX = 13;

/** Longer names are matched only by their end, which identifies them, to shorten the pattern. */
const LONG_NAME = 256;

/**
 * The secret of a reference.
 *
 * @param id the ARN or the name in the reference
 * @param given the secrets that the credentials came from
 * @returns undefined if the name or ARN is an unknown token
 */
export function findSecret(scope: IConstruct, id: string, given: readonly ISecret[]): SourceSecret | undefined {
  const secret = given.find((one) => one.secretArn === id || nameLikeArn(one) === id) ?? secretBehind(id);
  if (secret) {
    const name = literalName(secret);
    return {
      ...(secret.secretFullArn === undefined ? byPartialArn(secret.secretArn, name) : byWholeArn(secret.secretFullArn, name)),
      nameLength: Token.isUnresolved(name) ? Names.nodeUniqueId(secret.node).length + GENERATED_SUFFIX : name.length,
      key: secret.encryptionKey,
    };
  }
  if (startsWithToken(id)) {
    return undefined;
  }
  if (id.startsWith('arn:')) {
    const partial = byPartialArn(id, nameIn(id));
    if (!/-[A-Za-z0-9]{6}$/.test(id)) {
      return partial;
    }
    // The end looks like a suffix, but may be part of the name, so match both.
    const whole = byWholeArn(id, nameIn(id).slice(0, -RANDOM_SUFFIX.length));
    return {
      ...partial,
      resourceArns: [...whole.resourceArns, ...partial.resourceArns],
      calledBy: [...whole.calledBy, ...partial.calledBy],
      rotatedAs: [...whole.rotatedAs, ...partial.rotatedAs],
    };
  }
  return byPartialArn(Stack.of(scope).formatArn({
    service: 'secretsmanager',
    resource: 'secret',
    resourceName: id,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  }), id);
}

/** Events come from the secret's own account and region, so matching the end of its ARN is enough. */
function byWholeArn(arn: string, name: string): SourceSecret {
  const whole = arn.includes(RESOURCE) ? { suffix: `${RESOURCE}${nameIn(arn)}` } : arn;
  return { arn, resourceArns: [arn], nameLength: name.length, calledBy: [...byName(name), whole], rotatedAs: [whole] };
}

function byPartialArn(arn: string, name: string): SourceSecret {
  const whole = { wildcard: `*${RESOURCE}${name}-*` };
  return { arn, resourceArns: [`${arn}${RANDOM_SUFFIX}`], nameLength: name.length, calledBy: [...byName(name), whole], rotatedAs: [whole] };
}

/** A caller may use a secret's name, or its ARN without the six-character suffix. */
function byName(name: string): EventMatcher[] {
  return !Token.isUnresolved(name) && name.length > LONG_NAME ? [{ suffix: name }] : [name, { suffix: `${RESOURCE}${name}` }];
}

function nameIn(arn: string): string {
  return arn.slice(arn.indexOf(RESOURCE) + RESOURCE.length);
}

/** The name of the secret; a token if CloudFormation generates it. */
function literalName({ node, secretName }: ISecret): string {
  const resource = node.defaultChild;
  const name = resource !== undefined && CfnSecret.isCfnSecret(resource) ? resource.name : undefined;
  return name ?? secretName;
}

/** The secret whose ARN the token stands for. */
function secretBehind(id: string): ISecret | undefined {
  const { length, firstToken } = Tokenization.reverseString(id);
  const owner = length === 1 && Reference.isReference(firstToken) ? firstToken.target.node.scope : undefined;
  return owner !== undefined && isSecret(owner) ? owner : undefined;
}

function startsWithToken(id: string): boolean {
  return Token.isUnresolved(id) && Token.isUnresolved(Tokenization.reverseString(id).firstValue);
}
