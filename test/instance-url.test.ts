import { Annotations } from 'aws-cdk-lib';
import { TOKENS } from './support/connectors-util';
import { PROFILES } from './support/profiles-table';
import { errorOf, invalid, newStack, propertiesOf, warning, warningsOf } from './support/util';

interface UrlCase {
  readonly name: string;
  readonly example: string;
  /** Where it is in ConnectorProfileProperties. */
  readonly path: readonly string[];
  readonly optional?: true;
}

/** AppFlow's guide shows the form of the URL, so that another is an error. */
const DOCUMENTED: UrlCase[] = [
  { name: 'MarketoConnectorProfile', example: 'https://123-abc-456.mktorest.com', path: ['Marketo', 'InstanceUrl'] },
  { name: 'ServiceNowConnectorProfile', example: 'https://acme.service-now.com', path: ['ServiceNow', 'InstanceUrl'] },
  { name: 'SlackConnectorProfile', example: 'https://acme.slack.com', path: ['Slack', 'InstanceUrl'] },
  { name: 'ZendeskConnectorProfile', example: 'https://acme.zendesk.com', path: ['Zendesk', 'InstanceUrl'] },
];

const OTHERS: UrlCase[] = [
  { name: 'DatadogConnectorProfile', example: 'https://api.datadoghq.com', path: ['Datadog', 'InstanceUrl'] },
  { name: 'DynatraceConnectorProfile', example: 'https://acme.live.dynatrace.com', path: ['Dynatrace', 'InstanceUrl'] },
  { name: 'InforNexusConnectorProfile', example: 'https://infor-nexus.example.com', path: ['InforNexus', 'InstanceUrl'] },
  { name: 'MailchimpConnectorProfile', example: 'https://us1.api.mailchimp.com', path: ['CustomConnector', 'ProfileProperties', 'instanceUrl'] },
  {
    name: 'MicrosoftDynamics365ConnectorProfile',
    example: 'https://acme.api.crm.dynamics.com',
    path: ['CustomConnector', 'ProfileProperties', 'instanceUrl'],
  },
  { name: 'PardotConnectorProfile', example: 'https://pi.pardot.com', path: ['Pardot', 'InstanceUrl'], optional: true },
  {
    name: 'SalesforceMarketingCloudConnectorProfile',
    example: 'https://acme.rest.marketingcloudapis.com/',
    path: ['CustomConnector', 'ProfileProperties', 'instanceUrl'],
  },
  { name: 'VeevaConnectorProfile', example: 'https://acme.veevavault.com', path: ['Veeva', 'InstanceUrl'] },
];

function make(name: string, instanceUrl: unknown, stack = newStack()) {
  return PROFILES.find((profile) => profile.name === name)!.make(stack, { instanceUrl });
}

describe.each([...DOCUMENTED, ...OTHERS])('instanceUrl of $name', ({ name, example, path, optional }) => {
  const where = ['ConnectorProfileConfig', 'ConnectorProfileProperties', ...path];

  test.each([example, `https://${'a'.repeat(248)}`, 'HTTPS://acme.example.com'])('takes a URL: case %#', (url) => {
    const stack = newStack();
    make(name, url, stack);
    expect(propertiesOf(stack)).toHaveProperty(where, url);
    expect(warningsOf(stack)).toEqual([]);
  });

  test.each(TOKENS)('takes %s', (_, token, rendered) => {
    const stack = newStack();
    make(name, token(stack), stack);
    expect(propertiesOf(stack)).toHaveProperty(where, rendered);
    expect(warningsOf(stack)).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['257 characters', `https://${'a'.repeat(249)}`, `instanceUrl must be at most 256 characters (e.g. "${example}"), got 257 characters`],
    ['a number', 4, `instanceUrl must be a string (e.g. "${example}"), got a number`],
    ['an array', [example], `instanceUrl must be a string (e.g. "${example}"), got an array`],
  ])('refuses %s', (_, url, problem) => {
    expect(errorOf(() => make(name, url))).toBe(invalid(name, problem));
  });

  test.each([undefined, null])('%s', (url) => {
    if (optional) {
      const stack = newStack();
      make(name, url, stack);
      expect(propertiesOf(stack)).not.toHaveProperty(where);
    } else {
      expect(errorOf(() => make(name, url))).toBe(invalid(name, `instanceUrl is required (e.g. "${example}")`));
    }
  });
});

describe.each(DOCUMENTED)('instanceUrl of $name', ({ name, example }) => {
  test.each(['', 'acme.example.com', 'http://acme.example.com', 'ftp://acme.example.com', 'https://', 'https://acme example.com', ' https://acme.com', 'https://acme.com\n'])(
    'refuses what is no https:// URL: case %#', (url) => {
      expect(errorOf(() => make(name, url)))
        .toBe(invalid(name, `instanceUrl must be an https:// URL without spaces (e.g. "${example}"), got ${JSON.stringify(url)}`));
    });
});

describe.each(OTHERS)('instanceUrl of $name', ({ name, example, path }) => {
  test.each(['', 'https://acme example.com', ' https://acme.com', 'https://acme.com\n'])('refuses white space and nothing: case %#', (url) => {
    expect(errorOf(() => make(name, url)))
      .toBe(invalid(name, `instanceUrl must be 1 to 256 characters without whitespace (e.g. "${example}"), got ${JSON.stringify(url)}`));
  });

  test.each(['acme.example.com', 'http://acme.example.com', 'ftp://acme.example.com', 'https://'])('takes another scheme with a warning: case %#', (url) => {
    const stack = newStack();
    make(name, url, stack);
    expect(propertiesOf(stack)).toHaveProperty(['ConnectorProfileConfig', 'ConnectorProfileProperties', ...path], url);
    expect(warningsOf(stack)).toEqual([{
      path: '/Stack/Profile',
      text: warning('instanceUrlFormat', `instanceUrl is probably wrong: expected an https:// URL (e.g. "${example}"), got "${url}"`),
    }]);
  });

  test('the warning can be acknowledged', () => {
    const stack = newStack();
    Annotations.of(make(name, 'acme', stack)).acknowledgeWarning('cdk-appflow-constructs:instanceUrlFormat', 'an instance without TLS');
    expect(warningsOf(stack)).toEqual([]);
  });
});
