import { ConnectorType } from '../connector-type';
import { FlowDestination } from '../flow/flow-destination';
import type { FlowEntityOptions } from '../flow/flow-end-options';
import type { FlowErrorHandling } from '../flow/flow-error-handling';
import { structMode } from '../private/factory/mode';
import type { DestinationEnd, EndInput } from '../private/flow/end';
import { apiVersion, entity } from '../private/flow/end-fields';
import { errorHandling } from '../private/flow/error-handling';
import { objectDestination } from '../private/flow/object-end';
import { profile } from '../private/flow/profile';

/**
 * Properties of a Marketo destination.
 */
export interface MarketoDestinationProps extends FlowEntityOptions {
  /**
   * How to handle records that Marketo rejects.
   *
   * @default - they are dropped, and the run continues
   */
  readonly errorHandling?: FlowErrorHandling;
}

const destination = structMode({
  name: 'MarketoDestination',
  fields: { profile: profile({ connectorType: ConnectorType.MARKETO }), entity, apiVersion, errorHandling: errorHandling() },
  required: ['profile', 'entity'],
  render: (values): DestinationEnd => ({
    ...objectDestination('Marketo', values, values.entity),
    properties: { marketo: { object: values.entity, errorHandlingConfig: values.errorHandling?.rendered } },
  }),
});

/**
 * A destination that writes Marketo objects, such as `leads`.
 *
 * A run writes at most 500 MB.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/marketo.html
 */
export class MarketoDestination extends FlowDestination {
  /** @internal */
  public readonly _end: EndInput<DestinationEnd>;

  public constructor(props: MarketoDestinationProps) {
    super();
    this._end = { mode: destination, props };
  }
}
