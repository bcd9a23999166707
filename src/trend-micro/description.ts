import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import { ConnectionMode } from '../connection-mode';
import * as field from '../private/factory/fields';
import { mode, propsMode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import type { ConnectorDescription } from '../private/profile/connector-description';

export type Block = CfnConnectorProfile.TrendmicroConnectorProfileCredentialsProperty;

export const apiKey = mode({
  name: 'TrendMicroCredentials.apiKey',
  fields: {
    apiSecretKey: field.secret(LIMITS.ApiSecretKey),
  },
  required: ['apiSecretKey'],
  render: (values) => values,
});

/** CloudFormation knows no properties of the connector. */
export const PROPS = propsMode({
  name: 'TrendMicroConnectorProfile',
  fields: { connectionMode: field.oneOf(ConnectionMode) },
  render: ({ connectionMode }) => ({ connectionMode }),
});

export const DESCRIPTION: ConnectorDescription = {
  props: PROPS.outline,
  modes: [apiKey.outline],
  properties: {},
  credentials: { apiSecretKey: 'ApiSecretKey' },
  required: ['apiSecretKey'],
};
