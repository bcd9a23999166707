import { Stack } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { IConstruct } from 'constructs';
import type { FollowedSecret } from './source-secrets';
import type { KeyInPolicies } from '../keys';
import { keyInPolicies } from '../keys';
import type { RenderedProfile } from '../rendered-profile';

const APPFLOW = 'appflow.amazonaws.com';
/** The function compares the tokens that AppFlow has with those that it had before the update. */
const OWN_STAGES = ['AWSCURRENT', 'AWSPREVIOUS'];

/** The profile that the function updates. */
interface UpdatedProfile {
  readonly profile: IConstruct & { readonly connectorProfileArn: string; readonly credentialsArn: string };
  readonly rendered: RenderedProfile;
  readonly kmsArn?: string;
}

/** What a profile needs besides its own ARN and its secrets. */
export interface RefreshAccess {
  /** The key of secrets of which no key is known. */
  readonly key?: IKeyRef;
  /** AppFlow's own secret is read for the tokens in it. */
  readonly readsOwnSecret: boolean;
}

/** Let the function refresh a profile: exactly its secrets, the profile, and what AppFlow does in the caller's name. */
export function grantRefresh(role: Role, source: UpdatedProfile, secrets: readonly FollowedSecret[], access: RefreshAccess): void {
  const { profile, kmsArn, rendered } = source;
  const stack = Stack.of(profile);
  const allow = (actions: string[], resources: string[], conditions?: { [operator: string]: { [key: string]: string | string[] } }) =>
    role.addToPolicy(new PolicyStatement({ actions, resources, conditions }));

  const read = (secretArns: string[], stage: string | string[], key?: KeyInPolicies) => {
    allow(['secretsmanager:GetSecretValue'], secretArns, { 'ForAnyValue:StringEquals': { 'secretsmanager:VersionStage': stage } });
    if (key) {
      allow(['kms:Decrypt'], [key.arn], {
        ...key.conditions,
        StringEquals: { 'kms:ViaService': `secretsmanager.${stack.region}.amazonaws.com` },
        StringLike: { 'kms:EncryptionContext:SecretARN': secretArns.length === 1 ? secretArns[0] : secretArns },
      });
    }
  };
  for (const { resourceArns, stage, key = access.key } of secrets) {
    read(resourceArns, stage, key && keyInPolicies(key));
  }
  if (access.readsOwnSecret) {
    read([profile.credentialsArn], OWN_STAGES, kmsArn === undefined ? undefined : { arn: kmsArn, conditions: {} });
  }

  allow(['appflow:UpdateConnectorProfile'], [profile.connectorProfileArn]);

  // AppFlow keeps the credentials in a secret of its own, which it manages with the rights of its caller
  // (https://docs.aws.amazon.com/appflow/latest/userguide/data-protection.html).
  const calledVia = { 'ForAnyValue:StringEquals': { 'aws:CalledVia': APPFLOW } };
  allow(['secretsmanager:CreateSecret'], [`arn:${stack.partition}:secretsmanager:${stack.region}:${stack.account}:secret:appflow!*`], {
    ...calledVia,
    StringLike: { 'secretsmanager:Name': 'appflow!*' },
  });
  allow(['secretsmanager:PutResourcePolicy'], [profile.credentialsArn], {
    ...calledVia,
    StringEqualsIgnoreCase: { 'secretsmanager:ResourceTag/aws:secretsmanager:owningService': 'appflow' },
  });
  if (kmsArn !== undefined) {
    const viaAppFlow = { 'kms:ViaService': `appflow.${stack.region}.amazonaws.com` };
    allow(['kms:CreateGrant'], [kmsArn], { StringEquals: viaAppFlow, Bool: { 'kms:GrantIsForAWSResource': 'true' } });
    allow(['kms:DescribeKey', 'kms:ListGrants'], [kmsArn], { StringEquals: viaAppFlow });
  }
  if (rendered.passedRoles) {
    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_appflow.html
    const { arns, services } = rendered.passedRoles;
    allow(['iam:PassRole'], [...arns], { StringEquals: { 'iam:PassedToService': [...services] } });
  }
}
