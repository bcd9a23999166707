import { loadSharedConfigFiles } from '@smithy/shared-ini-file-loader';
import { usage } from '../errors';

export interface AwsOptions {
  readonly profile?: string;
  readonly region?: string;
}

type Env = NodeJS.ProcessEnv;

/** The part of a client's configuration in which the SDK for JavaScript differs from the AWS CLI. */
export interface AwsConfiguration {
  readonly profile?: string;
  readonly region?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string };
}

/**
 * Credentials, profile and region as the AWS CLI finds them: `--profile` wins over keys in the environment, and these win
 * over AWS_PROFILE; AWS_DEFAULT_REGION is read after AWS_REGION.
 */
export function awsConfiguration(options: AwsOptions, env: Env = process.env): AwsConfiguration {
  const region = options.region || env.AWS_REGION || env.AWS_DEFAULT_REGION || undefined;
  if (region !== undefined && !/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(region)) {
    throw usage(`${JSON.stringify(region)} is not an AWS region`, 'check --region, AWS_REGION and AWS_DEFAULT_REGION');
  }
  const keys = options.profile === undefined ? keysOf(env) : undefined;
  const profile = keys === undefined ? profileOf(options, env) : undefined;
  return { ...region !== undefined && { region }, ...profile !== undefined && { profile }, ...keys !== undefined && { credentials: keys } };
}

/** Throws if the profile is in neither of the AWS files, for which the SDK would only report that there are no credentials. */
export async function requireProfile(options: AwsOptions): Promise<void> {
  const { profile = 'default' } = awsConfiguration(options);
  if (profile === 'default') {
    return;
  }
  const files = Object.values(await loadSharedConfigFiles());
  if (!files.some((file) => Object.hasOwn(file, profile))) {
    throw usage(`there is no AWS profile ${JSON.stringify(profile)}`, `check ${options.profile === undefined ? 'AWS_PROFILE' : '--profile'}; \`aws configure list-profiles\` lists the profiles`);
  }
}

/** The profile that the user chooses; undefined for the default one. */
export function profileOf({ profile }: AwsOptions, env: Env = process.env): string | undefined {
  return profile ?? (env.AWS_PROFILE || undefined);
}

function keysOf({ AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken }: Env): AwsConfiguration['credentials'] {
  return accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey, ...sessionToken && { sessionToken } } : undefined;
}
