import { Stack, Token } from 'aws-cdk-lib';
import { AccountRootPrincipal, PolicyStatement, ResourceWithPolicies, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { AddToResourcePolicyResult } from 'aws-cdk-lib/aws-iam';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import { CfnKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IConstruct, IDependable } from 'constructs';
import { keyBehind } from './keys';
import { addWarning } from '../messages';
import { readNote, writeNote } from '../notes';
import { statementAsText } from './policy-text';

/** AppFlow's service principal, the same in every partition that has AppFlow. */
export const APPFLOW = 'appflow.amazonaws.com';

const ACTIONS = {
  key: ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey'],
  secret: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
  bucketRead: ['s3:ListBucket', 's3:GetObject'],
  bucketWrite: [
    's3:PutObject',
    's3:AbortMultipartUpload',
    's3:ListMultipartUploadParts',
    's3:ListBucketMultipartUploads',
    's3:GetBucketAcl',
    's3:PutObjectAcl',
  ],
};

/** Allows AppFlow to use a key that encrypts the connection, or a secret that AppFlow reads. */
export function allowAppFlowOnKey(user: IConstruct, given: IKeyRef): void {
  const key = keyBehind(given) ?? given;
  grantOnce(key, user, 'key', () => {
    const statement = statementFor(user, ACTIONS.key, ['*']);
    keepDefaultPolicy(key);
    const added = ResourceWithPolicies.of(key)?.addToResourcePolicy(statement);
    if (!added?.statementAdded) {
      addWarning(user, 'importedKeyPolicy', `the policy of the key '${key.node.path}' can't be changed from here. `
        + `If AppFlow can't use the key yet, add this statement to it: ${statementAsText(user, statement)}`);
    }
    return added;
  });
}

/**
 * A key without a policy gets the default policy of AWS KMS. A policy with only AppFlow's statement would replace it, and
 * nobody could administer the key.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
function keepDefaultPolicy(key: IKeyRef): void {
  if (CfnKey.isCfnKey(key) && key.keyPolicy === undefined) {
    const statement = new PolicyStatement({ principals: [new AccountRootPrincipal()], actions: ['kms:*'], resources: ['*'] });
    key.keyPolicy = { Version: '2012-10-17', Statement: [statement.toStatementJson()] };
  }
}

/**
 * Allows AppFlow to read the secret of a connected app. Returns the policy, which must exist before the profile: AppFlow reads
 * the secret when the profile is created.
 */
export function allowAppFlowOnSecret(user: IConstruct, secret: ISecret): IDependable | undefined {
  const policy = grantOnce(secret, user, 'secret', () => {
    const statement = statementFor(user, ACTIONS.secret, ['*']);
    const added = secret.addToResourcePolicy(statement);
    if (!added.statementAdded) {
      addWarning(user, 'importedSecretPolicy', `the policy of the secret '${secret.node.path}' can't be changed from here. `
        + `If AppFlow can't read the secret yet, add this statement to its resource policy: ${statementAsText(user, statement)}. `
        + 'The secret must be encrypted with a customer managed key that AppFlow may use');
    } else if (!secret.encryptionKey) {
      addWarning(user, 'secretUnderAwsManagedKey', `the secret '${secret.node.path}' is encrypted with the key aws/secretsmanager, `
        + 'whose policy cannot be changed to allow AppFlow; give the secret a customer managed key (encryptionKey)');
    }
    return added;
  });
  if (secret.encryptionKey) {
    allowAppFlowOnKey(user, secret.encryptionKey);
  }
  return policy;
}

/**
 * Allows AppFlow to read or write a bucket, and to use its key. Returns the policy, which must exist before the construct.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/s3-policies-management.html
 */
export function allowAppFlowOnBucket(user: IConstruct, bucket: IBucket, access: 'read' | 'write'): IDependable | undefined {
  if (bucket.encryptionKey) {
    allowAppFlowOnKey(user, bucket.encryptionKey);
  }
  return grantOnce(bucket, user, access === 'read' ? 'bucketRead' : 'bucketWrite', () => {
    const actions = access === 'read' ? ACTIONS.bucketRead : ACTIONS.bucketWrite;
    const statement = statementFor(user, actions, [bucket.bucketArn, bucket.arnForObjects('*')]);
    const added = bucket.addToResourcePolicy(statement);
    if (!added.statementAdded) {
      addWarning(user, 'importedBucketPolicy', `the policy of the bucket '${bucket.node.path}' can't be changed from here. `
        + `If AppFlow can't ${access === 'read' ? 'read' : 'write to'} the bucket yet, add this statement to its policy: ${statementAsText(user, statement)}`);
    }
    return added;
  });
}

function statementFor(user: IConstruct, actions: string[], resources: string[]): PolicyStatement {
  return new PolicyStatement({
    principals: [new ServicePrincipal(APPFLOW)],
    actions,
    resources,
    conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(user).account } },
  });
}

/** The grants on a resource, each with its policy: a note that all copies of the library read. */
interface Granted {
  readonly [subject: string]: { readonly policy?: IDependable };
}

const GRANTED = 'granted';

/**
 * The first construct of an account changes the resource's policy; the others only depend on it. The note is on the resource
 * and not in the module, so it doesn't outlive the app.
 */
function grantOnce(
  resource: IConstruct,
  user: IConstruct,
  access: keyof typeof ACTIONS,
  grant: () => AddToResourcePolicyResult | undefined,
): IDependable | undefined {
  const { account } = Stack.of(user);
  const subject = `${access}:${Token.isUnresolved(account) ? '' : account}`;
  const found = readNote(resource, GRANTED, isGranted)?.[subject];
  if (found) {
    return found.policy;
  }
  const policy = grant()?.policyDependable;
  writeNote(resource, GRANTED, { ...readNote(resource, GRANTED, isGranted), [subject]: { policy } } satisfies Granted);
  return policy;
}

function isGranted(note: unknown): note is Granted {
  return typeof note === 'object' && note !== null && Object.values(note).every((grant) => typeof grant === 'object' && grant !== null);
}
