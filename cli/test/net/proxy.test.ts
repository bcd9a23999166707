import { proxyFor } from '../../src/net/proxy';
import { cli } from '../services/cli';
import { ConnectProxy, PROVIDER } from '../services/connect-proxy';
import { Moto } from '../services/moto';
import { CLIENT } from '../services/oidc';

describe('the proxy of the environment', () => {
  const P = 'http://proxy.example:8080';
  test.each<[string, string, NodeJS.ProcessEnv, string | undefined]>([
    ['none', 'https://api.example', {}, undefined],
    ['HTTPS_PROXY', 'https://api.example', { HTTPS_PROXY: P }, P],
    ['https_proxy before it', 'https://api.example', { HTTPS_PROXY: 'http://other', https_proxy: P }, P],
    ['without a protocol', 'https://api.example', { HTTPS_PROXY: 'proxy.example:8080' }, P],
    ['loopback needs none', 'https://localhost:1', { HTTPS_PROXY: P }, undefined],
    ['NO_PROXY for all', 'https://api.example', { HTTPS_PROXY: P, NO_PROXY: '*' }, undefined],
    ['NO_PROXY for the host', 'https://api.example', { HTTPS_PROXY: P, NO_PROXY: 'a.example, api.example' }, undefined],
    ['no_proxy for a domain', 'https://api.acme.example', { HTTPS_PROXY: P, no_proxy: '.acme.example' }, undefined],
    ['NO_PROXY for a domain with a star', 'https://api.acme.example', { HTTPS_PROXY: P, NO_PROXY: '*.acme.example' }, undefined],
    ['NO_PROXY for the end of another name', 'https://notacme.example', { HTTPS_PROXY: P, NO_PROXY: 'acme.example' }, P],
    ['NO_PROXY for the port', 'https://api.example', { HTTPS_PROXY: P, NO_PROXY: 'api.example:443' }, undefined],
    ['NO_PROXY for another port', 'https://api.example', { HTTPS_PROXY: P, NO_PROXY: 'api.example:8443' }, P],
  ])('%s', (_, url, env, expected) => {
    expect(proxyFor(new URL(url), env)?.origin).toBe(expected);
  });

  test.each(['socks5://user:hunter2hunter2@proxy.example', 'http://'])('%j is an error that does not show it', (value) => {
    expect(() => proxyFor(new URL('https://api.example'), { HTTPS_PROXY: value })).toThrow(/^HTTPS_PROXY must be the http:\/\/ or https:\/\/ address of a proxy$/);
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

  test('with a user name and a password, which are not shown', async () => {
    const { code, stdout, stderr } = await login(proxy.env('jane:hunter2%40hunter2@'));
    expect(code).toBe(0);
    expect(proxy.asked[0].authorization).toBe(`Basic ${Buffer.from('jane:hunter2@hunter2').toString('base64')}`);
    expect(stdout + stderr).not.toContain('hunter2');
  });

  test('a proxy that refuses, for AWS', async () => {
    proxy.status = 407;
    const { code, stderr } = await login(proxy.env());
    expect({ code, stderr }).toEqual({
      code: 5, stderr: expect.stringMatching(/\nerror: AWS can't be reached for secretsmanager:DescribeSecret: the proxy 127\.0\.0\.1:\d+ answered HTTP 407: it requires a user name and password\n/),
    });
  });

  test('a proxy that refuses, for the provider', async () => {
    proxy.status = 403;
    const { code, stderr } = await login({ ...proxy.env(), AWS_ENDPOINT_URL: moto.url });
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(/\nerror: Marketo can't be reached at provider\.example: the proxy 127\.0\.0\.1:\d+ answered HTTP 403\n/) });
  });

  test('a proxy that is not there', async () => {
    const { code, stderr } = await login({ ...proxy.env(), AWS_ENDPOINT_URL: moto.url, HTTPS_PROXY: 'http://127.0.0.1:1' });
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('the proxy 127.0.0.1:1 can\'t be reached: connect ECONNREFUSED') });
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
});
