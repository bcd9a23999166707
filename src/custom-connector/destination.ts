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
   * The write operation. The connector determines the available operations.
   */
  readonly write: WriteOperation;

  /**
   * Additional properties that the connector requires: at most 50 entries. Keys consist of 1 to 128 letters, digits or
   * underscores, values of at most 2048 characters. A secret raises the warning `cdk-appflow-constructs:readableSecret`.
   *
   * @default - none
   */
  readonly customProperties?: { readonly [key: string]: string };

  /**
   * How to handle records that the application rejects.
   *
   * @default - they are dropped, and the run continues
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
 * A destination that writes through a registered connector, your own or an AWS-authored one.
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
