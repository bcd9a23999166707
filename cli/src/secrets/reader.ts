import type { DescribeSecretCommandOutput, GetSecretValueCommandOutput } from '@aws-sdk/client-secrets-manager';
import { DescribeSecretCommand, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { parseArn, regionOf } from './arn';
import { AwsError } from './aws-errors';
import type { Aws } from './client';
import { CliError, EXIT, usage } from '../errors';
import type { Output } from '../ui/output';

/** A JSON secret: its keys, and the version that they were read from. */
export interface ReadSecret {
  readonly arn: string;
  readonly region: string;
  readonly account: string;
  /** Undefined where the secret has no value yet. */
  readonly versionId?: string;
  readonly values: { readonly [key: string]: unknown };
  readonly description: DescribeSecretCommandOutput;
}

/** Reads secrets, and has the redactor mask their values. */
export class SecretReader {
  public constructor(private readonly aws: Aws, private readonly output: Output) {}

  /** Undefined where there is no such secret. */
  public async describe(id: string, region: string | undefined): Promise<DescribeSecretCommandOutput | undefined> {
    const client = this.aws.secretsManager(region);
    try {
      return await this.aws.send('DescribeSecret', (options) => client.send(new DescribeSecretCommand({ SecretId: id }), options));
    } catch (error) {
      if (error instanceof AwsError && error.awsName === 'ResourceNotFoundException') {
        return undefined;
      }
      throw error;
    }
  }

  /** The region in which a secret is looked for. */
  public async region(option: string, id: string, region: string | undefined): Promise<string> {
    return regionOf(option, id, region) ?? await this.aws.region();
  }

  /** The error for a secret that does not exist. It names the region, because the wrong one is the usual cause. */
  public async missing(option: string, id: string, region: string | undefined, cure: string): Promise<CliError> {
    return usage(`there is no secret ${id} in ${await this.region(option, id, region)}`, cure);
  }

  /** The current version of a JSON secret; undefined where there is no such secret. */
  public async read(option: string, id: string, region: string | undefined): Promise<ReadSecret | undefined> {
    const where = await this.region(option, id, region);
    const description = await this.describe(id, where);
    if (description === undefined) {
      return undefined;
    }
    const arn = description.ARN ?? id;
    if (description.DeletedDate !== undefined) {
      throw new CliError(EXIT.aws, 'secretDeleted', `secret ${arn} is scheduled for deletion`, `restore it: aws secretsmanager restore-secret --secret-id ${arn} --region ${where}`);
    }
    const answer = await this.value(arn, where);
    return {
      arn,
      region: where,
      account: parseArn(arn)?.account ?? '',
      versionId: answer?.VersionId,
      values: answer === undefined ? {} : this.parse(arn, answer),
      description,
    };
  }

  private async value(arn: string, region: string): Promise<GetSecretValueCommandOutput | undefined> {
    const client = this.aws.secretsManager(region);
    try {
      return await this.aws.send('GetSecretValue', (options) => client.send(new GetSecretValueCommand({ SecretId: arn, VersionStage: 'AWSCURRENT' }), options));
    } catch (error) {
      // A secret without a value has no version with that label.
      if (error instanceof AwsError && error.awsName === 'ResourceNotFoundException') {
        return undefined;
      }
      throw error;
    }
  }

  private parse(arn: string, { SecretString: text }: GetSecretValueCommandOutput): { [key: string]: unknown } {
    if (text === undefined) {
      throw new CliError(EXIT.usage, 'secretBinary', `secret ${arn} is binary, but the credentials are read from the keys of a JSON object`, 'choose another secret');
    }
    const values = parseObject(text);
    this.output.redactor.add(text);
    if (values === undefined) {
      throw new CliError(EXIT.usage, 'secretNotJson', `secret ${arn} is not a JSON object`, 'choose another secret, or store a JSON object such as {} in it');
    }
    this.output.redactor.add(...secretValues(values));
    return values;
  }
}

/** The values of a JSON secret to mask: all except client ids and URLs, which the user must see, and short words, which messages contain. */
export function secretValues(values: { readonly [key: string]: unknown }): string[] {
  const isSecret = (key: string, value: string) => !/^(clientId|username|instanceUrl)$/i.test(key) && !/^https?:\/\//.test(value)
    && (value.length >= 12 || /secret|token|password|key|jwt/i.test(key));
  return Object.entries(values).flatMap(([key, value]) => typeof value === 'string' && isSecret(key, value) ? [value] : []);
}

/** A JSON object; undefined where the text is something else. */
export function parseObject(text: string): { [key: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : undefined;
  } catch {
    return undefined;
  }
}
