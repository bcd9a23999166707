import type { CustomConnectorDataTransferApi } from './data-transfer-api';
import { DataTransferApiType } from './data-transfer-api';
import { ConnectorType } from '../connector-type';
import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import { oneOf, text } from '../private/factory/fields';
import { structField, structMode } from '../private/factory/mode';
import { customEntity, customProperties, customSourceEnd } from '../private/flow/custom';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { apiVersion } from '../private/flow/end-fields';
import { FLOW_LIMITS } from '../private/flow/limits';
import { profile } from '../private/flow/profile';

/**
 * Properties of a registered connector as a source.
 */
export interface CustomConnectorSourceProps extends FlowEntityOptions {
  /**
   * What the connector asks for besides: at most 50 entries, with keys of letters, digits and underscores, and values of at most 2048
   * characters without whitespace. A secret in it raises the warning `cdk-appflow-constructs:readableSecret`.
   *
   * @default - nothing
   */
  readonly customProperties?: { readonly [key: string]: string };

  /**
   * The API of the application that the connector reads with.
   *
   * @default - the connector's own choice
   */
  readonly dataTransferApi?: CustomConnectorDataTransferApi;
}

const source = structMode({
  name: 'CustomConnectorSource',
  fields: {
    profile: profile({ connectorType: ConnectorType.CUSTOM_CONNECTOR }),
    entity: customEntity,
    apiVersion,
    customProperties,
    dataTransferApi: structField(structMode({
      name: 'CustomConnectorDataTransferApi',
      fields: { name: text(FLOW_LIMITS.DataTransferApiTypeName), apiType: oneOf(DataTransferApiType) },
      required: ['name', 'apiType'],
      render: ({ name, apiType }) => ({ name, type: apiType }),
    })),
  },
  required: ['profile', 'entity'],
  render: customSourceEnd,
});

/**
 * An application behind a registered connector, whether you registered it or AWS did. Such connectors know no events.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/custom-connectors.html
 */
export class CustomConnectorSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: CustomConnectorSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
