import { ConnectorLabel } from '../connector-label';
import type { FlowObjectOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { labelledSource } from '../private/flow/labelled-source';

/**
 * Properties of a Salesforce Marketing Cloud source.
 */
export interface SalesforceMarketingCloudSourceProps extends FlowObjectOptions {
  /**
   * The version of the application's API.
   *
   * @default 'v1'
   */
  readonly apiVersion?: string;
}

const source = labelledSource('SalesforceMarketingCloudSource', ConnectorLabel.SALESFORCE_MARKETING_CLOUD, 'v1');

/**
 * A source that reads Salesforce Marketing Cloud objects.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-salesforce-marketing-cloud.html
 */
export class SalesforceMarketingCloudSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: SalesforceMarketingCloudSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
