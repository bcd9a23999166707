import { warnOfRecord } from './event-entity';
import { ConnectorType } from '../connector-type';
import type { FlowEntityOptions } from '../flow/flow-end-options';
import { EventFlowSource } from '../flow/flow-source';
import { structMode } from '../private/factory/mode';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { apiVersion, entity } from '../private/flow/end-fields';
import { objectEnd } from '../private/flow/object-end';
import { profile } from '../private/flow/profile';

/**
 * Properties of a Salesforce event source.
 */
export interface SalesforceEventSourceProps extends FlowEntityOptions {}

const source = structMode({
  name: 'SalesforceEventSource',
  fields: { profile: profile({ connectorType: ConnectorType.SALESFORCE }), entity, apiVersion },
  required: ['profile', 'entity'],
  check: (v, prop, values) => warnOfRecord(v, `${prop}: entity`, values.entity, 'this source reads events; use SalesforceSource for records'),
  render: (values): SourceEnd => ({
    ...objectEnd('Salesforce', values, values.entity),
    properties: { salesforce: { object: values.entity } },
  }),
});

/**
 * A source of Salesforce events: change events, such as `AccountChangeEvent`, and platform events, such as `Order__e`. Other
 * names raise the warning `cdk-appflow-constructs:salesforceEventEntity`.
 *
 * Change Data Capture must be enabled for the object in Salesforce.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/salesforce.html
 */
export class SalesforceEventSource extends EventFlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: SalesforceEventSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
