import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { objectSource } from '../private/flow/object-source';

/**
 * Properties of an Infor Nexus source.
 */
export interface InforNexusSourceProps extends FlowEntityOptions {}

const source = objectSource('InforNexusSource', 'Infornexus', 'inforNexus');

/**
 * A source that reads Infor Nexus objects.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/infor-nexus.html
 */
export class InforNexusSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: InforNexusSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
