import { scopesOf } from './checks';
import type { Provider } from './provider';
import { salesforce, SALESFORCE_SCOPES, salesforceWarnings } from './salesforce';

/** Marketing Cloud Account Engagement signs in at Salesforce. */
export const pardot: Provider = {
  ...salesforce,
  connector: 'pardot',
  title: 'Salesforce Pardot',
  otherInstance: true,
  explanation: {
    ...salesforce.explanation,
    register: [...salesforce.explanation.register, 'Give the app the scope pardot_api, too.', 'The profile\'s businessUnitId is the id of the business unit, 18 characters that begin with 0Uv.'],
    traps: [...salesforce.explanation.traps.filter((trap) => !trap.includes('instanceUrl')), '--instance is the address of the org, and not the profile\'s instanceUrl.', 'Without the scope pardot_api, Pardot says "Invalid scope".'],
    links: ['https://docs.aws.amazon.com/appflow/latest/userguide/pardot.html', 'https://developer.salesforce.com/docs/marketing/pardot/guide/authentication.html'],
  },
  scopes: (options) => scopesOf(options, [...SALESFORCE_SCOPES, 'pardot_api']),
  // The profile's address is that of Pardot, and so none to compare with.
  warnings: (answer) => salesforceWarnings(answer).filter(({ id }) => id !== 'instanceMismatch'),
};
