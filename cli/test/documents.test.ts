import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEVICE_LOGIN, deviceAnswer, useServices } from './services/all';
import type { Outcome } from './services/cli';
import { assembly, hubspot } from './services/manifest';
import { CLIENT } from './services/oidc';
import { temporary } from './services/temporary';

/** The fields of a document: a list of names, each with the fields of what it holds. */
interface Fields {
  readonly [name: string]: Fields;
}

/** The fields that the README lists for a document: `name` [`inner`, ...]. */
function documented(document: string): Fields {
  const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
  const table = readme.slice(readme.indexOf('| document | fields |'));
  const [, cell] = new RegExp(`^\\| ${document} \\| (.*) \\|$`, 'm').exec(table) ?? [];
  const stack: Array<{ [name: string]: Fields }> = [{}];
  let last = '';
  for (const [token, name] of cell.replace(/\([^)]*\)/g, '').matchAll(/`([^`]+)`|[[\]]/g)) {
    if (token === '[') {
      const inner = {};
      stack[stack.length - 1][last] = inner;
      stack.push(inner);
    } else if (token === ']') {
      stack.pop();
    } else {
      stack[stack.length - 1][name] = {};
      last = name;
    }
  }
  expect(stack).toHaveLength(1);
  return stack[0];
}

/** The fields of documents that a command printed, all taken together. */
function fieldsOf(values: readonly unknown[]): Fields {
  const fields: { [name: string]: Fields } = {};
  const objects = values.flatMap((value) => Array.isArray(value) ? value : [value]).filter((value) => typeof value === 'object' && value !== null);
  for (const name of new Set(objects.flatMap((value) => Object.keys(value)))) {
    fields[name] = fieldsOf(objects.map((value) => value[name]));
  }
  return fields;
}

const { moto, proxy, fake, run } = useServices();
const json = (args: readonly string[]) => run([...args, '--output', 'json']);
const parsed = (outcomes: readonly Outcome[]): unknown[] => outcomes.map(({ stdout }) => JSON.parse(stdout));

beforeEach(() => moto.create('appflow/acme', CLIENT));

const reference = (rest: string) => (key: string) => `{{resolve:secretsmanager:appflow/acme:SecretString:${key}:${rest}}}`;
const created = (key: string) => ({ 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'Tokens' }, `:SecretString:${key}::}}`]] });
const app = assembly({
  stacks: [{
    name: 'Prod',
    environment: 'aws://123456789012/eu-west-1',
    template: {
      Resources: {
        Tokens: { Type: 'AWS::SecretsManager::Secret', Properties: {} },
        One: hubspot(reference('AWSCURRENT:')),
        Two: hubspot(reference(':11111111-1111-1111-1111-111111111111')),
        Three: hubspot(created),
      },
    },
  }],
});

test('login', async () => {
  fake.reset(deviceAnswer(), { body: { access_token: 'the-access-token', token_type: 'bearer', scope: 'a', expires_in: 60 } });
  expect(fieldsOf(parsed([await json(DEVICE_LOGIN)]))).toEqual(documented('`login`'));
});

test('jwt', async () => {
  const file = join(temporary(), 'key.pem');
  writeFileSync(file, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  const args = ['jwt', '--secret', 'appflow/acme', '--yes', '--username', 'someone', '--key-file', file];
  expect(fieldsOf(parsed([await json(args)]))).toEqual(documented('`jwt`'));
});

test('verify', async () => {
  expect(fieldsOf(parsed([await json(['verify', '--app', app])]))).toEqual(documented('`verify`'));
  expect(fieldsOf(parsed([await json(['verify', '--app', app, '--offline'])]))).toEqual(documented('`verify --offline`'));
});

test('status', async () => {
  const jwt = ['{}', '{"exp":1767323045}', ''].map((part) => Buffer.from(part).toString('base64url')).join('.');
  await moto.create('appflow/owned', { jwt }, { KmsKeyId: 'alias/own' });
  proxy.hooks = { after: (action, body) => action === 'DescribeSecret' ? { ...body, OwningService: 'appflow' } : undefined };
  expect(fieldsOf(parsed([await json(['status', '--secret', 'appflow/owned'])]))).toEqual(documented('`status`'));
});

test('explain', async () => {
  const outcomes = await Promise.all(['hubspot', 'custom'].map((connector) => json(['explain', connector])));
  expect(fieldsOf(parsed(outcomes))).toEqual(documented('`explain`'));
});

test('an error', async () => {
  fake.reset({ status: 400, body: { error: 'invalid_client' } });
  const outcomes = [await json(['login', 'marketo', '--secret', 'appflow/acme', '--yes', '--instance', 'https://a.example']), await json(['status', '--nonsense'])];
  expect(outcomes.map(({ code }) => code)).toEqual([3, 2]);
  expect(fieldsOf(parsed(outcomes))).toEqual(documented('any error'));
});
