import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { objectSource } from '../private/flow/object-source';

/**
 * Properties of Amplitude as a source.
 */
export interface AmplitudeSourceProps extends FlowEntityOptions {}

const source = objectSource('AmplitudeSource', 'Amplitude', 'amplitude');

/**
 * The data of Amplitude, such as `events`.
 *
 * Flows run daily at most. Destinations are Amazon S3 and Amazon Lookout for Metrics.
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
