import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import * as field from '../private/factory/fields';
import { mode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import { instanceUrlProps } from '../private/modes/common-modes';
import type { ConnectorDescription } from '../private/profile/connector-description';

export type Block = CfnConnectorProfile.DynatraceConnectorProfileCredentialsProperty;

export const apiToken = mode({
  name: 'DynatraceCredentials.apiToken',
  fields: {
    apiToken: field.secret(LIMITS.ApiToken),
  },
  required: ['apiToken'],
  render: (values) => values,
});

export const PROPS = instanceUrlProps('DynatraceConnectorProfile', 'dynatrace', field.httpsUrl('https://acme.live.dynatrace.com', { strict: false }));

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [apiToken.outline],
  properties: { instanceUrl: 'InstanceUrl' },
  credentials: { apiToken: 'ApiToken' },
  required: ['instanceUrl', 'apiToken'],
};
