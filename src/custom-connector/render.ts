import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import { ConnectorType } from '../connector-type';
import { OAuth2GrantType } from '../oauth2-grant-type';
import type { ClientValues } from '../private/modes/common-modes';
import { oauthRequest } from '../private/modes/common-modes';
import type { RenderedProfile } from '../private/profile/rendered-profile';

/** The template's blocks for a registered connector. OAuth 2.0 is split between credentials and properties. */
export interface CustomConnectorAuthentication {
  readonly credentials: CfnConnectorProfile.CustomConnectorProfileCredentialsProperty;
  readonly oAuth2Properties?: CfnConnectorProfile.OAuth2PropertiesProperty;
}

/** The values of the OAuth 2.0 modes. Each mode provides some of them. */
export interface OAuth2Values extends Partial<ClientValues> {
  readonly tokenUrl?: string;
  readonly tokenUrlCustomProperties?: { [key: string]: string };
}

/** The template's blocks for OAuth 2.0. If the values have no token URL, the profile class adds its fixed one. */
export function renderOAuth2(values: OAuth2Values, grantType: OAuth2GrantType): CustomConnectorAuthentication {
  return {
    credentials: {
      authenticationType: 'OAUTH2',
      oauth2: {
        clientId: values.clientId,
        clientSecret: values.clientSecret,
        accessToken: values.accessToken,
        refreshToken: values.refreshToken,
        oAuthRequest: oauthRequest(values),
      },
    },
    oAuth2Properties: {
      tokenUrl: values.tokenUrl,
      oAuth2GrantType: grantType,
      tokenUrlCustomProperties: values.tokenUrlCustomProperties,
    },
  };
}

/** OAuth 2.0 for a connector that takes tokens or an authorization code. */
export function renderCodeGrant(values: OAuth2Values): CustomConnectorAuthentication {
  return renderOAuth2(values, OAuth2GrantType.AUTHORIZATION_CODE);
}

/** The template's block for a custom authentication type. */
export function renderCustom(customAuthenticationType: string, credentialsMap?: { [key: string]: string }): CustomConnectorAuthentication {
  return { credentials: { authenticationType: 'CUSTOM', custom: { customAuthenticationType, credentialsMap } } };
}

/** The template's part of a profile for a registered connector. */
export interface CustomConnectorParts {
  readonly connectorLabel?: string;
  readonly authentication?: CustomConnectorAuthentication;
  readonly profileProperties?: { readonly [key: string]: string };
  /** The token URL, if the connector fixes it. */
  readonly tokenUrl?: string;
}

export function renderCustomConnector({ connectorLabel, authentication, profileProperties, tokenUrl }: CustomConnectorParts): RenderedProfile {
  const oAuth2Properties = authentication?.oAuth2Properties;
  return {
    connectorType: ConnectorType.CUSTOM_CONNECTOR,
    connectorLabel,
    properties: {
      customConnector: {
        profileProperties,
        oAuth2Properties: oAuth2Properties && { ...oAuth2Properties, tokenUrl: tokenUrl ?? oAuth2Properties.tokenUrl },
      },
    },
    credentials: { customConnector: authentication?.credentials },
  };
}
