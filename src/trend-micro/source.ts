import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { objectSource } from '../private/flow/object-source';

/**
 * Properties of a Trend Micro source.
 */
export interface TrendMicroSourceProps extends FlowEntityOptions {}

const source = objectSource('TrendMicroSource', 'Trendmicro', 'trendmicro');

/**
 * A source that reads Trend Micro data.
 *
 * A flow runs at most once an hour.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/trend-micro.html
 */
export class TrendMicroSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: TrendMicroSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
