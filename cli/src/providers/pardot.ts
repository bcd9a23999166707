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
    register: [...salesforce.explanation.register, 'Also give the app the scope pardot_api.', 'The businessUnitId of the profile is the id of the Pardot business unit, 18 characters that begin with 0Uv.'],
    traps: [...salesforce.explanation.traps.filter((trap) => !trap.includes('instanceUrl')), '--instance is the address of the Salesforce org, not the instanceUrl of the profile.', 'Without the scope pardot_api, Pardot answers "Invalid scope".'],
    links: ['https://docs.aws.amazon.com/appflow/latest/userguide/pardot.html', 'https://developer.salesforce.com/docs/marketing/pardot/guide/authentication.html'],
  },
  scopes: (options) => scopesOf(options, [...SALESFORCE_SCOPES, 'pardot_api']),
  // The profile has the address of Pardot, which can't be compared with that of the org.
  warnings: (answer) => salesforceWarnings(answer).filter(({ id }) => id !== 'instanceMismatch'),
};
