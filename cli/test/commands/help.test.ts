import { cli } from '../services/cli';

const COMMANDS = ['explain', 'verify', 'login', 'jwt', 'status'];
const help = async (...args: string[]) => (await cli([...args, '--help'])).stdout;

test.each([[], ...COMMANDS.map((command) => [command])])('--help of %s fits into 80 columns, apart from the examples', async (...command: string[]) => {
  const lines = (await help(...command)).split('\n').filter((line) => !line.startsWith('  $ '));
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

test('the options of login are in groups', async () => {
  const text = await help('login');
  const groups = text.split(/\n(?=\S[^\n]*:\n)/).map((section) => [section.split('\n')[0], [...section.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map((match) => match[1])]);
  expect(Object.fromEntries(groups)).toMatchObject({
    'Secret options:': ['--secret', '--create', '--kms-key', '--field-name', '--dry-run'],
    'Client options:': ['--client-secret-id', '--client-stdin'],
    'Provider options:': ['--instance', '--sandbox', '--tenant', '--account-id', '--scope', '--auth-url', '--token-url', '--device-url', '--client-auth', '--pkce', '--no-pkce'],
    'Sign-in options:': ['--port', '--no-browser', '--paste', '--device', '--redirect-uri', '--timeout'],
    'Options:': ['--help'],
  });
});

test.each<[string, string[]]>([
  ['login', ['--secret']], ['jwt', ['--secret', '--username', '--key-file']], ['status', ['--secret']], ['verify', []], ['explain', []],
])('%s marks the options that are required', async (command, required) => {
  const options = (await help(command)).split(/\n(?= {2}-)/).filter((option) => /\(required\)/.test(option));
  expect(options.map((option) => /--[\w-]+/.exec(option)?.[0])).toEqual(required);
});

test.each([[], ['help', 'nonsense']])('without a command, as JSON (%s)', async (...args: string[]) => {
  const { code, stdout, stderr } = await cli([...args, '--output', 'json']);
  expect({ code, document: JSON.parse(stdout), stderr }).toEqual({
    code: 2,
    document: { error: { id: 'usage', message: 'there is no command, or no such command', cure: 'the commands are explain, verify, login, jwt, status' }, exitCode: 2 },
    stderr: expect.stringMatching(/^Usage: appflow-credentials /),
  });
});
