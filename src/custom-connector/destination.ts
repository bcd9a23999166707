import { ConnectorType } from '../connector-type';
import { FlowDestination } from '../flow/flow-destination';
import type { FlowEntityOptions } from '../flow/flow-end-options';
import type { FlowErrorHandling } from '../flow/flow-error-handling';
import type { WriteOperation } from '../flow/write-operation';
import { structMode } from '../private/factory/mode';
import { customDestinationEnd, customEntity, customProperties } from '../private/flow/custom';
import type { DestinationEnd, EndInput } from '../private/flow/end';
import { apiVersion } from '../private/flow/end-fields';
import { errorHandling } from '../private/flow/error-handling';
import { profile } from '../private/flow/profile';
import { write } from '../private/flow/write';

/**
 * Properties of a registered connector as a destination.
 */
export interface CustomConnectorDestinationProps extends FlowEntityOptions {
  /**
   * How records are written. Which operations there are is up to the connector.
   */
  readonly write: WriteOperation;

  /**
   * What the connector asks for besides: at most 50 entries, with keys of letters, digits and underscores, and values of at most 2048
   * characters without whitespace. A secret in it raises the warning `cdk-appflow-constructs:readableSecret`.
   *
   * @default - nothing
   */
  readonly customProperties?: { readonly [key: string]: string };

  /**
   * What happens to records that the application refuses.
   *
   * @default - they are not kept, and the run goes on
   */
  readonly errorHandling?: FlowErrorHandling;
}

const destination = structMode({
  name: 'CustomConnectorDestination',
  fields: {
    profile: profile({ connectorType: ConnectorType.CUSTOM_CONNECTOR }),
    entity: customEntity,
    apiVersion,
    write: write(),
    customProperties,
    errorHandling: errorHandling(),
  },
  required: ['profile', 'entity', 'write'],
  render: customDestinationEnd,
});

/**
 * An application behind a registered connector, whether you registered it or AWS did.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/custom-connectors.html
 */
export class CustomConnectorDestination extends FlowDestination {
  /** @internal */
  public readonly _end: EndInput<DestinationEnd>;

  public constructor(props: CustomConnectorDestinationProps) {
    super();
    this._end = { mode: destination, props };
  }
}
