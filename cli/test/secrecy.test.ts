import fc from 'fast-check';
import { cli, freePort, Run } from './services/cli';
import { FakeProvider } from './services/fake-provider';
import { Sink } from './services/in-process';
import { Moto } from './services/moto';
import { Output } from '../src/ui/output';
import { escapeHtml, printable, Redactor } from '../src/ui/redact';

let moto: Moto;
let fake: FakeProvider;

beforeAll(async () => {
  [moto, fake] = await Promise.all([Moto.start(), FakeProvider.start()]);
});
afterAll(() => Promise.all([moto?.stop(), fake?.stop()]));

/** The forms in which a value can get into a text. */
function formsOf(value: string): string[] {
  return [
    value, encodeURIComponent(value), new URLSearchParams({ v: value }).toString().slice(2), JSON.stringify(value).slice(1, -1),
    Buffer.from(value).toString('base64'), Buffer.from(value).toString('base64url'), escapeHtml(value),
  ];
}

// Printable ASCII without spaces, as AppFlow takes it.
const secretValue = fc.string({ minLength: 12, maxLength: 60, unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)) });

test('no form of a value in hand gets through', () => {
  fc.assert(fc.property(fc.array(secretValue, { minLength: 1, maxLength: 4 }), fc.string(), (values, around) => {
    const redactor = new Redactor();
    redactor.add(...values);
    const text = values.flatMap(formsOf).map((form) => `${around}${form}`).join(' ');
    const masked = redactor.text(text);
    for (const value of values) {
      // What stands in the text around it anyway isn't a value that got through.
      expect(formsOf(value).filter((form) => masked.includes(form) && !around.includes(form))).toEqual([]);
    }
  }), { numRuns: 300 });
});

test('whatever is said, warned, debugged or failed goes through the redactor', () => {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const output = new Output({ output: 'json', quiet: false, debug: true }, stdout, stderr);
  output.redactor.add('hunter2hunter2');
  output.say('say hunter2hunter2');
  output.insist('insist hunter2hunter2');
  output.warn({ id: 'x', message: 'warn hunter2hunter2' });
  output.debug('debug', { field: 'hunter2hunter2' });
  output.result({ result: 'hunter2hunter2', warnings: output.warnings }, '');
  expect(stdout.text + stderr.text).not.toContain('hunter2');
  expect((stdout.text + stderr.text).match(/\*\*\*/g)).toHaveLength(6);
});

test('texts of strangers drive no terminal', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    // eslint-disable-next-line no-control-regex
    expect(printable(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(printable(text).length).toBeLessThanOrEqual(303);
    expect(escapeHtml(text)).not.toMatch(/[<>"']/);
  }), { numRuns: 300 });
});

test('no secret of a run in stdout, stderr, debug or pages', async () => {
  const port = await freePort();
  const provider = ['--auth-url', 'https://acme.example.com/a', '--token-url', 'https://acme.example.com/t', '--port', String(port), '--no-browser', '--yes', '--debug'];
  await fc.assert(fc.asyncProperty(
    fc.record({ clientSecret: secretValue, accessToken: secretValue, refreshToken: secretValue, code: secretValue, kept: secretValue }),
    fc.constantFrom('done', 'refused', 'unusable', 'denied', 'dry run'),
    fc.constantFrom('text', 'json'),
    async (secrets, outcome, format) => {
      await moto.reset();
      await moto.create('appflow/acme', { clientId: 'the-client', clientSecret: secrets.clientSecret, apiKey: secrets.kept });
      // The provider repeats whatever it knows.
      const echo = `${secrets.clientSecret} ${secrets.code} ${encodeURIComponent(secrets.clientSecret)}`;
      fake.reset(outcome === 'refused' ? { status: 400, body: { error: 'invalid_grant', error_description: echo } }
        : outcome === 'unusable' ? { body: { access_token: `${secrets.accessToken} x`, refresh_token: secrets.refreshToken } }
          : { body: { access_token: secrets.accessToken, refresh_token: secrets.refreshToken, scope: secrets.accessToken, instance_url: echo } });
      const run = new Run(
        ['login', 'custom', '--secret', 'appflow/acme', ...provider, '--output', format, ...outcome === 'dry run' ? ['--dry-run'] : []],
        { ...moto.env(), ...fake.env },
        { node: fake.node },
      );
      const state = (await run.url()).searchParams.get('state') ?? '';
      const answer: Record<string, string> = outcome === 'denied' ? { error: 'access_denied', error_description: echo, state } : { code: secrets.code, state };
      const page = await (await fetch(`http://localhost:${port}/callback?${new URLSearchParams(answer).toString()}`)).text();
      const { code, stdout, stderr } = await run.outcome;
      const status = await cli(['status', '--secret', 'appflow/acme', '--debug'], moto.env());
      expect(code).toBe({ 'done': 0, 'refused': 3, 'unusable': 3, 'denied': 3, 'dry run': 0 }[outcome]);
      const everything = `${stdout}${stderr}${page}${status.stdout}${status.stderr}`;
      // A provider that denies echoes a code that nobody here has seen.
      const known = Object.entries(secrets).filter(([name]) => !(outcome === 'denied' && name === 'code')).map(([, value]) => value);
      expect(known.filter((value) => formsOf(value).some((form) => everything.includes(form)))).toEqual([]);
    },
  ), { numRuns: 10 });
}, 120_000);
