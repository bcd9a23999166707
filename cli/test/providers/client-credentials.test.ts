// Providers without a browser: the client is tested, and written.
import { CLIENT } from '../services/oidc';
import { useProvider } from '../services/provider-login';

const { moto, fake, run } = useProvider();

test.each([
  ['marketo', 'https://123-abc-456.mktorest.com', 'https://123-abc-456.mktorest.com/identity/oauth/token'],
  ['salesforce-marketing-cloud', 'https://acme.auth.marketingcloudapis.com', 'https://acme.auth.marketingcloudapis.com/v2/token'],
  ['salesforce-marketing-cloud', 'https://acme.rest.marketingcloudapis.com/', 'https://acme.auth.marketingcloudapis.com/v2/token'],
  ['salesforce-marketing-cloud', 'https://acme.soap.marketingcloudapis.com/', 'https://acme.auth.marketingcloudapis.com/v2/token'],
])('%s at %s', async (connector, instance, token) => {
  fake.reset({ body: { access_token: 'the-access-token-0123', token_type: 'Bearer', expires_in: 3599 } });
  const { code, stdout, stderr } = await run(connector, '--instance', instance);
  expect({ code, document: JSON.parse(stdout), stderr }).toEqual({
    code: 0,
    document: expect.objectContaining({ connector, keysSet: ['clientId', 'clientSecret'], warnings: [] }),
    stderr: expect.stringContaining('The client works'),
  });
  expect(await moto.read('appflow/target')).toEqual(CLIENT);
  const [{ url, body, parameters, headers }] = fake.asked;
  const wanted = { grant_type: 'client_credentials', client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret };
  expect(url).toBe(token);
  expect(connector === 'marketo' ? parameters : JSON.parse(body)).toEqual(wanted);
  expect(headers['content-type']).toBe(connector === 'marketo' ? 'application/x-www-form-urlencoded;charset=UTF-8' : 'application/json');
});

test.each([
  ['marketo', ['--token-url', 'https://acme.mktoapi.example/identity/oauth/token'], {}],
  ['salesforce-marketing-cloud', ['--token-url', 'https://acme.auth.marketingcloudapis.com/v2/token', '--account-id', '7281698'], { account_id: 7_281_698 }],
])('%s with %p', async (connector, more, extra) => {
  fake.reset({ body: { access_token: 'the-access-token-0123', token_type: 'Bearer', expires_in: 3599 } });
  const { code } = await run(connector, ...more);
  const [{ url, body, parameters }] = fake.asked;
  expect({ code, url, sent: connector === 'marketo' ? parameters : JSON.parse(body) }).toEqual({
    code: 0, url: more[1], sent: { grant_type: 'client_credentials', client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, ...extra },
  });
  expect(await moto.read('appflow/target')).toEqual(CLIENT);
});

test('a client that is refused is not written', async () => {
  fake.reset({ status: 401, body: { error: 'unauthorized', error_description: 'No client with requested id: the-client' } });
  const { code, stderr } = await run('marketo', '--instance', 'https://123-abc-456.mktorest.com');
  expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('error: Marketo refused (unauthorized): No client with requested id: the-client\n') });
  expect(await moto.read('appflow/target')).toEqual({});
});
