import type { CustomConnectorAuthentication } from './modes';
import { ConnectorType } from '../connector-type';
import type { RenderedProfile } from '../private/profile/rendered-profile';

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
