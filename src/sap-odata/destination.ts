import type { SapODataObjectOptions } from './object-options';
import { ConnectorType } from '../connector-type';
import type { SapODataSuccessResponse } from './success-response';
import { FlowDestination } from '../flow/flow-destination';
import type { FlowErrorHandling } from '../flow/flow-error-handling';
import type { WriteOperation } from '../flow/write-operation';
import { structMode } from '../private/factory/mode';
import type { DestinationEnd, EndInput } from '../private/flow/end';
import { apiVersion, objectPath } from '../private/flow/end-fields';
import { errorHandling } from '../private/flow/error-handling';
import { location } from '../private/flow/location';
import { objectDestination } from '../private/flow/object-end';
import { profile } from '../private/flow/profile';
import { write } from '../private/flow/write';

/**
 * Properties of an SAP OData destination.
 */
export interface SapODataDestinationProps extends SapODataObjectOptions {
  /**
   * The write operation.
   */
  readonly write: WriteOperation;

  /**
   * The bucket in which AppFlow stores SAP's responses to accepted records.
   *
   * @default - the responses are not kept
   */
  readonly successResponse?: SapODataSuccessResponse;

  /**
   * How to handle records that SAP rejects.
   *
   * @default - they are dropped, and the run continues
   */
  readonly errorHandling?: FlowErrorHandling;
}

const destination = structMode({
  name: 'SapODataDestination',
  fields: {
    profile: profile({ connectorType: ConnectorType.SAP_ODATA }),
    objectPath,
    apiVersion,
    write: write(),
    successResponse: location('SapODataSuccessResponse'),
    errorHandling: errorHandling(),
  },
  required: ['profile', 'objectPath', 'write'],
  render: (values): DestinationEnd => ({
    ...objectDestination('SAPOData', values, values.objectPath, values.successResponse?.buckets),
    properties: {
      sapoData: {
        objectPath: values.objectPath,
        ...values.write.rendered,
        successResponseHandlingConfig: values.successResponse?.rendered,
        errorHandlingConfig: values.errorHandling?.rendered,
      },
    },
  }),
});

/**
 * A destination that writes SAP objects through OData services. Operational Data Provisioning (ODP) providers are read-only.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/sapodata.html
 */
export class SapODataDestination extends FlowDestination {
  /** @internal */
  public readonly _end: EndInput<DestinationEnd>;

  public constructor(props: SapODataDestinationProps) {
    super();
    this._end = { mode: destination, props };
  }
}
