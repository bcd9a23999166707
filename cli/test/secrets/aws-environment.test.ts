import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { awsConfiguration, requireProfile } from '../../src/secrets/aws-environment';
import { cli } from '../services/cli';
import { Moto } from '../services/moto';
import { CLIENT } from '../services/oidc';
import { temporary } from '../services/temporary';

const files = temporary();
const [config, credentials] = [join(files, 'config'), join(files, 'credentials')];
writeFileSync(config, '[default]\nregion = eu-central-1\n[profile dev]\nregion = us-east-1\n[profile "quoted"]\nregion = us-east-1\n[sso-session corp]\nsso_region = us-east-1\n');
writeFileSync(credentials, '[old]\naws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = not-a-real-key\n');
const FILES = { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials };
const KEYS = { AWS_ACCESS_KEY_ID: 'testing', AWS_SECRET_ACCESS_KEY: 'testing' };
const STATIC = { credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' } };

describe('as the AWS CLI', () => {
  test.each<[string, Parameters<typeof awsConfiguration>[0], NodeJS.ProcessEnv, object]>([
    ['nothing is set', {}, {}, {}],
    ['AWS_DEFAULT_REGION', {}, { AWS_DEFAULT_REGION: 'eu-west-1' }, { region: 'eu-west-1' }],
    ['AWS_REGION before AWS_DEFAULT_REGION', {}, { AWS_REGION: 'eu-west-2', AWS_DEFAULT_REGION: 'eu-west-1' }, { region: 'eu-west-2' }],
    ['an empty AWS_REGION is none', {}, { AWS_REGION: '', AWS_DEFAULT_REGION: 'eu-west-1' }, { region: 'eu-west-1' }],
    ['--region before both', { region: 'eu-west-3' }, { AWS_REGION: 'eu-west-2' }, { region: 'eu-west-3' }],
    ['keys of the environment', {}, KEYS, STATIC],
    ['with a session token', {}, { ...KEYS, AWS_SESSION_TOKEN: 'session' }, { credentials: { ...STATIC.credentials, sessionToken: 'session' } }],
    ['keys of the environment before AWS_PROFILE', {}, { ...KEYS, AWS_PROFILE: 'dev' }, STATIC],
    ['--profile before the keys of the environment', { profile: 'dev' }, KEYS, { profile: 'dev' }],
    ['half a pair of keys is none', {}, { AWS_ACCESS_KEY_ID: 'testing', AWS_PROFILE: 'dev' }, { profile: 'dev' }],
  ])('%s', (_, options, env, expected) => {
    expect(awsConfiguration(options, env)).toEqual(expected);
  });

  test('a region that is none is an error', () => {
    expect(() => awsConfiguration({ region: 'eu west' }, {})).toThrow('"eu west" is not an AWS region');
  });
});

describe('a profile', () => {
  const own = { ...process.env };
  afterEach(() => { process.env = { ...own }; });
  const check = async (options: Parameters<typeof requireProfile>[0], env: NodeJS.ProcessEnv) => {
    process.env = { ...FILES, ...env };
    return requireProfile(options);
  };

  test.each<[string, Parameters<typeof requireProfile>[0], NodeJS.ProcessEnv]>([
    ['of the configuration file', { profile: 'dev' }, {}],
    ['of the credentials file', { profile: 'old' }, {}],
    ['in quotes', { profile: 'quoted' }, {}],
    ['default, which needs no section', { profile: 'default' }, { AWS_CONFIG_FILE: '/nowhere' }],
    ['of AWS_PROFILE, beside keys that win over it', {}, { ...KEYS, AWS_PROFILE: 'dve' }],
  ])('%s', async (_, options, env) => {
    await expect(check(options, env)).resolves.toBeUndefined();
  });

  test.each<[string, Parameters<typeof requireProfile>[0], NodeJS.ProcessEnv, string]>([
    ['that does not exist', { profile: 'dve' }, {}, 'there is no AWS profile "dve"'],
    ['of AWS_PROFILE that does not exist', {}, { AWS_PROFILE: 'dve' }, 'there is no AWS profile "dve"'],
    ['named like another kind of section', { profile: 'corp' }, {}, 'there is no AWS profile "corp"'],
    ['without files', { profile: 'dev' }, { AWS_CONFIG_FILE: '/nowhere', AWS_SHARED_CREDENTIALS_FILE: '/nowhere' }, 'there is no AWS profile "dev"'],
  ])('%s is an error', async (_, options, env, message) => {
    await expect(check(options, env)).rejects.toThrow(message);
  });
});

describe('in a run', () => {
  const moto = Moto.use();
  beforeEach(() => moto.create('appflow/acme', CLIENT));
  const status = (env: NodeJS.ProcessEnv, ...more: string[]) => {
    const { AWS_REGION: _, ...rest } = moto.env();
    return cli(['status', '--secret', 'appflow/acme', ...more], { ...rest, ...FILES, ...env });
  };

  test('the region of AWS_DEFAULT_REGION', async () => {
    expect(await status({ AWS_DEFAULT_REGION: 'eu-west-1' })).toMatchObject({ code: 0, stdout: expect.stringContaining(':eu-west-1:'), stderr: '' });
  });

  test('the error of a missing secret names the region that was searched', async () => {
    expect(await status({}, '--profile', 'old', '--region', 'us-east-1')).toEqual({
      code: 2, stdout: '', stderr: 'error: there is no secret appflow/acme in us-east-1\n  check the name, --profile and --region; `login --create` creates it\n',
    });
  });

  test('keys and a profile at once: no warning of the SDK', async () => {
    expect(await status({ AWS_PROFILE: 'dev', AWS_REGION: 'eu-west-1' })).toMatchObject({ code: 0, stderr: '' });
    expect(await status({ AWS_REGION: 'eu-west-1' }, '--profile', 'old')).toMatchObject({ code: 0, stderr: '' });
  });

  test('a profile without credentials', async () => {
    expect(await status({}, '--profile', 'dev')).toEqual({
      code: 5,
      stdout: '',
      stderr: 'error: there are no AWS credentials in the profile dev: Could not load credentials from any providers\n'
        + '  sign in (for example with `aws sso login --profile dev`), or choose another profile with --profile\n',
    });
  });
});
