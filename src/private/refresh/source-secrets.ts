import { ArnFormat, Reference, Stack, Token, Tokenization } from 'aws-cdk-lib';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IConstruct } from 'constructs';
import { isSecret } from '../predicates';

/** A secret that credentials come from. */
export interface SourceSecret {
  /** The ARN for policies: the whole one, or with a pattern for the six characters at its end, or either. */
  readonly resourceArns: string[];
  /** What events call the secret by its ARN, as matchers of EventBridge. */
  readonly arns: EventMatcher[];
  /** What callers may call it otherwise. */
  readonly names: EventMatcher[];
  /** The customer managed key that encrypts it, as far as it is known. */
  readonly key?: IKeyRef;
}

/** A secret that is followed. */
export interface FollowedSecret extends SourceSecret {
  /** The staging label of the version that is read. */
  readonly stage: string;
}

export type EventMatcher = string | { readonly prefix: string };

const RANDOM_SUFFIX = '-??????';

/**
 * What is known of the secret that a reference names.
 *
 * @param id the ARN or the name in the reference
 * @param given the secrets that the credentials were made of
 * @returns undefined where the name or ARN is a token that nothing is known of
 */
export function findSecret(scope: IConstruct, id: string, given: readonly ISecret[]): SourceSecret | undefined {
  const secret = given.find(({ secretArn }) => secretArn === id) ?? secretBehind(id);
  if (secret) {
    return {
      ...(secret.secretFullArn === undefined ? byPartialArn(secret.secretArn) : byWholeArn(secret.secretFullArn)),
      names: [secret.secretName],
      key: secret.encryptionKey,
    };
  }
  if (startsWithToken(id)) {
    return undefined;
  }
  if (id.startsWith('arn:')) {
    const partial = byPartialArn(id);
    // Whether it is whole can't be seen where it ends like one: the name may end so.
    return /-[A-Za-z0-9]{6}$/.test(id) ? { ...partial, resourceArns: [id, ...partial.resourceArns], names: [] } : { ...partial, names: [] };
  }
  const arn = Stack.of(scope).formatArn({
    service: 'secretsmanager',
    resource: 'secret',
    resourceName: id,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  return { ...byPartialArn(arn), names: [id] };
}

function byWholeArn(arn: string): Pick<SourceSecret, 'resourceArns' | 'arns'> {
  return { resourceArns: [arn], arns: [arn] };
}

function byPartialArn(arn: string): Pick<SourceSecret, 'resourceArns' | 'arns'> {
  return { resourceArns: [`${arn}${RANDOM_SUFFIX}`], arns: [arn, { prefix: `${arn}-` }] };
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
