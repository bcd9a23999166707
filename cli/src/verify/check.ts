import type { DescribeSecretCommandOutput, GetSecretValueCommandOutput } from '@aws-sdk/client-secrets-manager';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { Cures } from './cures';
import type { Finding, FindingId, Note } from './findings';
import { nameOf } from './findings';
import { marksOf, unmark } from './intrinsics';
import type { ProfileNeeds, SecretNeed } from './needs';
import { shownId } from './needs';
import type { Context } from '../commands/context';
import { quote } from '../commands/login-command';
import { limitOf, problemOf } from '../keys';
import { expiryOf } from '../oauth/jwt-expiry';
import { parseArn } from '../secrets/arn';
import { AwsError } from '../secrets/aws-errors';
import { parseObject, SecretReader, secretValues } from '../secrets/reader';

type Value =
  | { readonly state: 'read'; readonly text?: string }
  | { readonly state: 'secretMissing' | 'versionMissing' | 'secretDeleted' | 'secretUnreadable'; readonly detail: string };

const MANAGED_KEY = 'the secret is encrypted with the AWS managed key aws/secretsmanager, whose policy cannot be changed, so AppFlow cannot read it';

/** Checks the secrets of profiles, and reads each secret and version once. */
export class Checker {
  public readonly findings: Finding[] = [];
  public readonly notes: Note[] = [];
  private readonly values = new Map<string, Promise<Value>>();
  private readonly keys = new Map<string, Promise<string | undefined>>();

  private readonly cures: Cures;

  public constructor(private readonly context: Context, private readonly reader = new SecretReader(context.aws, context.output)) {
    this.cures = new Cures(context.profile);
  }

  public async profile(profile: ProfileNeeds): Promise<void> {
    for (const need of profile.secrets) {
      await this.secret(profile, need);
    }
  }

  private async secret(profile: ProfileNeeds, need: SecretNeed): Promise<void> {
    const report = (id: FindingId, message: string, cure: string, key?: string) => this.findings.push({
      id, profile: profile.path, connector: profile.connector, secret: nameOf(need), ...key !== undefined && { key }, message, cure,
    });
    if (need.createdBy !== undefined) {
      const { stack, managedKey } = need.createdBy;
      this.notes.push({ profile: profile.path, secret: shownId(need), message: `created by ${stack === profile.stack.path ? 'this stack' : `stack ${stack}`}; after the deployment, \`status\` shows its keys` });
      if (need.clientCredentials && managedKey) {
        report('managedKey', MANAGED_KEY, 'give the secret a customer managed key: encryptionKey of the Secret construct');
      }
      return;
    }
    const env = profile.stack.env;
    const arn = parseArn(need.id);
    const caller = await this.context.aws.callerAccount();
    const account = env.account ?? caller;
    const region = env.region ?? await this.context.aws.region();
    if (marksOf(need.id).some((mark) => mark !== 'AWS::AccountId' && mark !== 'AWS::Region')) {
      report('unknownSecret', `the secret ${shownId(need)} is only known at deployment, so it can't be checked`, 'name the secret in the app, or check it with `status`');
      return;
    }
    if (arn !== undefined && marksOf(arn.region).length === 0 && arn.region !== region) {
      report('otherRegion', `the secret is in ${arn.region}, but the stack is in ${region}, and ${need.clientCredentials ? 'AppFlow' : 'CloudFormation'} reads only secrets in the region of the stack`, `replicate it: ${this.cures.aws(`replicate-secret-to-regions --secret-id ${quote(arn.name)}`, arn.region, ` --add-replica-regions ${quote(`Region=${region}`)}`)}`);
      return;
    }
    if (account !== caller) {
      report('otherAccount', `the stack is deployed to account ${account}, but these credentials are for account ${caller}, so the secret can't be checked`, `run verify with credentials for account ${account}, and with --stack ${quote(profile.stack.path)}`);
      return;
    }
    const id = unmark(need.id, { 'AWS::AccountId': account, 'AWS::Region': region });
    const value = await this.read(id, region, need);
    if (value.state !== 'read') {
      report(value.state, value.detail, await this.cureOf(value.state, profile, need, region));
      return;
    }
    this.content(profile, need, value.text, report);
    if (need.clientCredentials && await this.isManaged(id, region)) {
      report('managedKey', MANAGED_KEY, this.cures.aws(`update-secret --secret-id ${quote(nameOf(need))}`, region, ' --kms-key-id <customer managed key>'));
    }
  }

  private async cureOf(state: Exclude<Value['state'], 'read'>, profile: ProfileNeeds, need: SecretNeed, region: string): Promise<string> {
    switch (state) {
      case 'secretUnreadable':
        return 'allow secretsmanager:GetSecretValue on the secret, and kms:Decrypt on its KMS key';
      case 'secretDeleted':
        return this.cures.aws(`restore-secret --secret-id ${quote(nameOf(need))}`, region);
      case 'versionMissing':
        return need.versionId === undefined && need.versionStage === undefined
          ? this.cures.fill(profile, need, fieldsOf(need), false)
          : 'choose another version in the app, or store a value in the secret';
      case 'secretMissing':
        return `${await this.isElsewhere(need.id) ? `with credentials for account ${parseArn(need.id)?.account ?? ''}: ` : ''}${this.cures.fill(profile, need, fieldsOf(need), true)}`;
    }
  }

  private content(
    profile: ProfileNeeds, need: SecretNeed, text: string | undefined, report: (id: FindingId, message: string, cure: string, key?: string) => void,
  ): void {
    if (text === undefined) {
      report('secretBinary', 'the secret is binary, but CloudFormation reads only text', this.cures.replace(profile, need, fieldsOf(need)));
      return;
    }
    const keyed = need.keys.filter(({ key }) => key !== undefined);
    const values = keyed.length === 0 ? {} : parseObject(text);
    if (values === undefined) {
      report('secretNotJson', 'the secret is not a JSON object', this.cures.replace(profile, need, fieldsOf(need)));
      return;
    }
    for (const { field, key } of need.keys) {
      const value = key === undefined ? text : Object.hasOwn(values, key) ? values[key] : undefined;
      const named = key === undefined ? 'the secret' : `the key ${JSON.stringify(key)}`;
      const cure = this.cures.fill(profile, need, [field], false);
      if (value === undefined) {
        const other = Object.keys(values).find((each) => simple(each) === simple(key ?? ''));
        report(
          'keyMissing',
          `the secret has no key ${JSON.stringify(key)}${other === undefined ? '' : `, but a key ${JSON.stringify(other)}`}`,
          other === undefined ? cure : `read that key in the app, with fieldNames: { ${field}: ${JSON.stringify(other)} }, or add the key: ${cure}`,
          key,
        );
      } else if (typeof value !== 'string') {
        report('keyNotString', `${named} is not a string`, cure, key);
      } else if (value === '') {
        report('keyEmpty', `${named} is empty`, cure, key);
      } else {
        const limit = limitOf(profile.connector, field);
        const problem = limit === undefined ? undefined : problemOf(value, limit);
        const expiry = field === 'jwtToken' ? expiryOf(value) : undefined;
        if (problem !== undefined) {
          report('valueNotAllowed', `${named} ${problem}`, cure, key);
        } else if (expiry !== undefined && expiry.getTime() <= Date.now()) {
          report('jwtExpired', `the JSON Web Token in ${named} expired at ${expiry.toISOString()}`, cure, key);
        }
      }
    }
  }

  private read(id: string, region: string, { versionId, versionStage }: SecretNeed): Promise<Value> {
    const key = JSON.stringify([id, region, versionId, versionStage]);
    let value = this.values.get(key);
    if (value === undefined) {
      value = this.fetch(id, region, versionId, versionStage);
      this.values.set(key, value);
    }
    return value;
  }

  private async fetch(id: string, region: string, versionId: string | undefined, versionStage: string | undefined): Promise<Value> {
    const client = this.context.aws.secretsManager(region);
    const get = (secretId: string) => this.context.aws.send('GetSecretValue', (options) => client.send(new GetSecretValueCommand({
      SecretId: secretId, VersionId: versionId, VersionStage: versionStage ?? (versionId === undefined ? 'AWSCURRENT' : undefined),
    }), options));
    try {
      const answer: GetSecretValueCommandOutput = await get(id).catch(async (error: unknown) => {
        const name = await this.ownName(id);
        if (name !== undefined && error instanceof AwsError && error.awsName === 'ResourceNotFoundException') {
          return get(name);
        }
        throw error;
      });
      this.context.output.redactor.add(answer.SecretString, ...secretValues(parseObject(answer.SecretString ?? '') ?? {}));
      return { state: 'read', text: answer.SecretString };
    } catch (error) {
      if (!(error instanceof AwsError)) {
        throw error;
      }
      switch (error.awsName) {
        case 'ResourceNotFoundException':
          return this.notFound(id, region, versionId ?? versionStage);
        case 'InvalidRequestException':
          return /delet/i.test(error.message) ? { state: 'secretDeleted', detail: 'the secret is scheduled for deletion' } : { state: 'secretUnreadable', detail: error.message };
        case 'AccessDeniedException':
        case 'DecryptionFailure':
          return { state: 'secretUnreadable', detail: error.message };
        default:
          throw error;
      }
    }
  }

  /** Finds out whether the secret is missing, or only the version. */
  private async notFound(id: string, region: string, version: string | undefined): Promise<Value> {
    const there = await this.describe(id, region);
    const where = await this.isElsewhere(id) ? `account ${parseArn(id)?.account ?? ''}, region ${region}` : region;
    return there === undefined
      ? { state: 'secretMissing', detail: `there is no such secret in ${where}` }
      : { state: 'versionMissing', detail: version === undefined ? 'the secret has no value yet' : `the secret has no version ${version}` };
  }

  private async describe(id: string, region: string): Promise<DescribeSecretCommandOutput | undefined> {
    const found = await this.reader.describe(id, region);
    const name = found === undefined ? await this.ownName(id) : undefined;
    return name === undefined ? found : this.reader.describe(name, region);
  }

  /**
   * The name in an ARN, which can lack the suffix of Secrets Manager, as fromSecretNameV2 renders it. Undefined for another
   * account, because the name would be looked for in the account of the caller.
   */
  private async ownName(id: string): Promise<string | undefined> {
    return await this.isElsewhere(id) ? undefined : parseArn(id)?.name;
  }

  /** Whether an id is the ARN of a secret in another account than the caller's. */
  private async isElsewhere(id: string): Promise<boolean> {
    const account = parseArn(id)?.account;
    return account !== undefined && marksOf(account).length === 0 && account !== await this.context.aws.callerAccount();
  }

  private async isManaged(id: string, region: string): Promise<boolean> {
    let key = this.keys.get(id);
    if (key === undefined) {
      key = this.describe(id, region).then((found) => found?.KmsKeyId);
      this.keys.set(id, key);
    }
    const kmsKeyId = await key;
    return kmsKeyId === undefined || /(^|:)alias\/aws\/secretsmanager$/.test(kmsKeyId);
  }
}

function fieldsOf(need: SecretNeed): string[] {
  return need.keys.map(({ field }) => field);
}

/** A key without case and separators: `client_id` is another way to write `clientId`. */
function simple(key: string): string {
  return key.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}
