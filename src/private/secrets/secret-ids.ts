import { Stack, Token, TokenComparison } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IConstruct } from 'constructs';
import type { Problems } from '../problems';

/**
 * The name of a secret whose ARN is known only without its six-character suffix, if the name ends like such a suffix: AWS
 * Secrets Manager takes such an ARN for a complete one, and doesn't find the secret.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen
 */
export function nameLikeArn({ secretArn, secretFullArn }: ISecret): string | undefined {
  return secretFullArn === undefined && /-[A-Za-z0-9]{6}$/.test(secretArn) ? secretArn.split(':secret:').pop() : undefined;
}

/** The secret ID for a dynamic reference: the ARN, or the name if the ARN is ambiguous and the name suffices. */
export function secretIdFor(v: Problems, prop: string, secret: ISecret): string {
  const name = nameLikeArn(secret);
  if (name !== undefined && isAtHome(secret, v.scope)) {
    return name;
  }
  if (name !== undefined) {
    warnOfNameLikeArn(v, prop, secret);
  }
  return secret.secretArn;
}

export function warnOfNameLikeArn(v: Problems, prop: string, { secretArn }: ISecret): void {
  v.warning('secretNameLikeArn', `${prop}: the ARN of the secret ${JSON.stringify(secretArn.split(':secret:').pop())} lacks its six-character suffix, and the end of the name `
    + 'looks like one, so AWS may not find the secret; use Secret.fromSecretCompleteArn');
}

/** A name identifies a secret only in the account and region of the stack. */
function isAtHome(secret: ISecret, user: IConstruct): boolean {
  const { account, region } = Stack.of(user);
  return [[secret.env.account, account], [secret.env.region, region]].every(([there, here]) =>
    [TokenComparison.SAME, TokenComparison.BOTH_UNRESOLVED].includes(Token.compareStrings(there, here)));
}
