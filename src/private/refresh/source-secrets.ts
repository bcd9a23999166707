import { ArnFormat, Names, Reference, Stack, Token, Tokenization } from 'aws-cdk-lib';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IConstruct } from 'constructs';
import { isSecret } from '../predicates';
import { nameLikeArn } from '../secret-ids';

/** A secret that credentials come from. */
export interface SourceSecret {
  /** The ARN, whole or without the six characters at its end. */
  readonly arn: string;
  /** The ARN for policies: the whole one, or with a pattern for the six characters at its end, or either. */
  readonly resourceArns: readonly string[];
  /** How long the name in such an ARN is at most, the six characters at its end left out. */
  readonly nameLength: number;
  /** What callers of the API may call the secret. */
  readonly calledBy: readonly EventMatcher[];
  /** What Secrets Manager itself calls it. */
  readonly rotatedAs: readonly EventMatcher[];
  /** The customer managed key that encrypts it, as far as it is known. */
  readonly key?: IKeyRef;
}

/** A secret that is followed. */
export interface FollowedSecret extends SourceSecret {
  /** The staging label of the version that is read. */
  readonly stage: string;
}

/** A value of an event, as EventBridge matches it. */
export type EventMatcher = string | { readonly suffix: string } | { readonly wildcard: string };

const RANDOM_SUFFIX = '-??????';
const RESOURCE = ':secret:';

/** What CloudFormation appends to the logical id for the name of a secret. */
const GENERATED_SUFFIX = 13;

/** From here on a name is matched by its end alone, or the pattern would be too long; no other name ends in so long a text. */
const LONG_NAME = 256;

/**
 * What is known of the secret that a reference names.
 *
 * @param id the ARN or the name in the reference
 * @param given the secrets that the credentials were made of
 * @returns undefined where the name or ARN is a token that nothing is known of
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
    // Whether it is whole can't be seen where it ends like one: the name may end so.
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

/** An event has the secret's ARN in its own account and region, so that the end of it is enough. */
function byWholeArn(arn: string, name: string): SourceSecret {
  const whole = arn.includes(RESOURCE) ? { suffix: `${RESOURCE}${nameIn(arn)}` } : arn;
  return { arn, resourceArns: [arn], nameLength: name.length, calledBy: [...byName(name), whole], rotatedAs: [whole] };
}

function byPartialArn(arn: string, name: string): SourceSecret {
  const whole = { wildcard: `*${RESOURCE}${name}-*` };
  return { arn, resourceArns: [`${arn}${RANDOM_SUFFIX}`], nameLength: name.length, calledBy: [...byName(name), whole], rotatedAs: [whole] };
}

/** A caller may name a secret, or give its ARN without the six characters at the end. */
function byName(name: string): EventMatcher[] {
  return !Token.isUnresolved(name) && name.length > LONG_NAME ? [{ suffix: name }] : [name, { suffix: `${RESOURCE}${name}` }];
}

function nameIn(arn: string): string {
  return arn.slice(arn.indexOf(RESOURCE) + RESOURCE.length);
}

/** The name that the secret was given; a token where CloudFormation generates one. */
function literalName({ node, secretName }: ISecret): string {
  const resource = node.defaultChild;
  const name = resource !== undefined && CfnSecret.isCfnSecret(resource) ? resource.name : undefined;
  return name ?? secretName;
}

/** The construct of a secret whose ARN the token is. */
function secretBehind(id: string): ISecret | undefined {
  const { length, firstToken } = Tokenization.reverseString(id);
  const owner = length === 1 && Reference.isReference(firstToken) ? firstToken.target.node.scope : undefined;
  return owner !== undefined && isSecret(owner) ? owner : undefined;
}

function startsWithToken(id: string): boolean {
  return Token.isUnresolved(id) && Token.isUnresolved(Tokenization.reverseString(id).firstValue);
}
