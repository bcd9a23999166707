import { ConnectorType } from '../connector-type';
import type { FlowEntityOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import { boolean, text } from '../private/factory/fields';
import { structMode } from '../private/factory/mode';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { apiVersion, entity } from '../private/flow/end-fields';
import { FLOW_LIMITS } from '../private/flow/limits';
import { objectEnd } from '../private/flow/object-end';
import { profile } from '../private/flow/profile';

/**
 * Properties of a Veeva source.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_VeevaSourceProperties.html
 */
export interface VeevaSourceProps extends FlowEntityOptions {
  /**
   * The type of the documents to transfer: 1 to 512 letters, digits, spaces or characters of `_-`.
   *
   * @default - none
   */
  readonly documentType?: string;

  /**
   * Whether AppFlow transfers all versions of the documents.
   *
   * @default - only the latest version
   */
  readonly includeAllVersions?: boolean;

  /**
   * Whether AppFlow transfers the renditions of the documents.
   *
   * @default false
   */
  readonly includeRenditions?: boolean;

  /**
   * Whether AppFlow transfers the source files of the documents.
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
  render: ({ profile: given, entity: object, apiVersion: version, ...documents }): SourceEnd => ({
    ...objectEnd('Veeva', { profile: given, apiVersion: version }, object),
    properties: { veeva: { object, ...documents } },
  }),
});

/**
 * A source that reads Veeva Vault objects and documents.
 *
 * CloudFormation doesn't accept `FieldFilter.contains` for this source.
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
