import { SalesforceDataTransferApi } from './data-transfer-api';
import { warnOfEvent } from './event-entity';
import { ConnectorType } from '../connector-type';
import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import { boolean, oneOf } from '../private/factory/fields';
import { structMode } from '../private/factory/mode';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { apiVersion, entity } from '../private/flow/end-fields';
import { profile } from '../private/flow/profile';

/**
 * Properties of records in Salesforce as a source.
 */
export interface SalesforceSourceProps extends FlowEntityOptions {
  /**
   * The API of Salesforce that AppFlow reads with.
   *
   * @default - AppFlow's own choice
   */
  readonly dataTransferApi?: SalesforceDataTransferApi;

  /**
   * Whether AppFlow also moves fields that are added to the object in Salesforce later, with Amazon S3 as the destination.
   *
   * @default false
   */
  readonly enableDynamicFieldUpdate?: boolean;

  /**
   * Whether deleted records are moved as well.
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
  check: (v, prop, values) => warnOfEvent(v, `${prop}: entity`, values.entity, 'this source is for records; use SalesforceEventSource in an EventFlow'),
  render: (values): SourceEnd => ({
    connectorType: 'Salesforce',
    connectorProfileName: values.profile.connectorProfileName,
    apiVersion: values.apiVersion,
    properties: {
      salesforce: {
        object: values.entity,
        dataTransferApi: values.dataTransferApi,
        enableDynamicFieldUpdate: values.enableDynamicFieldUpdate,
        includeDeletedRecords: values.includeDeletedRecords,
      },
    },
    identity: [values.entity],
  }),
});

/**
 * Records in Salesforce, such as `Account` or `Invoice__c`. A change or platform event raises the warning
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
