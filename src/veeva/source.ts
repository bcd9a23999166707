import { ConnectorType } from '../connector-type';
import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import { boolean, text } from '../private/factory/fields';
import { structMode } from '../private/factory/mode';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { apiVersion, entity } from '../private/flow/end-fields';
import { FLOW_LIMITS } from '../private/flow/limits';
import { profile } from '../private/flow/profile';

/**
 * Properties of Veeva as a source.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_VeevaSourceProperties.html
 */
export interface VeevaSourceProps extends FlowEntityOptions {
  /**
   * The type of the documents to move: 1 to 512 letters, digits, spaces or characters of `_-`.
   *
   * @default - none
   */
  readonly documentType?: string;

  /**
   * Whether all versions of the documents are moved.
   *
   * @default - the latest version alone
   */
  readonly includeAllVersions?: boolean;

  /**
   * Whether the renditions of the documents are moved.
   *
   * @default false
   */
  readonly includeRenditions?: boolean;

  /**
   * Whether the source files of the documents are moved.
   *
   * @default false
   */
  readonly includeSourceFiles?: boolean;
}

const source = structMode({
  name: 'VeevaSource',
  fields: {
    profile: profile({ connectorType: ConnectorType.VEEVA }),
    entity,
    apiVersion,
    documentType: text(FLOW_LIMITS.DocumentType),
    includeAllVersions: boolean(),
    includeRenditions: boolean(),
    includeSourceFiles: boolean(),
  },
  required: ['profile', 'entity'],
  render: ({ profile: { connectorProfileName }, entity: object, apiVersion: version, ...documents }): SourceEnd => ({
    connectorType: 'Veeva',
    connectorProfileName,
    apiVersion: version,
    properties: { veeva: { object, ...documents } },
    identity: [object],
  }),
});

/**
 * Objects and documents of Veeva Vault.
 *
 * CloudFormation doesn't accept `FieldFilter.contains` for it.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/veeva.html
 */
export class VeevaSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: VeevaSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
