import { ConnectorLabel } from '../connector-label';
import type { FlowEndOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import { totalLength } from '../private/checks/text';
import { text } from '../private/factory/fields';
import { structMode } from '../private/factory/mode';
import { customSourceEnd } from '../private/flow/custom';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { apiVersion } from '../private/flow/end-fields';
import { FLOW_LIMITS } from '../private/flow/limits';
import { profile } from '../private/flow/profile';

/**
 * Properties of a Google BigQuery source.
 *
 * AppFlow joins project, dataset and table into one name. Maximum length: 1024.
 */
export interface GoogleBigQuerySourceProps extends FlowEndOptions {
  /**
   * The version of the application's API.
   *
   * @default 'v2'
   */
  readonly apiVersion?: string;

  /**
   * The ID of the project.
   */
  readonly project: string;

  /**
   * The ID of the dataset.
   */
  readonly dataset: string;

  /**
   * The ID of the table.
   */
  readonly table: string;
}

const part = text(FLOW_LIMITS.EntityName);

const source = structMode({
  name: 'GoogleBigQuerySource',
  fields: {
    profile: profile({ connectorType: 'CustomConnector', connectorLabel: ConnectorLabel.GOOGLE_BIGQUERY }),
    project: part,
    dataset: part,
    table: part,
    apiVersion,
  },
  required: ['profile', 'project', 'dataset', 'table'],
  check: (v, prop, { project = '', dataset = '', table = '' }) =>
    totalLength(v, `${prop}: project, dataset and table together`, entityOf(project, dataset, table), FLOW_LIMITS.EntityName),
  render: (values) => customSourceEnd({
    profile: values.profile,
    entity: entityOf(values.project, values.dataset, values.table),
    apiVersion: values.apiVersion ?? 'v2',
  }),
});

function entityOf(project: string, dataset: string, table: string): string {
  return `table/${project}/${dataset}/${table}`;
}

/**
 * A source that reads a Google BigQuery table.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-google-bigquery.html
 */
export class GoogleBigQuerySource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: GoogleBigQuerySourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
