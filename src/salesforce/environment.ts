import { Token } from 'aws-cdk-lib';
import type { Problems } from '../private/problems';

/** The login hosts of sandboxes and production instances. */
const LOGIN_HOSTS = new Map<string, Environment>([['test.salesforce.com', 'sandbox'], ['login.salesforce.com', 'production']]);

type Environment = 'sandbox' | 'production';

/**
 * Warns if the instance URL evidently belongs to the other environment.
 *
 * @see https://developer.salesforce.com/docs/atlas.en-us.242.0.sfdx_dev.meta/sfdx_dev/sfdx_dev_auth_web_flow.htm
 */
export function checkEnvironment(v: Problems, instanceUrl: string | undefined, sandbox: boolean | undefined): void {
  if (instanceUrl === undefined || Token.isUnresolved(instanceUrl)) {
    return;
  }
  const environment = environmentOf(instanceUrl);
  if (environment === 'sandbox' && !sandbox) {
    v.warning('salesforceEnvironment', 'instanceUrl is the URL of a sandbox, but sandbox isn\'t true, '
      + 'so AppFlow would treat it as a production instance; set sandbox to true');
  } else if (environment === 'production' && sandbox) {
    v.warning('salesforceEnvironment', 'instanceUrl is the URL of a production instance, but sandbox is true; '
      + 'leave out sandbox, or give the URL of the sandbox (e.g. "https://acme--uat.sandbox.my.salesforce.com")');
  }
}

/** Undefined if the host is ambiguous: sandboxes may also have other hosts, such as `acme--uat.my.salesforce.com`. */
function environmentOf(instanceUrl: string): Environment | undefined {
  const host = instanceUrl.toLowerCase().split(/[/?#:]+/)[1] ?? '';
  if (host.endsWith('.sandbox.my.salesforce.com')) {
    return 'sandbox';
  }
  const [domain = '', ...others] = host.split('.');
  return others.join('.') === 'my.salesforce.com' && !domain.includes('--') ? 'production' : LOGIN_HOSTS.get(host);
}
