import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../services/cli';
import { assembly, hubspot } from '../services/manifest';
import { Moto } from '../services/moto';
import { temporary } from '../services/temporary';
import { ENVIRONMENT, oneStack, reference, TOKENS } from '../services/verify';

const moto = Moto.use();

test('a cure names the AWS profile, and quotes everything that comes from the app', async () => {
  const config = join(temporary(), 'config');
  writeFileSync(config, '[profile prod]\naws_access_key_id = testing\naws_secret_access_key = testing\n');
  const template = { Resources: { HubSpot: hubspot(reference('a;b $(c)')) } };
  const { stdout } = await cli(
    ['verify', '--app', assembly({ stacks: [{ name: 'Prod', environment: ENVIRONMENT, template }] }), '--profile', 'prod', '--output', 'json'],
    { ...moto.env(), AWS_CONFIG_FILE: config },
  );
  expect(JSON.parse(stdout).findings[0].cure).toBe('appflow-credentials login hubspot --secret \'a;b $(c)\' --region eu-west-1 --profile prod --create');
});

test('--offline makes no call', async () => {
  const { code, stdout } = await cli(['verify', '--app', assembly(oneStack(hubspot(reference('appflow/hubspot', '::some-version')))), '--offline'], {});
  expect(code).toBe(0);
  expect(stdout).toBe('Prod/HubSpot (hubspot, eu-west-1)\n  secret appflow/hubspot, version some-version: clientId, clientSecret, accessToken, refreshToken\n1 connector profile\n');
});

test.each([
  ['no cloud assembly', ['--app', '/nowhere'], 'error: /nowhere is not a cloud assembly: it has no manifest.json\n  run `npx cdk synth --quiet` first, or name its output with --app\n'],
  ['an unknown option', ['--apps', 'x'], 'error: unknown option \'--apps\'\n(Did you mean --app?)\n(add --help for the options)\n'],
])('%s is a usage error', async (_, args, stderr) => {
  expect(await cli(['verify', ...args])).toEqual({ code: 2, stdout: '', stderr });
});

test('each secret is read once', async () => {
  await moto.create('appflow/hubspot', TOKENS);
  const template = { Resources: { One: hubspot(reference('appflow/hubspot')), Two: hubspot(reference('appflow/hubspot')) } };
  const { code, stderr } = await cli(['verify', '--app', assembly({ stacks: [{ name: 'Prod', environment: ENVIRONMENT, template }] }), '--debug'], moto.env());
  expect(code).toBe(0);
  expect(stderr.match(/action=secretsmanager:GetSecretValue/g)).toHaveLength(1);
});
