import { ConnectorLabel } from '../connector-label';
import { FlowDestination } from '../flow/flow-destination';
import type { FlowEntityOptions } from '../flow/flow-end-options';
import type { FlowErrorHandling } from '../flow/flow-error-handling';
import type { WriteOperation } from '../flow/write-operation';
import { structMode } from '../private/factory/mode';
import { customDestinationEnd, customEntity } from '../private/flow/custom';
import type { DestinationEnd, EndInput } from '../private/flow/end';
import { apiVersion } from '../private/flow/end-fields';
import { errorHandling } from '../private/flow/error-handling';
import { profile } from '../private/flow/profile';
import { write } from '../private/flow/write';

/**
 * Properties of a HubSpot destination.
 *
 * Versions of HubSpot's API have names such as `v3`.
 */
export interface HubSpotDestinationProps extends FlowEntityOptions {
  /**
   * The write operation.
   */
  readonly write: WriteOperation;

  /**
   * How to handle records that HubSpot rejects.
   *
   * @default - they are dropped, and the run continues
   */
  readonly errorHandling?: FlowErrorHandling;
}

const destination = structMode({
  name: 'HubSpotDestination',
  fields: {
    profile: profile({ connectorType: 'CustomConnector', connectorLabel: ConnectorLabel.HUBSPOT }),
    entity: customEntity,
    apiVersion,
    write: write(),
    errorHandling: errorHandling(),
  },
  required: ['profile', 'entity', 'write'],
  render: customDestinationEnd,
});

/**
 * A destination that writes HubSpot objects.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-hubspot.html
 */
export class HubSpotDestination extends FlowDestination {
  /** @internal */
  public readonly _end: EndInput<DestinationEnd>;

  public constructor(props: HubSpotDestinationProps) {
    super();
    this._end = { mode: destination, props };
  }
}
