import { SalesforceDataTransferApi } from './data-transfer-api';
import { checkIdFields } from './id-fields';
import { ConnectorType } from '../connector-type';
import { FlowDestination } from '../flow/flow-destination';
import type { FlowEntityOptions } from '../flow/flow-end-options';
import type { FlowErrorHandling } from '../flow/flow-error-handling';
import type { WriteOperation } from '../flow/write-operation';
import { oneOf } from '../private/factory/fields';
import { structMode } from '../private/factory/mode';
import type { DestinationEnd, EndInput } from '../private/flow/end';
import { apiVersion, entity } from '../private/flow/end-fields';
import { errorHandling } from '../private/flow/error-handling';
import { objectDestination } from '../private/flow/object-end';
import { profile } from '../private/flow/profile';
import { write } from '../private/flow/write';

/**
 * Properties of a Salesforce destination.
 */
export interface SalesforceDestinationProps extends FlowEntityOptions {
  /**
   * The write operation.
   *
   * Salesforce updates and deletes records by their ID, the field `Id`. Another field is an error for `WriteOperation.update`,
   * and raises the warning `cdk-appflow-constructs:salesforceIdField` for `WriteOperation.remove`. `WriteOperation.upsert` takes
   * the field of an external ID.
   */
  readonly write: WriteOperation;

  /**
   * The Salesforce API that AppFlow writes with.
   *
   * @default - chosen by AppFlow
   */
  readonly dataTransferApi?: SalesforceDataTransferApi;

  /**
   * How to handle records that Salesforce rejects.
   *
   * @default - they are dropped, and the run continues
   */
  readonly errorHandling?: FlowErrorHandling;
}

const destination = structMode({
  name: 'SalesforceDestination',
  fields: {
    profile: profile({ connectorType: ConnectorType.SALESFORCE }),
    entity,
    apiVersion,
    write: write(),
    dataTransferApi: oneOf(SalesforceDataTransferApi),
    errorHandling: errorHandling(),
  },
  required: ['profile', 'entity', 'write'],
  check: (v, prop, values) => {
    const { writeOperationType, idFieldNames } = values.write?.rendered ?? {};
    checkIdFields(v, `${prop}: write`, writeOperationType, idFieldNames, 'WriteOperation.upsert');
  },
  render: (values): DestinationEnd => ({
    ...objectDestination('Salesforce', values, values.entity),
    properties: {
      salesforce: {
        object: values.entity,
        ...values.write.rendered,
        dataTransferApi: values.dataTransferApi,
        errorHandlingConfig: values.errorHandling?.rendered,
      },
    },
  }),
});

/**
 * A destination that writes Salesforce records, such as `Account` or `Invoice__c`.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/salesforce.html
 */
export class SalesforceDestination extends FlowDestination {
  /** @internal */
  public readonly _end: EndInput<DestinationEnd>;

  public constructor(props: SalesforceDestinationProps) {
    super();
    this._end = { mode: destination, props };
  }
}
