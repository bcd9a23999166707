import { Token } from 'aws-cdk-lib';
import { ConnectionMode } from '../connection-mode';
import type { Rule } from '../private/factory/definition';

/** The login hosts of sandboxes and production instances. */
const LOGIN_HOSTS = new Map<string, Environment>([['test.salesforce.com', 'sandbox'], ['login.salesforce.com', 'production']]);

type Environment = 'sandbox' | 'production';

/**
 * Warns if the instance URL evidently belongs to the other environment.
 *
 * @see https://developer.salesforce.com/docs/atlas.en-us.242.0.sfdx_dev.meta/sfdx_dev/sfdx_dev_auth_web_flow.htm
 */
export const warnsOfEnvironment: Rule<'instanceUrl' | 'sandbox'> = ({ v, valueOf, has, nameOf }) => {
  const [instanceUrl, sandbox] = [valueOf('instanceUrl'), valueOf('sandbox')];
  const isUnknown = has('sandbox') && sandbox === undefined;
  if (typeof instanceUrl !== 'string' || Token.isUnresolved(instanceUrl) || isUnknown) {
    return;
  }
  const environment = environmentOf(instanceUrl);
  if (environment === 'sandbox' && !sandbox) {
    v.warning('salesforceEnvironment', `${nameOf('instanceUrl')} is the URL of a sandbox, but ${nameOf('sandbox')} isn't true, `
      + `so AppFlow would treat it as a production instance; set ${nameOf('sandbox')} to true`);
  } else if (environment === 'production' && sandbox) {
    v.warning('salesforceEnvironment', `${nameOf('instanceUrl')} is the URL of a production instance, but ${nameOf('sandbox')} is true; `
      + `leave out ${nameOf('sandbox')}, or give the URL of the sandbox (e.g. "https://acme--uat.sandbox.my.salesforce.com")`);
  }
};

/** Metadata and tokens go where the records go. */
export const needsPrivateConnection: Rule<'connectionMode' | 'usePrivateLinkForMetadataAndAuthorization'> = ({ v, valueOf, has, nameOf, wordFor }) => {
  const isPublic = !has('connectionMode') || valueOf('connectionMode') === ConnectionMode.PUBLIC;
  if (valueOf('usePrivateLinkForMetadataAndAuthorization') === true && isPublic) {
    v.under('privateLink', () =>
      v.problem(`${nameOf('usePrivateLinkForMetadataAndAuthorization')} requires ${nameOf('connectionMode')} ${wordFor(ConnectionMode.PRIVATE)}`));
  }
};

/** Undefined if the host is ambiguous: sandboxes may also have other hosts, such as `acme--uat.my.salesforce.com`. */
function environmentOf(instanceUrl: string): Environment | undefined {
  const host = instanceUrl.toLowerCase().split(/[/?#:]+/)[1] ?? '';
  if (host.endsWith('.sandbox.my.salesforce.com')) {
    return 'sandbox';
  }
  const [domain = '', ...others] = host.split('.');
  return others.join('.') === 'my.salesforce.com' && !domain.includes('--') ? 'production' : LOGIN_HOSTS.get(host);
}
