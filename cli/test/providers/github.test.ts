import { deviceAnswer, useServices } from '../services/all';
import type { FakeAnswer } from '../services/fake-provider';
import { CLIENT } from '../services/oidc';

const { moto, fake, run } = useServices();
beforeEach(() => moto.create('appflow/github', CLIENT));

const login = async (answer: FakeAnswer, ...more: string[]) => {
  fake.reset(deviceAnswer(), answer);
  const { code, stdout } = await run(['login', 'github', '--secret', 'appflow/github', '--device', '--yes', '--output', 'json', ...more]);
  const { warnings = [], scopes, error } = JSON.parse(stdout);
  return { code, scopes, error, warnings: warnings.map(({ id, message }: { id: string; message: string }) => id === 'scopeMissing' ? message : id) };
};

test('scopes that another one includes are not missing', async () => {
  const scope = 'admin:repo_hook,notifications,public_repo,read:discussion,read:org,read:public_key,read:user,repo:status,repo_deployment,security_events,user:email';
  expect(await login({ body: { access_token: 'gho_0123456789', scope } })).toMatchObject({ code: 0, warnings: ['noRefreshToken'] });
});

test('the others are', async () => {
  expect((await login({ body: { access_token: 'gho_0123456789', scope: 'write:repo_hook' } }, '--scope', 'admin:repo_hook read:repo_hook user')).warnings).toEqual([
    'noRefreshToken', 'these scopes were requested but not granted: admin:repo_hook user',
  ]);
});

test('a GitHub App has no scopes, and a refresh token for one use', async () => {
  const answer = { access_token: 'ghu_0123456789', expires_in: 28_800, refresh_token: 'ghr_0123456789', refresh_token_expires_in: 15_897_600, scope: '', token_type: 'bearer' };
  expect(await login({ body: answer })).toEqual({ code: 0, scopes: undefined, error: undefined, warnings: ['rotatingRefreshToken'] });
});

test('a device code that expired, by the other name that GitHub\'s documentation has for it', async () => {
  expect(await login({ body: { error: 'token_expired' } })).toMatchObject({ code: 4, error: { id: 'timeout' } });
});
