import { Token } from 'aws-cdk-lib';
import type { Problems } from '../private/problems';

/** Where the users of sandboxes sign in, and where all others do. */
const LOGIN_HOSTS = new Map<string, Environment>([['test.salesforce.com', 'sandbox'], ['login.salesforce.com', 'production']]);

type Environment = 'sandbox' | 'production';

/**
 * Warns of an instance URL that is evidently of the other environment.
 *
 * @see https://developer.salesforce.com/docs/atlas.en-us.242.0.sfdx_dev.meta/sfdx_dev/sfdx_dev_auth_web_flow.htm
 */
export function checkEnvironment(v: Problems, instanceUrl: string | undefined, sandbox: boolean | undefined): void {
  if (instanceUrl === undefined || Token.isUnresolved(instanceUrl)) {
    return;
  }
  const environment = environmentOf(instanceUrl);
  if (environment === 'sandbox' && !sandbox) {
    v.warning('salesforceEnvironment', 'instanceUrl is that of a sandbox, and sandbox isn\'t true. '
      + 'AppFlow would take it for a production instance; set sandbox to true');
  } else if (environment === 'production' && sandbox) {
    v.warning('salesforceEnvironment', 'instanceUrl is that of a production instance, and sandbox is true. '
      + 'Leave out sandbox, or give the URL of the sandbox (e.g. "https://acme--uat.sandbox.my.salesforce.com")');
  }
}

/** Undefined where the host doesn't tell: sandboxes may have other hosts too, such as `acme--uat.my.salesforce.com`. */
function environmentOf(instanceUrl: string): Environment | undefined {
  const host = instanceUrl.toLowerCase().split(/[/?#:]+/)[1] ?? '';
  if (host.endsWith('.sandbox.my.salesforce.com')) {
    return 'sandbox';
  }
  const [domain = '', ...others] = host.split('.');
  return others.join('.') === 'my.salesforce.com' && !domain.includes('--') ? 'production' : LOGIN_HOSTS.get(host);
}
