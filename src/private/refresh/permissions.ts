import { Lazy, Stack, Token } from 'aws-cdk-lib';
import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { Access } from './access';
import { CURRENT } from './refresh-names';
import type { FollowedSecret } from './source-secrets';
import { lengthOf } from './template-value';
import { LIMITS } from '../limits';
import { keyInPolicies } from '../permissions/keys';
import { APPFLOW } from '../permissions/permissions';
import type { RenderedProfile } from '../profile/rendered-profile';
import { templateProperties } from '../template/template';

/** The function compares AppFlow's tokens before and after the update. */
const OWN_STAGES = [CURRENT, 'AWSPREVIOUS'];

/** The maximum length of the ARN of a role without a path. */
const ROLE_ARN_LENGTH = 96;

/** A profile and the other resources that the function must access. */
export interface ProfileAccess {
  readonly resource: CfnConnectorProfile;
  readonly rendered: RenderedProfile;
  readonly secrets: readonly FollowedSecret[];
  /** The key of secrets whose key isn't known. */
  readonly key?: IKeyRef;
  /** Whether the function reads the tokens in AppFlow's own secret. */
  readonly readsOwnSecret: boolean;
}

/**
 * The permissions to refresh a profile: on exactly its secrets and the profile, and for the requests that AppFlow sends on behalf of the
 * caller.
 */
export function accessTo({ resource, rendered, secrets, key, readsOwnSecret }: ProfileAccess): Access[] {
  const stack = Stack.of(resource);
  const { account, partition, region } = stack;
  const { connectorProfileName: name, attrConnectorProfileArn: profileArn, attrCredentialsArn: ownSecretArn } = resource;
  const profileLength = Token.isUnresolved(name) ? LIMITS.ConnectorProfileName.max : name.length;
  // The key in the finished template.
  const keyLength = arnLength(stack, 'kms', `key/${'0'.repeat(36)}`);
  const ownKey = { resource: lazily(() => templateProperties(resource).KMSArn), length: keyLength, optional: true } as const;
  const viaSecretsManager = { StringEquals: { 'kms:ViaService': `secretsmanager.${region}.amazonaws.com` } };
  const viaAppFlow = { 'kms:ViaService': `appflow.${region}.amazonaws.com` };
  // AppFlow stores the credentials in its own secret, which it manages with the permissions of its caller
  // (https://docs.aws.amazon.com/appflow/latest/userguide/data-protection.html).
  const calledVia = { 'ForAnyValue:StringEquals': { 'aws:CalledVia': APPFLOW } };
  const secretsOfAppFlow = {
    resource: `arn:${partition}:secretsmanager:${region}:${account}:secret:appflow!*`,
    length: arnLength(stack, 'secretsmanager', 'secret:appflow!*'),
  };

  const secretArn = arnLength(stack, 'secretsmanager', 'secret:-123456');
  const keys = new Set(secrets.map((secret) => secret.key ?? key).filter((one) => one !== undefined));
  return [
    ...secrets.flatMap(({ resourceArns, nameLength, stage }) => resourceArns.map((arn) => readable(arn, secretArn + nameLength, stage))),
    // This covers only the secrets above: using a key through Secrets Manager requires permission to read the secret.
    ...[...keys].map(keyInPolicies).map(({ arn, conditions }) => ({
      actions: ['kms:Decrypt'],
      resource: arn,
      length: Token.isUnresolved(arn) ? keyLength : arn.length,
      conditions: { ...conditions, ...viaSecretsManager },
    })),
    ...readsOwnSecret ? [
      readable(ownSecretArn, arnLength(stack, 'secretsmanager', 'secret:appflow!123456789012--123456') + profileLength, OWN_STAGES),
      { ...ownKey, actions: ['kms:Decrypt'], conditions: viaSecretsManager },
    ] : [],
    { actions: ['appflow:UpdateConnectorProfile'], resource: profileArn, length: arnLength(stack, 'appflow', 'connectorprofile/') + profileLength },
    { ...secretsOfAppFlow, actions: ['secretsmanager:CreateSecret'], conditions: { ...calledVia, StringLike: { 'secretsmanager:Name': 'appflow!*' } } },
    {
      ...secretsOfAppFlow,
      actions: ['secretsmanager:PutResourcePolicy'],
      conditions: { ...calledVia, StringEqualsIgnoreCase: { 'secretsmanager:ResourceTag/aws:secretsmanager:owningService': 'appflow' } },
    },
    {
      ...ownKey,
      actions: ['kms:CreateGrant', 'kms:DescribeKey', 'kms:ListGrants'],
      // Only requests about grants have this key.
      conditions: { StringEquals: viaAppFlow, BoolIfExists: { 'kms:GrantIsForAWSResource': 'true' } },
    },
    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_appflow.html
    ...(rendered.passedRoles?.arns ?? []).map((arn) => ({
      actions: ['iam:PassRole'],
      resource: arn,
      length: Token.isUnresolved(arn) ? ROLE_ARN_LENGTH : arn.length,
      conditions: { StringEquals: { 'iam:PassedToService': rendered.passedRoles?.services ?? [] } },
    })),
  ];
}

function readable(arn: string, length: number, stage: string | readonly string[]): Access {
  return {
    actions: ['secretsmanager:GetSecretValue'],
    resource: arn,
    length,
    conditions: { 'ForAnyValue:StringEquals': { 'secretsmanager:VersionStage': stage } },
  };
}

/** The maximum length of an ARN in this account and region. */
function arnLength(stack: Stack, service: string, resource: string): number {
  return lengthOf(stack.resolve(`arn:${stack.partition}:${service}:${stack.region}:${stack.account}:${resource}`));
}

function lazily(produce: () => unknown): string {
  return Token.asString(Lazy.uncachedAny({ produce }));
}
