import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import * as field from '../private/factory/fields';
import { mode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import { instanceUrlProps } from '../private/modes/common-modes';
import type { ConnectorDescription } from '../private/profile/connector-description';

export type Block = CfnConnectorProfile.DatadogConnectorProfileCredentialsProperty;

export const apiKey = mode({
  name: 'DatadogCredentials.apiKey',
  fields: {
    apiKey: field.secret(LIMITS.ApiKey),
    applicationKey: field.secret(LIMITS.ApplicationKey),
  },
  required: ['apiKey', 'applicationKey'],
  render: (values) => values,
});

export const PROPS = instanceUrlProps('DatadogConnectorProfile', 'datadog', field.httpsUrl('https://api.datadoghq.com', { strict: false }));

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [apiKey.outline],
  properties: { instanceUrl: 'InstanceUrl' },
  credentials: { apiKey: 'ApiKey', applicationKey: 'ApplicationKey' },
  required: ['instanceUrl', 'apiKey', 'applicationKey'],
};
