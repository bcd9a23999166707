import { Stack, Token, TokenComparison } from 'aws-cdk-lib';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IConstruct } from 'constructs';
import type { Problems } from './problems';

/**
 * The name of a secret of which only an ARN without the six characters at its end is known, and which itself ends like them:
 * AWS Secrets Manager takes such an ARN for a whole one, and finds nothing.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen
 */
export function nameLikeArn({ secretArn, secretFullArn }: ISecret): string | undefined {
  return secretFullArn === undefined && /-[A-Za-z0-9]{6}$/.test(secretArn) ? secretArn.split(':secret:').pop() : undefined;
}

/** By what a dynamic reference names the secret: its ARN, or its name where that is enough and says more. */
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

/** A name stands for a secret in the account and region of the stack that uses it. */
function isAtHome(secret: ISecret, user: IConstruct): boolean {
  const { account, region } = Stack.of(user);
  return [[secret.env.account, account], [secret.env.region, region]].every(([there, here]) =>
    [TokenComparison.SAME, TokenComparison.BOTH_UNRESOLVED].includes(Token.compareStrings(there, here)));
}
