import { SalesforceDataTransferApi } from './data-transfer-api';
import { warnOfEvent } from './event-entity';
import { ConnectorType } from '../connector-type';
import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import { boolean, oneOf } from '../private/factory/fields';
import { structMode } from '../private/factory/mode';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { apiVersion, entity } from '../private/flow/end-fields';
import { objectEnd } from '../private/flow/object-end';
import { profile } from '../private/flow/profile';

/**
 * Properties of a Salesforce source.
 */
export interface SalesforceSourceProps extends FlowEntityOptions {
  /**
   * The Salesforce API that AppFlow reads with.
   *
   * @default - chosen by AppFlow
   */
  readonly dataTransferApi?: SalesforceDataTransferApi;

  /**
   * Whether AppFlow also transfers fields that are added to the Salesforce object later. It applies only to Amazon S3 as the
   * destination.
   *
   * @default false
   */
  readonly enableDynamicFieldUpdate?: boolean;

  /**
   * Whether AppFlow also transfers deleted records.
   *
   * @default false
   */
  readonly includeDeletedRecords?: boolean;
}

const source = structMode({
  name: 'SalesforceSource',
  fields: {
    profile: profile({ connectorType: ConnectorType.SALESFORCE }),
    entity,
    apiVersion,
    dataTransferApi: oneOf(SalesforceDataTransferApi),
    enableDynamicFieldUpdate: boolean(),
    includeDeletedRecords: boolean(),
  },
  required: ['profile', 'entity'],
  check: (v, prop, values) => warnOfEvent(v, `${prop}: entity`, values.entity, 'this source reads records; use SalesforceEventSource in an EventFlow'),
  render: (values): SourceEnd => ({
    ...objectEnd('Salesforce', values, values.entity),
    properties: {
      salesforce: {
        object: values.entity,
        dataTransferApi: values.dataTransferApi,
        enableDynamicFieldUpdate: values.enableDynamicFieldUpdate,
        includeDeletedRecords: values.includeDeletedRecords,
      },
    },
  }),
});

/**
 * A source that reads Salesforce records, such as `Account` or `Invoice__c`. A change or platform event raises the warning
 * `cdk-appflow-constructs:salesforceEventEntity`.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/salesforce.html
 */
export class SalesforceSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: SalesforceSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
