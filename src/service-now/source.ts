import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { objectSource } from '../private/flow/object-source';

/**
 * Properties of a ServiceNow source.
 */
export interface ServiceNowSourceProps extends FlowEntityOptions {}

const source = objectSource('ServiceNowSource', 'Servicenow', 'serviceNow');

/**
 * A source that reads ServiceNow tables, such as `incident`.
 *
 * A run transfers at most 100,000 records. Masking or truncating a reference field results in an empty value.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/servicenow.html
 */
export class ServiceNowSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: ServiceNowSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
