import {
  CreateSecretCommand, DescribeSecretCommand, GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

// Hides the SDK's warning about Node.js versions.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

export const REGION = 'eu-west-1';
export const ACCOUNT = '123456789012';

/** Secrets Manager and STS on loopback: the moto of this worker. */
export class Moto {
  /** For the tests of a file: before each of them, it holds nothing. */
  public static use(): Moto {
    const moto = new Moto();
    beforeEach(() => moto.reset());
    afterAll(() => moto.client.destroy());
    return moto;
  }

  public readonly url = (process.env.TEST_MOTOS ?? '').split(' ')[Number(process.env.JEST_WORKER_ID) - 1];
  public readonly client = this.clientFor(REGION);

  public clientFor(region: string): SecretsManagerClient {
    return new SecretsManagerClient({ endpoint: this.url, region, credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' } });
  }

  /** The environment of a process that uses it. */
  public env(url = this.url): NodeJS.ProcessEnv {
    return {
      AWS_ENDPOINT_URL: url,
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: 'testing',
      AWS_SECRET_ACCESS_KEY: 'testing',
      AWS_EC2_METADATA_DISABLED: 'true',
    };
  }

  /** Deletes everything. */
  public async reset(): Promise<void> {
    await fetch(`${this.url}/moto-api/reset`, { method: 'POST' });
  }

  public async create(name: string, value: object | string | Uint8Array | undefined, options: { KmsKeyId?: string } = {}): Promise<string> {
    const { ARN: arn } = await this.client.send(new CreateSecretCommand({
      Name: name,
      ...value instanceof Uint8Array ? { SecretBinary: value } : value !== undefined && { SecretString: typeof value === 'string' ? value : JSON.stringify(value) },
      ...options,
    }));
    return arn ?? '';
  }

  public async put(name: string, value: object): Promise<string> {
    const { VersionId: id } = await this.client.send(new PutSecretValueCommand({ SecretId: name, SecretString: JSON.stringify(value) }));
    return id ?? '';
  }

  public async read(name: string): Promise<{ [key: string]: unknown }> {
    const { SecretString: text } = await this.client.send(new GetSecretValueCommand({ SecretId: name, VersionStage: 'AWSCURRENT' }));
    return JSON.parse(text ?? '');
  }

  /** The labels of each version. */
  public async versions(name: string): Promise<{ [versionId: string]: string[] }> {
    const { VersionIdsToStages: versions } = await this.client.send(new DescribeSecretCommand({ SecretId: name }));
    return versions ?? {};
  }
}
