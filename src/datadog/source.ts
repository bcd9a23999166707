import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { objectSource } from '../private/flow/object-source';

/**
 * Properties of a Datadog source.
 */
export interface DatadogSourceProps extends FlowEntityOptions {}

const source = objectSource('DatadogSource', 'Datadog', 'datadog');

/**
 * A source that reads Datadog data.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/datadog.html
 */
export class DatadogSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: DatadogSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
