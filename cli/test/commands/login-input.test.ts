import { cli } from '../services/cli';
import { Moto } from '../services/moto';
import { CLIENT } from '../services/oidc';
import { unchanged } from '../services/unchanged';

const moto = Moto.use();

describe('bad input: nothing is opened, nothing written', () => {
  const secret = ['--secret', 'appflow/acme', '--yes'];
  test.each<[string, string[], RegExp]>([
    ['no secret', ['custom', '--auth-url', 'https://a.example', '--token-url', 'https://a.example'], /^error: required option '--secret <name\|arn>' not specified$/m],
    ['an unknown connector', ['salesfroce', ...secret], /^error: there is no connector "salesfroce"$/m],
    ['one without a login', ['datadog', ...secret], /^error: datadog has no OAuth login: you store its credentials in the secret yourself$/m],
    ['an ARN of something else', ['hubspot', '--secret', 'arn:aws:s3:::bucket', '--yes'], /^error: --secret must be the name or the ARN of a secret/m],
    ['a name that is none', ['hubspot', '--secret', 'a b', '--yes'], /^error: --secret must be the name of a secret/m],
    ['another region than the ARN\'s', ['hubspot', '--secret', 'arn:aws:secretsmanager:us-east-1:123456789012:secret:x', '--region', 'eu-west-1'], /^error: --secret is in us-east-1, but --region is eu-west-1$/m],
    ['no instance', ['service-now', ...secret], /^error: --instance is required \(e\.g\. https:\/\/acme\.service-now\.com\)$/m],
    ['http', ['service-now', ...secret, '--instance', 'http://acme.service-now.com'], /^error: --instance must be an https:\/\/ URL/m],
    ['no URL', ['service-now', ...secret, '--instance', 'acme'], /^error: --instance must be an https:\/\/ URL .*, got "acme"$/m],
    ['a password in the URL', ['custom', ...secret, '--auth-url', 'https://a:hunter2hunter2@a.example', '--token-url', 'https://a.example'], /^error: --auth-url must have no user name, password or fragment$/m],
    ['an option of another connector', ['hubspot', ...secret, '--tenant', 'acme'], /^error: HubSpot has no --tenant$/m],
    ['a tenant that is none', ['microsoft-sharepoint-online', ...secret, '--tenant', 'a/b'], /^error: --tenant must be the id or the domain of a tenant, or common$/m],
    ['no scope where none is known', ['google-bigquery', ...secret], /^error: --scope is required for Google BigQuery/m],
    ['a timeout without a unit', ['hubspot', ...secret, '--timeout', '5'], /^error: option '--timeout <duration>' argument '5' is invalid/m],
    ['a privileged port', ['hubspot', ...secret, '--port', '80'], /^error: option '--port <port>' argument '80' is invalid/m],
    ['a field that the connector has not', ['hubspot', ...secret, '--field-name', 'password=p'], /^error: --field-name must map one of clientId, clientSecret, accessToken, refreshToken, got "password"$/m],
    ['two clients', ['hubspot', ...secret, '--client-stdin', '--client-secret-id', 'x'], /^error: --client-secret-id and --client-stdin exclude each other$/m],
    ['a key for no new secret', ['hubspot', ...secret, '--kms-key', 'alias/x'], /^error: --kms-key is for --create$/m],
    ['--create where there is one', ['hubspot', ...secret, '--create'], /^error: secret arn:\S+ already exists$/m],
    ['no terminal to ask for the client', ['hubspot', '--secret', 'appflow/empty', '--yes'], /^error: there is no terminal to ask for the client id$/m],
    ['no terminal to ask on', ['hubspot', '--secret', 'appflow/acme'], /^error: there is no terminal to confirm the write on$/m],
    ['no such client secret', ['hubspot', ...secret, '--client-secret-id', 'nowhere'], /^error: there is no secret nowhere in eu-west-1$/m],
    ['half a client', ['hubspot', ...secret, '--client-secret-id', 'appflow/half'], /^error: secret arn:\S+ has no clientSecret$/m],
  ])('%s', async (_, given, message) => {
    await Promise.all([moto.create('appflow/acme', CLIENT), moto.create('appflow/empty', {}), moto.create('appflow/half', { clientId: 'x' })]);
    const { code, stdout, stderr } = await cli(['login', ...given], moto.env());
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('hunter2');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    await unchanged(moto);
  });

  test('an error as JSON', async () => {
    const { code, stdout } = await cli(['login', 'hubspot', '--secret', 'appflow/nowhere', '--output', 'json'], moto.env());
    expect({ code, document: JSON.parse(stdout) }).toEqual({
      code: 2,
      document: { error: { id: 'usage', message: 'there is no secret appflow/nowhere in eu-west-1', cure: 'add --create to create it, or check the name, --profile and --region' }, exitCode: 2 },
    });
  });

  test('without credentials and without a region', async () => {
    const { AWS_REGION: _, ...noRegion } = moto.env();
    expect(await cli(['login', 'hubspot', ...secret], noRegion)).toMatchObject({ code: 2, stderr: expect.stringContaining('error: there is no AWS region') });
    const { AWS_ACCESS_KEY_ID: __, ...noKey } = moto.env();
    expect(await cli(['login', 'hubspot', ...secret], noKey)).toMatchObject({ code: 5, stderr: expect.stringContaining('error: there are no AWS credentials') });
  });
});
