import { renderCustom } from './render';
import * as field from '../private/factory/fields';
import { mode } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import { BASIC, renderLogin } from '../private/modes/common-modes';

// The modes of `CustomConnectorCredentials` without OAuth 2.0.

export const basic = mode({
  name: 'CustomConnectorCredentials.basic',
  ...BASIC,
  render: (values) => ({ credentials: { authenticationType: 'BASIC', basic: renderLogin(values) } }),
});

export const apiKey = mode({
  name: 'CustomConnectorCredentials.apiKey',
  fields: {
    apiKey: field.secret(LIMITS.ApiKey),
    apiSecretKey: field.secret(LIMITS.ApiSecretKey),
  },
  required: ['apiKey'],
  render: (values) => ({
    credentials: {
      authenticationType: 'APIKEY',
      apiKey: { apiKey: values.apiKey, apiSecretKey: values.apiSecretKey },
    },
  }),
});

export const custom = mode({
  name: 'CustomConnectorCredentials.custom',
  fields: {
    customAuthenticationType: field.text(LIMITS.CustomAuthenticationType),
    credentialsMap: field.secretMap(),
  },
  required: ['customAuthenticationType'],
  render: (values) => renderCustom(values.customAuthenticationType, values.credentialsMap),
});
