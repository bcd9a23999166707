import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { objectSource } from '../private/flow/object-source';

/**
 * Properties of an Amplitude source.
 */
export interface AmplitudeSourceProps extends FlowEntityOptions {}

const source = objectSource('AmplitudeSource', 'Amplitude', 'amplitude');

/**
 * A source that reads Amplitude data, such as `events`.
 *
 * A flow runs at most once a day, and writes to Amazon S3 or Amazon Lookout for Metrics.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/amplitude.html
 */
export class AmplitudeSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: AmplitudeSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
