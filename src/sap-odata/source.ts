import type { SapODataObjectOptions } from './object-options';
import { ConnectorType } from '../connector-type';
import { FlowSource } from '../flow/flow-source';
import { integer } from '../private/factory/fields';
import { structMode } from '../private/factory/mode';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { apiVersion, objectPath } from '../private/flow/end-fields';
import { PAGE_SIZE, PARALLELISM } from '../private/flow/limits';
import { profile } from '../private/flow/profile';

/**
 * Properties of SAP OData as a source.
 */
export interface SapODataSourceProps extends SapODataObjectOptions {
  /**
   * How many records a page holds at most: 1 to 10,000. OData services take at most 3,000, providers of Operational Data Provisioning
   * (ODP) 10,000.
   *
   * @default - AppFlow's own choice
   * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_SAPODataPaginationConfig.html
   */
  readonly maxPageSize?: number;

  /**
   * How many processes read records at the same time: 1 to 10, for OData services alone.
   *
   * @default - one, by AppFlow's guide
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
    connectorType: 'SAPOData',
    connectorProfileName: values.profile.connectorProfileName,
    apiVersion: values.apiVersion,
    properties: {
      sapoData: {
        objectPath: values.objectPath,
        paginationConfig: values.maxPageSize === undefined ? undefined : { maxPageSize: values.maxPageSize },
        parallelismConfig: values.maxParallelism === undefined ? undefined : { maxParallelism: values.maxParallelism },
      },
    },
    identity: [values.objectPath],
  }),
});

/**
 * Objects of SAP behind OData services.
 *
 * Providers of Operational Data Provisioning (ODP) allow one scheduled flow for each object, and tell by themselves what has changed. Deleting
 * the flow leaves its subscription in SAP.
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
