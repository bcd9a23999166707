import { Stack, Token } from 'aws-cdk-lib';
import { AccountRootPrincipal, PolicyStatement, ResourceWithPolicies, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { AddToResourcePolicyResult } from 'aws-cdk-lib/aws-iam';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import { CfnKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IConstruct, IDependable } from 'constructs';
import { keyBehind } from './keys';
import { addWarning } from './messages';

/** AppFlow's service principal; the same in every partition that it exists in. */
const APPFLOW = 'appflow.amazonaws.com';

const ACTIONS = {
  key: ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey'],
  secret: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
  stagingBucket: [
    's3:PutObject',
    's3:AbortMultipartUpload',
    's3:ListMultipartUploadParts',
    's3:ListBucketMultipartUploads',
    's3:GetBucketAcl',
    's3:PutObjectAcl',
  ],
};

/** Let AppFlow use a key: one that encrypts the connection, or a secret that AppFlow reads. */
export function allowAppFlowOnKey(profile: IConstruct, given: IKeyRef): void {
  const key = keyBehind(given) ?? given;
  once(key, profile, 'key', () => {
    const statement = statementFor(profile, ACTIONS.key, ['*']);
    keepDefaultPolicy(key);
    const added = ResourceWithPolicies.of(key)?.addToResourcePolicy(statement);
    if (!added?.statementAdded) {
      addWarning(profile, 'importedKeyPolicy', `the policy of the key '${key.node.path}' can't be changed from here. `
        + `If AppFlow can't use the key yet, add this statement to it: ${asText(profile, statement)}`);
    }
    return added;
  });
}

/**
 * A key without a policy gets the default one of AWS KMS, which a policy with AppFlow's statement alone would take away, and
 * nobody could administer the key.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
function keepDefaultPolicy(key: IKeyRef): void {
  if (key instanceof CfnKey && key.keyPolicy === undefined) {
    const statement = new PolicyStatement({ principals: [new AccountRootPrincipal()], actions: ['kms:*'], resources: ['*'] });
    key.keyPolicy = { Version: '2012-10-17', Statement: [statement.toStatementJson()] };
  }
}

/**
 * Let AppFlow read the secret of a connected app. Gives what the profile has to wait for: without the policy AppFlow
 * can't read the secret while the profile is created.
 */
export function allowAppFlowOnSecret(profile: IConstruct, secret: ISecret): IDependable | undefined {
  const policy = once(secret, profile, 'secret', () => {
    const statement = statementFor(profile, ACTIONS.secret, ['*']);
    const added = secret.addToResourcePolicy(statement);
    if (!added.statementAdded) {
      addWarning(profile, 'importedSecretPolicy', `the policy of the secret '${secret.node.path}' can't be changed from here. `
        + `If AppFlow can't read the secret yet, add this statement to its resource policy: ${asText(profile, statement)}. `
        + 'The secret must be encrypted with a customer managed key that AppFlow may use');
    } else if (!secret.encryptionKey) {
      addWarning(profile, 'secretUnderAwsManagedKey', `the secret '${secret.node.path}' is encrypted with the key aws/secretsmanager, `
        + 'whose policy can\'t let AppFlow in; give the secret a customer managed key (encryptionKey)');
    }
    return added;
  });
  if (secret.encryptionKey) {
    allowAppFlowOnKey(profile, secret.encryptionKey);
  }
  return policy;
}

/** Let AppFlow write to a bucket where it stages data for the application. */
export function allowAppFlowOnStagingBucket(profile: IConstruct, bucket: IBucket): IDependable | undefined {
  if (bucket.encryptionKey) {
    allowAppFlowOnKey(profile, bucket.encryptionKey);
  }
  return once(bucket, profile, 'stagingBucket', () => {
    const statement = statementFor(profile, ACTIONS.stagingBucket, [bucket.bucketArn, bucket.arnForObjects('*')]);
    const added = bucket.addToResourcePolicy(statement);
    if (!added.statementAdded) {
      addWarning(profile, 'importedBucketPolicy', `the policy of the bucket '${bucket.node.path}' can't be changed from here. `
        + `If AppFlow can't write to the bucket yet, add this statement to its policy: ${asText(profile, statement)}`);
    }
    return added;
  });
}

function statementFor(profile: IConstruct, actions: string[], resources: string[]): PolicyStatement {
  return new PolicyStatement({
    principals: [new ServicePrincipal(APPFLOW)],
    actions,
    resources,
    conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(profile).account } },
  });
}

const GRANTED = Symbol('cdk-appflow-constructs.granted');

/**
 * The first profile of an account changes the resource's policy, the others only wait for it. What has been granted
 * is kept with the resource itself, so that it ends with the app that the resource is part of.
 */
function once(
  resource: IConstruct & { [GRANTED]?: Map<string, IDependable | undefined> },
  profile: IConstruct,
  access: keyof typeof ACTIONS,
  grant: () => AddToResourcePolicyResult | undefined,
): IDependable | undefined {
  const granted = resource[GRANTED] ??= new Map();
  const account = Stack.of(profile).account;
  const subject = `${access}:${Token.isUnresolved(account) ? '' : account}`;
  if (!granted.has(subject)) {
    granted.set(subject, grant()?.policyDependable);
  }
  return granted.get(subject);
}

/** The statement to add by hand. */
function asText(profile: IConstruct, statement: PolicyStatement): string {
  const text = JSON.stringify(withoutIntrinsics(Stack.of(profile).resolve(statement.toStatementJson())));
  return text.includes('${') ? `${text} (with the account's own values in place of \${...})` : text;
}

/** What only CloudFormation knows is written as in Fn::Sub, such as `${AWS::AccountId}`. */
function withoutIntrinsics(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutIntrinsics);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const [[key, argument] = ['', undefined], ...others]: Array<[string, unknown]> = Object.entries(value);
  if (others.length === 0 && key === 'Ref') {
    return `\${${String(argument)}}`;
  }
  if (others.length === 0 && key === 'Fn::GetAtt' && Array.isArray(argument)) {
    return `\${${argument.join('.')}}`;
  }
  if (others.length === 0 && key === 'Fn::Join' && Array.isArray(argument) && Array.isArray(argument[1])) {
    return argument[1].map(withoutIntrinsics).join(String(argument[0]));
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]: [string, unknown]) => [name, withoutIntrinsics(inner)]));
}
