import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import * as field from '../private/factory/fields';
import { mode, propsMode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import type { ConnectorDescription } from '../private/profile/connector-description';

export type Block = CfnConnectorProfile.DynatraceConnectorProfileCredentialsProperty;

export const apiToken = mode({
  name: 'DynatraceCredentials.apiToken',
  fields: {
    apiToken: field.secret(LIMITS.ApiToken),
  },
  required: ['apiToken'],
  render: (values) => ({
    apiToken: values.apiToken,
  }),
});

export const PROPS = propsMode({
  name: 'DynatraceConnectorProfile',
  fields: { instanceUrl: field.httpsUrl('https://acme.live.dynatrace.com', { strict: false }) },
  required: ['instanceUrl'],
  render: ({ instanceUrl }) => ({ dynatrace: { instanceUrl } }),
});

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [apiToken.outline],
  properties: { instanceUrl: 'InstanceUrl' },
  credentials: { apiToken: 'ApiToken' },
  required: ['instanceUrl', 'apiToken'],
};
