import { explain } from '../../src/commands/explain';
import { CONNECTORS } from '../../src/keys';
import { PROVIDERS } from '../../src/providers';
import { Output } from '../../src/ui/output';
import { cli } from '../services/cli';
import { Sink } from '../services/in-process';

function explained(connector: string, format: 'text' | 'json', port = 8765): string {
  const stdout = new Sink();
  explain(connector, port, new Output({ output: format, quiet: false, debug: false }, stdout, new Sink()));
  return stdout.text;
}

test.each(Object.keys(CONNECTORS))('%s: every key of every factory', (connector) => {
  const text = explained(connector, 'text');
  const twins = Object.entries(CONNECTORS[connector].factories).filter(([, { twin }]) => twin);
  expect(twins.length).toBeGreaterThan(0);
  for (const [factory, { fields }] of twins) {
    expect(text).toContain(`  ${CONNECTORS[connector].credentials}.${factory}FromSecret`);
    Object.keys(fields).forEach((field) => expect(text).toMatch(new RegExp(`^ {4}${field} `, 'm')));
  }
  const document = JSON.parse(explained(connector, 'json'));
  expect(document.secrets.map(({ factory }: { factory: string }) => factory)).toEqual(
    twins.map(([factory]) => `${CONNECTORS[connector].credentials}.${factory}FromSecret`),
  );
});

test.each(PROVIDERS.map((provider) => provider))('$connector: what to register, and the traps', (provider) => {
  const text = explained(provider.connector, 'text', 9999);
  for (const line of [...provider.explanation.register, ...provider.explanation.traps]) {
    expect(text).toContain(`  - ${line}\n`);
  }
  provider.explanation.links.forEach((link) => expect(text).toMatch(new RegExp(`^ {2}${link.replace(/[.?]/g, '\\$&')}$`, 'm')));
  if (provider.loopback && provider.grant === 'authorizationCode') {
    expect(text).toContain('Redirect URI\n  http://localhost:9999/callback\n');
  }
  expect(text).toMatch(/FromSecret {2}\(what `login` fills\)$/m);
});

test('a connector without a login', () => {
  expect(explained('datadog', 'text')).toBe([
    'datadog: DatadogConnectorProfile',
    '',
    'There is no OAuth login for this connector. Put the keys below into the secret by hand.',
    '',
    'Keys of the secret',
    '  DatadogCredentials.apiKeyFromSecret',
    '    apiKey               required; 1 to 256 characters without whitespace',
    '    applicationKey       required; 1 to 512 characters without whitespace',
    '',
  ].join('\n'));
});

test('one that is not there', async () => {
  expect(await cli(['explain', 'salesfroce'])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^error: there is no connector "salesfroce"\n {2}known are amazon-rds-postgresql, /) });
});
