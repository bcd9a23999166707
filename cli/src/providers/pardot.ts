import { scopesOf } from './checks';
import type { Provider } from './provider';
import { salesforce, SALESFORCE_SCOPES } from './salesforce';

/** Marketing Cloud Account Engagement signs in at Salesforce. */
export const pardot: Provider = {
  ...salesforce,
  connector: 'pardot',
  title: 'Salesforce Pardot',
  explanation: {
    ...salesforce.explanation,
    traps: [...salesforce.explanation.traps, 'Without the scope pardot_api, Pardot says "Invalid scope".'],
    links: ['https://docs.aws.amazon.com/appflow/latest/userguide/pardot.html', 'https://developer.salesforce.com/docs/marketing/pardot/guide/authentication.html'],
  },
  scopes: (options) => scopesOf(options, [...SALESFORCE_SCOPES, 'pardot_api']),
};
