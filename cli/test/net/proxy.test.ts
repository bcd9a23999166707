import { once } from 'node:events';
import { request } from 'node:https';
import { EnvironmentAgent } from '../../src/net/agent';
import { proxyFor } from '../../src/net/proxy';
import { Output } from '../../src/ui/output';
import { cli, Run } from '../services/cli';
import { ConnectProxy, PROVIDER } from '../services/connect-proxy';
import { Moto } from '../services/moto';
import { CLIENT } from '../services/oidc';

describe('the proxy of the environment', () => {
  const own = { ...process.env };
  afterEach(() => { process.env = { ...own }; });
  const P = 'http://proxy.example:8080';
  const found = (url: string, env: NodeJS.ProcessEnv) => {
    process.env = env;
    return proxyFor(new URL(url));
  };

  test.each<[string, string, NodeJS.ProcessEnv, string | undefined]>([
    ['none', 'https://api.example', {}, undefined],
    ['an empty one is none', 'https://api.example', { HTTPS_PROXY: '' }, undefined],
    ['HTTPS_PROXY', 'https://api.example', { HTTPS_PROXY: P }, P],
    ['https_proxy', 'https://api.example', { https_proxy: P }, P],
    ['HTTPS_PROXY before ALL_PROXY', 'https://api.example', { HTTPS_PROXY: P, ALL_PROXY: 'socks5://other' }, P],
    ['ALL_PROXY', 'https://api.example', { ALL_PROXY: P }, P],
    ['localhost needs none', 'https://localhost:1', { HTTPS_PROXY: P }, undefined],
    ['127.0.0.1 needs none', 'https://127.0.0.1:1', { HTTPS_PROXY: P }, undefined],
    ['::1 needs none', 'https://[::1]:1', { HTTPS_PROXY: P }, undefined],
    ['NO_PROXY for all', 'https://api.example', { HTTPS_PROXY: P, NO_PROXY: '*' }, undefined],
    ['NO_PROXY for the host', 'https://api.example', { HTTPS_PROXY: P, NO_PROXY: 'a.example, api.example' }, undefined],
    ['NO_PROXY for the hosts of a domain', 'https://api.acme.example', { HTTPS_PROXY: P, NO_PROXY: '.acme.example' }, undefined],
    ['NO_PROXY for another host', 'https://notacme.example', { HTTPS_PROXY: P, NO_PROXY: 'acme.example' }, P],
  ])('%s', (_, url, env, expected) => {
    expect(found(url, env)?.url.origin).toBe(expected);
  });

  test('its user name and password are apart from its address', () => {
    expect(found('https://api.example', { HTTPS_PROXY: 'http://jane:hunter2%40@proxy.example' })).toEqual({ url: new URL('http://proxy.example'), user: 'jane', password: 'hunter2@' });
  });

  test.each(['socks5://user:hunter2@proxy.example', 'http://', 'http://user:hunter2%@proxy.example'])('%j is an error that does not show it', (value) => {
    const error = expect.objectContaining({ message: expect.stringMatching(/^HTTPS_PROXY must be the http:\/\/ or https:\/\/ address of a proxy/), cure: expect.not.stringContaining('hunter2') });
    expect(() => found('https://api.example', { HTTPS_PROXY: value })).toThrow(error);
    expect(() => found('https://api.example', { HTTPS_PROXY: value })).not.toThrow('hunter2');
  });
});

describe('a run behind a proxy', () => {
  const moto = Moto.use();
  const proxy = ConnectProxy.use(moto.url);
  beforeEach(() => moto.create('appflow/marketo', CLIENT));
  const login = (env: NodeJS.ProcessEnv) => cli(
    ['login', 'marketo', '--secret', 'appflow/marketo', '--yes', '--debug', '--instance', `https://${PROVIDER}`], { ...moto.env(), ...env },
  );

  test('AWS and the provider are reached through it', async () => {
    const { code, stderr } = await login(proxy.env());
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('The client works') });
    expect([...new Set(proxy.asked.map(({ target }) => target))]).toEqual(['aws.example:443', `${PROVIDER}:443`]);
    expect(proxy.asked.every(({ authorization }) => authorization === undefined)).toBe(true);
  });

  test.each(['without it', 'beside it'])('AWS is reached by https %s', async (how) => {
    const env = { ...moto.env(), ...how === 'beside it' ? proxy.env() : {}, ...proxy.direct };
    expect(await cli(['status', '--secret', 'appflow/marketo'], env)).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('clientSecret: set') });
    expect(proxy.asked).toEqual([]);
  });

  test('by TLS', async () => {
    expect(await login(proxy.secureEnv())).toMatchObject({ code: 0 });
    expect(proxy.asked.length).toBeGreaterThan(1);
  });

  // With DEBUG, the package `debug` prints the messages of other packages.
  test.each([{}, { DEBUG: '*' }])('with a user name and a password, which are not shown, and %j', async (env) => {
    const { code, stdout, stderr } = await login({ ...proxy.env('jane:hunter2%40hunter2@'), ...env });
    expect(code).toBe(0);
    expect(proxy.asked[0].authorization).toBe(`Basic ${Buffer.from('jane:hunter2@hunter2').toString('base64')}`);
    expect(stdout + stderr).not.toMatch(/hunter2|amFuZTpodW50ZXIy/);
    expect(stderr.includes('https-proxy-agent')).toBe('DEBUG' in env);
    expect(stderr).toMatch(/^debug proxy proxy=127\.0\.0\.1:\d+ target=provider\.example:443$/m);
  });

  test('a proxy that refuses, for AWS', async () => {
    proxy.status = 407;
    const { code, stderr } = await login(proxy.env());
    expect({ code, stderr }).toEqual({
      code: 5,
      stderr: expect.stringMatching(/\nerror: AWS can't be reached for secretsmanager:DescribeSecret: the proxy 127\.0\.0\.1:\d+ answered HTTP 407: it requires a user name and password\n {2}add them to HTTPS_PROXY/),
    });
    expect(await login(proxy.env('jane:wrong-password@'))).toMatchObject({ stderr: expect.stringContaining('answered HTTP 407: it does not accept the user name and password\n  check those in HTTPS_PROXY') });
  });

  test('a proxy that refuses, for the provider', async () => {
    proxy.status = 403;
    const { code, stderr } = await login({ ...proxy.env(), AWS_ENDPOINT_URL: moto.url });
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(/\nerror: Marketo can't be reached at provider\.example: the proxy 127\.0\.0\.1:\d+ answered HTTP 403\n {2}nothing was written; allow provider\.example in the proxy/) });
  });

  test('a proxy that is not there', async () => {
    const { code, stderr } = await login({ ...proxy.env(), AWS_ENDPOINT_URL: moto.url, HTTPS_PROXY: 'http://127.0.0.1:1' });
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('the proxy 127.0.0.1:1 can\'t be reached: connect ECONNREFUSED 127.0.0.1:1\n  nothing was written; check the address in HTTPS_PROXY\n') });
  });

  test('an address without a scheme is read as https', async () => {
    const env = proxy.env();
    const { code, stderr } = await login({ ...env, HTTPS_PROXY: env.HTTPS_PROXY?.replace('http://', '') });
    expect({ code, stderr }).toEqual({ code: 5, stderr: expect.stringMatching(/the proxy 127\.0\.0\.1:\d+ can't be reached: .*\n {2}check the address in HTTPS_PROXY, and write http:\/\/ before it unless the proxy itself requires TLS\n/) });
  });

  test('an address that is none', async () => {
    const { code, stderr } = await login({ ...proxy.env(), HTTPS_PROXY: 'socks5://127.0.0.1:1' });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('error: HTTPS_PROXY must be the http:// or https:// address of a proxy') });
  });

  test('Ctrl-C ends the wait for a proxy that does not answer', async () => {
    proxy.status = undefined;
    const run = new Run(['login', 'marketo', '--secret', 'appflow/marketo', '--yes', '--debug', '--instance', `https://${PROVIDER}`], { ...moto.env(), ...proxy.env(), AWS_ENDPOINT_URL: moto.url });
    await run.until(/debug proxy/);
    const start = Date.now();
    run.child.kill('SIGINT');
    expect(await run.outcome).toMatchObject({ code: 4, stderr: expect.stringContaining('error: cancelled') });
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  test('a proxy that does not answer', async () => {
    proxy.status = undefined;
    Object.assign(process.env, proxy.env());
    const agent = new EnvironmentAgent(new Output({ output: 'text' }), { timeout: 100 });
    const [error] = await once(request(`https://${PROVIDER}`, { agent }).on('response', () => undefined), 'error');
    expect(error).toMatchObject({ message: expect.stringMatching(/^the proxy 127\.0\.0\.1:\d+ can't be reached: no answer within 0\.1 seconds$/), cure: 'check the address in HTTPS_PROXY' });
    agent.destroy();
  });

  test('NO_PROXY', async () => {
    const { code, stderr } = await login({ ...proxy.env(), AWS_ENDPOINT_URL: moto.url, NO_PROXY: PROVIDER });
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(/Marketo can't be reached at provider\.example: (ENOTFOUND|EAI_AGAIN)\n/) });
    expect(proxy.asked).toEqual([]);
  });

  test('a certificate that is not trusted', async () => {
    const { code, stderr } = await login({ ...proxy.env(), NODE_EXTRA_CA_CERTS: '' });
    expect({ code, stderr }).toEqual({ code: 5, stderr: expect.stringContaining('NODE_EXTRA_CA_CERTS') });
    const provider = await login({ ...proxy.env(), AWS_ENDPOINT_URL: moto.url, NODE_EXTRA_CA_CERTS: '' });
    expect(provider).toMatchObject({ code: 3, stderr: expect.stringContaining('  nothing was written; if a proxy inspects the traffic, name the file with its certificate in NODE_EXTRA_CA_CERTS\n') });
  });

  test('a certificate of the proxy that is not trusted', async () => {
    const { code, stderr } = await login({ ...proxy.secureEnv(), NODE_EXTRA_CA_CERTS: '' });
    expect({ code, stderr }).toEqual({ code: 5, stderr: expect.stringMatching(/the proxy 127\.0\.0\.1:\d+ can't be reached: .*certificate.*\n.*NODE_EXTRA_CA_CERTS/) });
  });
});
