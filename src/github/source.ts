import { ConnectorLabel } from '../connector-label';
import type { FlowObjectOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { labelledSource } from '../private/flow/labelled-source';

/**
 * Properties of a GitHub source.
 */
export interface GitHubSourceProps extends FlowObjectOptions {
  /**
   * The version of the application's API.
   *
   * @default 'v3'
   */
  readonly apiVersion?: string;
}

const source = labelledSource('GitHubSource', ConnectorLabel.GITHUB, 'v3');

/**
 * A source that reads GitHub objects.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-github.html
 */
export class GitHubSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: GitHubSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
