import type { SapODataObjectOptions } from './object-options';
import { ConnectorType } from '../connector-type';
import { FlowSource } from '../flow/flow-source';
import { integer } from '../private/factory/fields';
import { structMode } from '../private/factory/mode';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { apiVersion, objectPath } from '../private/flow/end-fields';
import { PAGE_SIZE, PARALLELISM } from '../private/flow/limits';
import { objectEnd } from '../private/flow/object-end';
import { profile } from '../private/flow/profile';

/**
 * Properties of an SAP OData source.
 */
export interface SapODataSourceProps extends SapODataObjectOptions {
  /**
   * The maximum number of records per page: 1 to 10,000. OData services support at most 3,000, Operational Data Provisioning
   * (ODP) providers 10,000.
   *
   * @default - chosen by AppFlow
   * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_SAPODataPaginationConfig.html
   */
  readonly maxPageSize?: number;

  /**
   * The maximum number of processes that read records in parallel: 1 to 10. It applies only to OData services.
   *
   * @default - one, according to AppFlow's guide
   * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_SAPODataParallelismConfig.html
   */
  readonly maxParallelism?: number;
}

const source = structMode({
  name: 'SapODataSource',
  fields: {
    profile: profile({ connectorType: ConnectorType.SAP_ODATA }),
    objectPath,
    apiVersion,
    maxPageSize: integer(PAGE_SIZE),
    maxParallelism: integer(PARALLELISM),
  },
  required: ['profile', 'objectPath'],
  render: (values): SourceEnd => ({
    ...objectEnd('SAPOData', values, values.objectPath),
    properties: {
      sapoData: {
        objectPath: values.objectPath,
        paginationConfig: values.maxPageSize === undefined ? undefined : { maxPageSize: values.maxPageSize },
        parallelismConfig: values.maxParallelism === undefined ? undefined : { maxParallelism: values.maxParallelism },
      },
    },
  }),
});

/**
 * A source that reads SAP objects through OData services.
 *
 * Operational Data Provisioning (ODP) providers allow one scheduled flow per object and track changes themselves. Deleting the
 * flow leaves its subscription in SAP.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/sapodata.html
 */
export class SapODataSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: SapODataSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
