import { bodyOf } from '../../src/oauth/answer';
import { marketo } from '../../src/providers/client-credentials';
import { Output } from '../../src/ui/output';
import { useServices } from '../services/all';
import type { FakeAnswer } from '../services/fake-provider';
import { CLIENT } from '../services/oidc';

const { moto, fake, run: program } = useServices();

beforeEach(async () => {
  await moto.create('appflow/marketo', CLIENT);
});

const run = async (answer: FakeAnswer) => {
  fake.reset(answer);
  const { code, stdout } = await program(['login', 'marketo', '--secret', 'appflow/marketo', '--yes', '--dry-run', '--instance', 'https://123-abc-456.mktorest.com', '--output', 'json']);
  return { code, ...JSON.parse(stdout) };
};

const AT = '123-abc-456.mktorest.com/identity/oauth/token';
const ADDRESSES = 'nothing was written; check the addresses in the options, and run the command again with --debug to see each request';
const LATER = 'nothing was written; the provider has a problem: run the command again later';

test.each<[string, FakeAnswer, string, string]>([
  ['a page', { type: 'text/html; charset=utf-8', body: '<html>Sign in</html>' }, `HTTP 200 at ${AT} with text/html instead of a JSON object`, ADDRESSES],
  ['a page of a gateway', { status: 502, type: 'text/html', body: '<html>Bad gateway</html>' }, `HTTP 502 at ${AT} with text/html instead of a JSON object`, LATER],
  ['a list', { body: '[]' }, `HTTP 200 at ${AT} with text instead of a JSON object`, ADDRESSES],
  ['nothing', { status: 404, body: '' }, `HTTP 404 at ${AT}`, ADDRESSES],
  ['an error in a form of its own', { status: 401, body: { success: false, errors: [{ code: '601' }] } }, `HTTP 401 at ${AT}`, ADDRESSES],
  ['an error with a message', { status: 500, body: { message: 'out of \u001b[31morder' } }, `HTTP 500 at ${AT}: out of  [31morder`, LATER],
  ['a code of an empty string', { status: 400, body: { error: '' } }, `HTTP 400 at ${AT}`, ADDRESSES],
])('%s: the error shows the status and the place', async (_, answer, problem, cure) => {
  expect(await run(answer)).toEqual({ code: 3, exitCode: 3, error: { id: 'providerAnswer', message: `the answer of Marketo can't be used: ${problem}`, cure } });
});

test('an error code with the status of a failure', async () => {
  expect(await run({ status: 503, body: { error: 'temporarily_unavailable', error_description: 'maintenance' } })).toMatchObject({
    code: 3, error: { id: 'providerRefused', providerError: 'temporarily_unavailable', message: 'Marketo refused (temporarily_unavailable): maintenance', cure: LATER },
  });
});

test.each<[string, string | object, { scopes?: string[]; expiresAt?: string }]>([
  ['null for a missing value', { access_token: 'the-access-token-0123', refresh_token: null, scope: null, expires_in: null }, {}],
  ['an empty refresh token', { access_token: 'the-access-token-0123', refresh_token: '' }, {}],
  ['a list of scopes', { access_token: 'the-access-token-0123', scope: ['a', 'b'] }, { scopes: ['a', 'b'] }],
  ['a lifetime below zero', { access_token: 'the-access-token-0123', expires_in: -1 }, {}],
  ['a byte order mark', '\ufeff{"access_token":"the-access-token-0123","token_type":"Bearer"}', {}],
])('%s is understood', async (_, body, expected) => {
  const { code, scopes, expiresAt } = await run({ body });
  expect({ code, scopes, expiresAt }).toEqual({ code: 0, scopes: undefined, expiresAt: undefined, ...expected });
});

test.each([
  ['https://other.example/token?code=abc', ' to https://other.example/token'],
  ['/elsewhere', ' to https://a.example/elsewhere'],
  ['https://', ''],
])('a redirect to %s is not followed; its query is not shown', (location, to) => {
  const answer = { url: new URL('https://a.example/token'), status: 302, headers: new Headers({ location }), text: '' };
  expect(() => bodyOf(answer, marketo, new Output({ output: 'text' }))).toThrow(`the answer of Marketo can't be used: a redirect from a.example/token${to}`);
});
