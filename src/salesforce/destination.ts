import { Token } from 'aws-cdk-lib';
import { SalesforceDataTransferApi } from './data-transfer-api';
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
import { profile } from '../private/flow/profile';
import type { WriteBlock } from '../private/flow/write';
import { write } from '../private/flow/write';
import { quoteSafely } from '../private/messages';
import type { Problems } from '../private/problems';

/**
 * Properties of records in Salesforce as a destination.
 */
export interface SalesforceDestinationProps extends FlowEntityOptions {
  /**
   * How records are written.
   *
   * Salesforce updates and deletes by the ID of a record, the field `Id`: another field is an error for `WriteOperation.update`, and
   * raises the warning `cdk-appflow-constructs:salesforceIdField` for `WriteOperation.remove`. `WriteOperation.upsert` takes the
   * field of an external ID.
   */
  readonly write: WriteOperation;

  /**
   * The API of Salesforce that AppFlow writes with.
   *
   * @default - AppFlow's own choice
   */
  readonly dataTransferApi?: SalesforceDataTransferApi;

  /**
   * What happens to records that Salesforce refuses.
   *
   * @default - they are not kept, and the run goes on
   */
  readonly errorHandling?: FlowErrorHandling;
}

/** The field by which Salesforce finds records to update and to delete. */
const RECORD_ID = 'Id';

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
  check: (v, prop, values) => checkIdFields(v, `${prop}: write`, values.write),
  render: (values): DestinationEnd => ({
    connectorType: 'Salesforce',
    connectorProfileName: values.profile.connectorProfileName,
    apiVersion: values.apiVersion,
    properties: {
      salesforce: {
        object: values.entity,
        ...values.write.rendered,
        dataTransferApi: values.dataTransferApi,
        errorHandlingConfig: values.errorHandling?.rendered,
      },
    },
    identity: [values.entity],
    buckets: values.errorHandling?.buckets,
    reliesOn: values.write.reliesOn,
  }),
});

function checkIdFields(v: Problems, prop: string, given: WriteBlock | undefined): void {
  const { writeOperationType, idFieldNames = [] } = given?.rendered ?? {};
  const others = idFieldNames.filter((field) => field !== RECORD_ID && !Token.isUnresolved(field)).map(quoteSafely).join(', ');
  if (others === '') {
    return;
  }
  if (writeOperationType === 'UPDATE') {
    v.problem(`${prop} must use the field "${RECORD_ID}" alone, because Salesforce updates by the ID of a record, got ${others}; `
      + 'use WriteOperation.upsert for an external ID');
  } else if (writeOperationType === 'DELETE') {
    v.warning('salesforceIdField', `${prop}: Salesforce deletes by the ID of a record, the field "${RECORD_ID}", got ${others}`);
  }
}

/**
 * Records in Salesforce, such as `Account` or `Invoice__c`.
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
