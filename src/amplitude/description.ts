import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import * as field from '../private/factory/fields';
import { mode, propsMode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import type { ConnectorDescription } from '../private/profile/connector-description';

export type Block = CfnConnectorProfile.AmplitudeConnectorProfileCredentialsProperty;

export const apiKey = mode({
  name: 'AmplitudeCredentials.apiKey',
  fields: {
    apiKey: field.secret(LIMITS.ApiKey),
    secretKey: field.secret(LIMITS.SecretKey),
  },
  required: ['apiKey', 'secretKey'],
  render: (values) => values,
});

/** CloudFormation knows no properties of the connector. */
export const PROPS = propsMode({ name: 'AmplitudeConnectorProfile', fields: {}, render: () => undefined });

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [apiKey.outline],
  properties: {},
  credentials: { apiKey: 'ApiKey', secretKey: 'SecretKey' },
  required: ['apiKey', 'secretKey'],
};
