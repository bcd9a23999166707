import type { Stack } from 'aws-cdk-lib';
import { Annotations } from 'aws-cdk-lib';
import { CATALOGUE } from './support/catalogue';
import { valueAt } from './support/catalogue/build';
import { TOKENS } from './support/connectors-util';
import { expectForEach } from './support/expect-for-each';
import { PROFILES } from './support/profiles-table';
import { errorOf, invalid, newStack, propertiesOf, warning, warningsOf } from './support/util';

/** AppFlow's guide shows the form of the URL for some connectors, so another form is an error. For the others it is a warning. */
const CASES = CATALOGUE.filter(({ props }) => props.instanceUrl).map(({ profile, props: { instanceUrl }, combinations }) => ({
  name: profile,
  example: instanceUrl.example!,
  at: instanceUrl.at!,
  isOptional: !combinations[0].required.includes('instanceUrl'),
  isDocumented: instanceUrl.pattern !== undefined,
}));
const DOCUMENTED = CASES.filter(({ isDocumented }) => isDocumented);
const OTHERS = CASES.filter(({ isDocumented }) => !isDocumented);

test('there are connectors of both kinds', () => {
  expect(DOCUMENTED.map(({ name }) => name.replace('ConnectorProfile', ''))).toEqual(['Salesforce', 'ServiceNow', 'Slack', 'Zendesk', 'Marketo']);
  expect(OTHERS).toHaveLength(8);
});

function make(name: string, instanceUrl: unknown, stack = newStack()) {
  return PROFILES.find((profile) => profile.name === name)!.make(stack, { instanceUrl });
}

/** The rendered URL, and the messages about it. */
function takenFrom(name: string, at: string, toUrl: (stack: Stack) => unknown): [url: unknown, warnings: string[]] {
  const stack = newStack();
  make(name, toUrl(stack), stack);
  return [valueAt(propertiesOf(stack), at), warningsOf(stack).filter(({ text }) => !text.includes('zendeskTokenExpires')).map(({ path, text }) => `${path}: ${text}`)];
}

describe.each(CASES)('instanceUrl of $name', ({ name, example, at, isOptional }) => {
  test('may be a URL', () => {
    expectForEach([example, `https://${'a'.repeat(248)}`, 'HTTPS://acme.example.com'], (url) => [takenFrom(name, at, () => url), [url, []]]);
  });

  test('may be known later', () => {
    expectForEach(TOKENS, ([, token, rendered]) => [takenFrom(name, at, token), [rendered, []]], ([what]) => what);
  });

  test('is refused if it is not a string, or too long', () => {
    const stack = newStack();
    expectForEach<[unknown, string]>([
      [`https://${'a'.repeat(249)}`, `instanceUrl must be at most 256 characters (e.g. "${example}"), got 257 characters`],
      [4, `instanceUrl must be a string (e.g. "${example}"), got a number`],
      [[example], `instanceUrl must be a string (e.g. "${example}"), got an array`],
    ], ([url, problem]) => [errorOf(() => make(name, url, stack)), invalid(name, problem)]);
  });

  test.each([undefined, null])('%s', (url) => {
    if (isOptional) {
      expect(takenFrom(name, at, () => url)).toEqual([undefined, []]);
    } else {
      expect(errorOf(() => make(name, url))).toBe(invalid(name, `instanceUrl is required (e.g. "${example}")`));
    }
  });
});

describe.each(DOCUMENTED)('instanceUrl of $name', ({ name, example }) => {
  test('is refused if it isn\'t an https:// URL', () => {
    const stack = newStack();
    const wrong = [
      '', 'acme.example.com', 'http://acme.example.com', 'ftp://acme.example.com', 'https://', 'https://acme example.com', ' https://acme.com', 'https://acme.com\n',
    ];
    expectForEach(wrong, (url) => [
      errorOf(() => make(name, url, stack)),
      invalid(name, `instanceUrl must be an https:// URL without spaces (e.g. "${example}"), got ${JSON.stringify(url)}`),
    ]);
  });
});

describe.each(OTHERS)('instanceUrl of $name', ({ name, example, at }) => {
  test('is refused with whitespace, and if it is empty', () => {
    const stack = newStack();
    expectForEach(['', 'https://acme example.com', ' https://acme.com', 'https://acme.com\n'], (url) => [
      errorOf(() => make(name, url, stack)),
      invalid(name, `instanceUrl must be 1 to 256 characters without whitespace (e.g. "${example}"), got ${JSON.stringify(url)}`),
    ]);
  });

  test('may have another scheme, with a warning', () => {
    expectForEach(['acme.example.com', 'http://acme.example.com', 'ftp://acme.example.com', 'https://'], (url) => {
      const text = warning('instanceUrlFormat', `instanceUrl is probably wrong: expected an https:// URL (e.g. "${example}"), got "${url}"`);
      return [takenFrom(name, at, () => url), [url, [`/Stack/Profile: ${text}`]]];
    });
  });

  test('the warning can be acknowledged', () => {
    const stack = newStack();
    Annotations.of(make(name, 'acme', stack)).acknowledgeWarning('cdk-appflow-constructs:instanceUrlFormat', 'an instance without TLS');
    expect(warningsOf(stack)).toEqual([]);
  });
});
