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
   * Additional properties that the connector requires: at most 50 entries. Keys consist of 1 to 128 letters, digits or
   * underscores, values of at most 2048 characters. A secret raises the warning `cdk-appflow-constructs:readableSecret`.
   *
   * @default - none
   */
  readonly customProperties?: { readonly [key: string]: string };

  /**
   * The application's API that the connector reads with.
   *
   * @default - chosen by the connector
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
 * A source that reads through a registered connector, your own or an AWS-authored one. Such connectors don't support events.
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
