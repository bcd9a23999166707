import { explain } from '../../src/commands/explain';
import { CONNECTORS } from '../../src/keys';
import { DEFAULT_PORT } from '../../src/oauth/redirect';
import { PROVIDERS } from '../../src/providers';
import { cli } from '../services/cli';
import { context } from '../services/in-process';

async function explained(connector: string, format: 'text' | 'json', port?: number): Promise<string> {
  const env = context({ AWS_REGION: 'eu-west-1' }, { output: format });
  await explain(connector, { port }, env);
  env.aws.destroy();
  return env.stdout.text;
}

test.each(Object.keys(CONNECTORS))('%s: every key of every factory', async (connector) => {
  const text = await explained(connector, 'text');
  const twins = Object.entries(CONNECTORS[connector].factories).filter(([, { twin }]) => twin);
  expect(twins.length).toBeGreaterThan(0);
  for (const [factory, { fields }] of twins) {
    expect(text).toContain(`  ${CONNECTORS[connector].credentials}.${factory}FromSecret`);
    Object.keys(fields).forEach((field) => expect(text).toMatch(new RegExp(`^ {4}${field} `, 'm')));
  }
  const document = JSON.parse(await explained(connector, 'json'));
  expect(document.secrets.map(({ factory }: { factory: string }) => factory)).toEqual(
    twins.map(([factory]) => `${CONNECTORS[connector].credentials}.${factory}FromSecret`),
  );
});

test.each(PROVIDERS.map((provider) => provider))('$connector: how to register, the traps, and the command that follows', async (provider) => {
  const text = await explained(provider.connector, 'text');
  for (const line of [...provider.explanation.register, ...provider.explanation.traps]) {
    expect(text).toContain(`  - ${line}\n`);
  }
  provider.explanation.links.forEach((link) => expect(text).toMatch(new RegExp(`^ {2}${link.replace(/[.?]/g, '\\$&')}$`, 'm')));
  expect(text).toMatch(/FromSecret {2}\(filled by `login`\)$/m);
  expect(text).toMatch(new RegExp(`^Then run\n {2}appflow-credentials login ${provider.connector} --secret <secret> .*--create$`, 'm'));
  expect(/^Redirect URI\n/m.test(text)).toBe(provider.redirect !== undefined);
});

test('another port is in the redirect URI, and in the command', async () => {
  expect(DEFAULT_PORT).toBe(8765);
  expect(await explained('hubspot', 'text')).toMatch(/^Redirect URI\n {2}http:\/\/localhost:8765\/callback\n[^]*^Then run\n {2}appflow-credentials login hubspot --secret <secret> --create$/m);
  expect(await explained('hubspot', 'text', 9999)).toMatch(/^Redirect URI\n {2}http:\/\/localhost:9999\/callback\n[^]*^Then run\n {2}appflow-credentials login hubspot --secret <secret> --port 9999 --create$/m);
});

test('the redirect URI of the AppFlow console is that of the region', async () => {
  const uri = async (...args: string[]) => JSON.parse((await cli(['explain', 'slack', '--output', 'json', ...args])).stdout).redirectUri;
  expect(await uri('--region', 'ap-southeast-2')).toBe('https://ap-southeast-2.console.aws.amazon.com/appflow/oauth');
  expect(await uri()).toBe('https://<region>.console.aws.amazon.com/appflow/oauth');
  expect((await cli(['explain', 'slack'])).stdout).toContain('Redirect URI\n  https://<region>.console.aws.amazon.com/appflow/oauth\n  (<region>: that of the secret)\n');
  expect((await cli(['explain', 'slack', '--region', 'cn-north-1'])).stdout).toMatch(/^Redirect URI\n {2}<https URL of your own>\n[^]*^Then run\n.* --redirect-uri <url> --create$/m);
});

test.each([
  ['slack', 'error: Slack has no --port\n  name another redirect URI with --redirect-uri\n'],
  ['marketo', 'error: Marketo has no --port\n  leave it out\n'],
])('%s has no port', async (connector, stderr) => {
  expect(await cli(['explain', connector, '--port', '9999'])).toEqual({ code: 2, stdout: '', stderr });
});

test('a connector without a login', async () => {
  expect(await explained('datadog', 'text')).toBe([
    'datadog: DatadogConnectorProfile',
    '',
    'There is no OAuth login for this connector. Store the keys below in the secret yourself.',
    '',
    'Keys of the secret',
    '  DatadogCredentials.apiKeyFromSecret',
    '    apiKey               required; 1 to 256 characters without whitespace',
    '    applicationKey       required; 1 to 512 characters without whitespace',
    '',
  ].join('\n'));
});

test.each(['salesfroce', 'constructor', '__proto__', 'toString'])('%s is no connector', async (connector) => {
  expect(await cli(['explain', connector])).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(new RegExp(`^error: there is no connector "${connector}"\n {2}the connectors are amazon-rds-postgresql, `)) });
  expect(await cli(['login', connector, '--secret', 'x'])).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(new RegExp(`^error: there is no connector "${connector}"\n {2}the connectors with a login are custom, `)) });
});
