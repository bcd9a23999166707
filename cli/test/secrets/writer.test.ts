import { CliError } from '../../src/errors';
import { SecretReader } from '../../src/secrets/reader';
import { Target } from '../../src/secrets/target';
import { SecretWriter } from '../../src/secrets/writer';
import { cli } from '../services/cli';
import type { TestContext } from '../services/in-process';
import { context } from '../services/in-process';
import { Moto, REGION } from '../services/moto';
import { Proxy } from '../services/proxy';

const moto = Moto.use();
const proxy = Proxy.use(moto.url);
let env: TestContext;

beforeEach(() => {
  env = context(moto.env(proxy.url));
});
afterEach(() => env.aws.destroy());

const NAME = 'appflow/acme';
const open = () => Target.open({ secret: NAME }, env);

async function failure(action: Promise<unknown>): Promise<CliError> {
  const error = await action.then(() => undefined, (thrown: unknown) => thrown);
  if (!(error instanceof CliError)) {
    throw new Error(`expected an error for the user, got ${String(error)}`);
  }
  return error;
}

test('keys are merged, and AWSPREVIOUS is what was there', async () => {
  await moto.create(NAME, { one: '1', two: '2', nested: { kept: [1] } });
  const [before] = Object.keys(await moto.versions(NAME));
  const target = await open();
  const written = await target.write({ two: 'new', three: '3' });
  expect(written).toMatchObject({ keysSet: ['two', 'three'], keysKept: ['one', 'nested'], previousVersionId: before });
  expect(await moto.read(NAME)).toEqual({ one: '1', two: 'new', three: '3', nested: { kept: [1] } });
  expect(await moto.versions(NAME)).toEqual({ [before]: ['AWSPREVIOUS'], [written.versionId]: ['AWSCURRENT'] });
  expect(proxy.actions.filter((action) => !/^(Describe|Get)/.test(action))).toEqual(['PutSecretValue', 'UpdateSecretVersionStage', 'UpdateSecretVersionStage']);
});

test('a retry of a call whose answer was lost makes no second version', async () => {
  await moto.create(NAME, { one: '1' });
  const target = await open();
  let broken = 0;
  proxy.hooks = { after: (action) => action === 'PutSecretValue' && (broken += 1) === 1 ? 'broken' : undefined };
  const { versionId } = await target.write({ two: '2' });
  expect(proxy.actions.filter((action) => action === 'PutSecretValue')).toHaveLength(2);
  expect(Object.keys(await moto.versions(NAME))).toHaveLength(2);
  expect((await moto.versions(NAME))[versionId]).toEqual(['AWSCURRENT']);
});

test('a retry of the swap whose answer was lost is no lost race', async () => {
  await moto.create(NAME, { one: '1' });
  const target = await open();
  let broken = 0;
  proxy.hooks = { after: (action) => action === 'UpdateSecretVersionStage' && (broken += 1) === 1 ? 'broken' : undefined };
  const { versionId } = await target.write({ two: '2' });
  expect(proxy.actions.filter((action) => action === 'UpdateSecretVersionStage')).toHaveLength(3);
  expect((await moto.versions(NAME))[versionId]).toEqual(['AWSCURRENT']);
  expect(await moto.read(NAME)).toEqual({ one: '1', two: '2' });
});

test('a change of someone else before the swap wins, and our version has no label', async () => {
  await moto.create(NAME, { one: '1' });
  const target = await open();
  let theirs = '';
  proxy.hooks = {
    before: async (action) => {
      if (action === 'UpdateSecretVersionStage' && theirs === '') {
        theirs = await moto.put(NAME, { one: 'theirs' });
      }
    },
  };
  const error = await failure(target.write({ two: '2' }));
  expect([error.exitCode, error.id, error.message]).toEqual([6, 'lostRace', expect.stringMatching(/^someone else changed secret arn:\S+ in the meantime, and their version stays the current one$/)]);
  expect(await moto.read(NAME)).toEqual({ one: 'theirs' });
  const labels = await moto.versions(NAME);
  expect(labels[theirs]).toEqual(['AWSCURRENT']);
  expect(Object.values(labels).flat().filter((label) => label !== 'AWSCURRENT' && label !== 'AWSPREVIOUS')).toEqual([]);
});

test('of two writers at once one wins', async () => {
  await moto.create(NAME, { one: '1' });
  const targets = [await open(), await open()];
  const outcomes = await Promise.allSettled(targets.map((target, index) => target.write({ two: String(index) })));
  const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await moto.read(NAME)).toEqual({ one: '1', two: String(winner) });
});

test.each([
  ['before the swap cancels it', 'PutSecretValue', 'cancelled'],
  ['at the swap comes too late', 'UpdateSecretVersionStage', 'written'],
])('Ctrl-C %s, and leaves no label of ours', async (_, when, expected) => {
  await moto.create(NAME, { one: '1' });
  const target = await open();
  proxy.hooks = {
    after: (action) => {
      if (action === when) {
        env.controller.abort();
      }
      return undefined;
    },
  };
  const outcome = await target.write({ two: '2' }).then(() => 'written', (error: CliError) => error.id);
  expect(outcome).toBe(expected);
  expect(await moto.read(NAME)).toEqual(expected === 'written' ? { one: '1', two: '2' } : { one: '1' });
  expect(Object.values(await moto.versions(NAME)).flat()).not.toContain('CDK_APPFLOW');
});

test('a secret without a value gets its first version', async () => {
  await moto.create(NAME, undefined);
  const written = await (await open()).write({ one: '1' });
  expect(written.previousVersionId).toBeUndefined();
  expect(await moto.read(NAME)).toEqual({ one: '1' });
});

test('a secret that someone creates meanwhile stays theirs', async () => {
  const target = await Target.open({ secret: NAME, create: true }, env);
  await moto.create(NAME, { one: 'theirs' });
  const error = await failure(target.write({ one: 'ours' }));
  expect(error.exitCode).toBe(6);
  expect(await moto.read(NAME)).toEqual({ one: 'theirs' });
});

describe('secrets that are refused', () => {
  test.each<[string, object | string | Uint8Array, object, number, string, RegExp]>([
    ['rotates', { one: '1' }, { RotationEnabled: true }, 2, 'secretRotates', /has automatic rotation/],
    ['of a service', { one: '1' }, { OwningService: 'appflow' }, 2, 'secretOwned', /belongs to the service appflow$/],
    ['a replica', { one: '1' }, { PrimaryRegion: 'us-east-1' }, 2, 'usage', /is a replica, which can't be changed; the original is in us-east-1$/],
    ['deleted', { one: '1' }, { DeletedDate: 1 }, 5, 'secretDeleted', /is scheduled for deletion$/],
    ['binary', new Uint8Array([1]), {}, 2, 'secretBinary', /is binary/],
    ['no JSON', 'hunter2hunter2', {}, 2, 'secretNotJson', /is not a JSON object$/],
    ['a JSON list', '["hunter2"]', {}, 2, 'secretNotJson', /is not a JSON object$/],
  ])('%s', async (_, value, described, exitCode, id, message) => {
    await moto.create(NAME, value);
    proxy.hooks = { after: (action, body) => action === 'DescribeSecret' ? { ...body, ...described } : undefined };
    const error = await failure(open());
    expect([error.exitCode, error.id, error.message]).toEqual([exitCode, id, expect.stringMatching(message)]);
    expect(error.message).not.toContain('hunter2');
    expect(proxy.actions.filter((action) => !/^(Describe|Get)/.test(action))).toEqual([]);
  });
});

test('another region is another secret', async () => {
  const elsewhere = moto.clientFor('us-east-1');
  elsewhere.destroy();
  await moto.create(NAME, { one: '1' });
  const reader = new SecretReader(env.aws, env.output);
  expect(await reader.read('--secret', NAME, 'us-east-1')).toBeUndefined();
  expect(await reader.read('--secret', NAME, REGION)).toMatchObject({ values: { one: '1' }, region: REGION, account: '123456789012' });
  await new SecretWriter(env.aws).create(NAME, 'us-east-1', { one: 'there' }, undefined);
  expect(await reader.read('--secret', NAME, 'us-east-1')).toMatchObject({ values: { one: 'there' } });
  expect(await moto.read(NAME)).toEqual({ one: '1' });
});

describe('status', () => {
  test('lists keys, versions and dates, but no value', async () => {
    const token = `${Buffer.from('{}').toString('base64url')}.${Buffer.from('{"exp":1767323045}').toString('base64url')}.signature`;
    const arn = await moto.create(NAME, { clientId: 'the-client-id', empty: '', number: 987654321, jwtToken: token });
    const { code, stdout, stderr } = await cli(['status', '--secret', NAME], moto.env());
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual(expect.arrayContaining([
      `Secret ${arn}`,
      '  account 123456789012, region eu-west-1, key aws/secretsmanager (AWS managed)',
      '  clientId: set',
      '  empty: empty',
      '  number: not a string',
      '  jwtToken: set, a JSON Web Token that expired at 2026-01-02T03:04:05.000Z',
      expect.stringMatching(/^ {2}[\w-]{36} AWSCURRENT$/),
    ]));
    for (const value of ['the-client-id', '987654321', token]) {
      expect(stdout).not.toContain(value);
    }
    const json = JSON.parse((await cli(['status', '--secret', arn, '--output', 'json'], moto.env())).stdout);
    expect(json).toMatchObject({ secretArn: arn, rotationEnabled: false, keys: [{ key: 'clientId', state: 'set' }, {}, {}, { expires: '2026-01-02T03:04:05.000Z' }] });
  });

  test('key names with control characters', async () => {
    await moto.create(NAME, JSON.parse('{"\\u001b[2Jkey\\nFAKE: set": "x", "\\u009bm": "y", "__proto__": "z"}'));
    const text = (await cli(['status', '--secret', NAME], moto.env())).stdout;
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(text).toContain('Keys\n  [2Jkey FAKE: set: set\n  m: set\n  __proto__: set\n');
    const json = (await cli(['status', '--secret', NAME, '--output', 'json'], moto.env())).stdout;
    // eslint-disable-next-line no-control-regex
    expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(JSON.parse(json).keys.map(({ key }: { key: string }) => key)).toEqual(['\u001b[2Jkey\nFAKE: set', '\u009bm', '__proto__']);
  });

  test('no such secret', async () => {
    expect(await cli(['status', '--secret', 'nowhere'], moto.env())).toEqual({
      code: 2, stdout: '', stderr: 'error: there is no secret nowhere in eu-west-1\n  check the name, --profile and --region; `login --create` creates it\n',
    });
  });
});
