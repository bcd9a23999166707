import { CustomLogin } from '../services/custom-login';
import { Moto } from '../services/moto';
import { browse, CLIENT } from '../services/oidc';
import { Terminal } from '../services/terminal';

const moto = Moto.use();
const login = CustomLogin.use();
/** A login that asks before it writes. */
const args = () => [...login.args().filter((arg) => arg !== '--yes'), '--create'];

test('asks for the client without showing it, and once before it writes', async () => {
  const terminal = new Terminal(args(), moto.env());
  await terminal.answer(/Client id/, `${CLIENT.clientId}\r`);
  await terminal.answer(/Client secret/, `${CLIENT.clientSecret}\r`);
  await terminal.answer(/Write to account 123456789012, region eu-west-1, secret appflow\/acme\?/, 'y');
  const [, url] = await terminal.until(/ {2}(http\S+)[\s\S]*Waiting/);
  await browse(new URL(url));
  expect(await terminal.code).toBe(0);
  const written = await moto.read('appflow/acme');
  expect(written).toEqual({ ...CLIENT, accessToken: expect.any(String), refreshToken: expect.any(String) });
  for (const secret of [CLIENT.clientSecret, String(written.accessToken), String(written.refreshToken)]) {
    expect(terminal.output).not.toContain(secret);
  }
});

test('nothing is read from stdin if it is a terminal, which would show it', async () => {
  const terminal = new Terminal([...args(), '--client-stdin'], moto.env());
  expect(await terminal.code).toBe(2);
  expect(terminal.output).toContain('error: stdin is a terminal');
});

test('an empty answer to a hidden question', async () => {
  const terminal = new Terminal(args(), moto.env());
  await terminal.answer(/Client id/, '\r');
  await terminal.answer(/Client secret/, '\r');
  expect(await terminal.code).toBe(2);
  expect(terminal.output).toContain('error: no clientId was entered');
});

test.each([
  ['Ctrl-C at a hidden question', [[/Client id/, '\u0003']] as Array<[RegExp, string]>],
  ['Ctrl-C at the question before the write', [[/Client id/, 'x\r'], [/Client secret/, 'y\r'], [/Write to account/, '\u0003']] as Array<[RegExp, string]>],
  ['a no', [[/Client id/, 'x\r'], [/Client secret/, 'y\r'], [/Write to account/, 'n']] as Array<[RegExp, string]>],
  ['Ctrl-C while it waits', [[/Client id/, 'x\r'], [/Client secret/, 'y\r'], [/Write to account/, 'y'], [/Waiting/, '\u0003']] as Array<[RegExp, string]>],
])('%s: exit 4, and no secret is created', async (_, answers) => {
  const terminal = new Terminal(args(), moto.env());
  for (const [question, keys] of answers) {
    await terminal.answer(question, keys);
  }
  expect(await terminal.code).toBe(4);
  expect(terminal.output).toContain('error: cancelled');
  await expect(moto.read('appflow/acme')).rejects.toThrow(/can't find/);
});
