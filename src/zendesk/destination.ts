import { warnOfRemove } from './remove';
import { ConnectorType } from '../connector-type';
import { FlowDestination } from '../flow/flow-destination';
import type { FlowEntityOptions } from '../flow/flow-end-options';
import type { FlowErrorHandling } from '../flow/flow-error-handling';
import type { WriteOperation } from '../flow/write-operation';
import { structMode } from '../private/factory/mode';
import type { DestinationEnd, EndInput } from '../private/flow/end';
import { apiVersion, entity } from '../private/flow/end-fields';
import { errorHandling } from '../private/flow/error-handling';
import { objectDestination } from '../private/flow/object-end';
import { profile } from '../private/flow/profile';
import { write } from '../private/flow/write';

/**
 * Properties of a Zendesk destination.
 */
export interface ZendeskDestinationProps extends FlowEntityOptions {
  /**
   * The write operation. AppFlow's guide lists `insert`, `update` and `upsert`; `WriteOperation.remove` raises the warning
   * `cdk-appflow-constructs:zendeskRemove`.
   */
  readonly write: WriteOperation;

  /**
   * How to handle records that Zendesk rejects.
   *
   * @default - they are dropped, and the run continues
   */
  readonly errorHandling?: FlowErrorHandling;
}

const destination = structMode({
  name: 'ZendeskDestination',
  fields: { profile: profile({ connectorType: ConnectorType.ZENDESK }), entity, apiVersion, write: write(), errorHandling: errorHandling() },
  required: ['profile', 'entity', 'write'],
  check: (v, prop, values) => warnOfRemove(v, `${prop}: write is WriteOperation.remove`, values.write?.rendered.writeOperationType),
  render: (values): DestinationEnd => ({
    ...objectDestination('Zendesk', values, values.entity),
    properties: { zendesk: { object: values.entity, ...values.write.rendered, errorHandlingConfig: values.errorHandling?.rendered } },
  }),
});

/**
 * A destination that writes Zendesk objects, such as `tickets`.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/zendesk.html
 */
export class ZendeskDestination extends FlowDestination {
  /** @internal */
  public readonly _end: EndInput<DestinationEnd>;

  public constructor(props: ZendeskDestinationProps) {
    super();
    this._end = { mode: destination, props };
  }
}
