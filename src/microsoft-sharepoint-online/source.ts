import { ConnectorLabel } from '../connector-label';
import type { FlowEndOptions } from '../flow/flow-end-options';
import { FlowSource } from '../flow/flow-source';
import { totalLength } from '../private/checks/text';
import { listedTexts } from '../private/checks/texts';
import type { Field } from '../private/factory/field';
import { text } from '../private/factory/fields';
import { structMode } from '../private/factory/mode';
import { customSourceEnd } from '../private/flow/custom';
import type { EndInput, SourceEnd } from '../private/flow/end';
import { apiVersion } from '../private/flow/end-fields';
import { FLOW_LIMITS } from '../private/flow/limits';
import { profile } from '../private/flow/profile';
import { LIMITS } from '../private/limits';

/**
 * Properties of a Microsoft SharePoint Online source.
 */
export interface MicrosoftSharePointOnlineSourceProps extends FlowEndOptions {
  /**
   * The version of the application's API.
   *
   * @default 'v1.0'
   */
  readonly apiVersion?: string;

  /**
   * The site, such as `sites/acme.sharepoint.com,<site id>,<web id>`. Maximum length: 1024.
   */
  readonly site: string;

  /**
   * The site's drives and lists to read, such as `drives/<drive id>`: at least one, without duplicates. Maximum length: 2048 for
   * all of them as a JSON array.
   */
  readonly subEntities: string[];
}

const source = structMode({
  name: 'MicrosoftSharePointOnlineSource',
  fields: {
    profile: profile({ connectorType: 'CustomConnector', connectorLabel: ConnectorLabel.MICROSOFT_SHAREPOINT_ONLINE }),
    site: text(FLOW_LIMITS.EntityName, { example: 'sites/acme.sharepoint.com,<site id>,<web id>' }),
    subEntities: subEntities(),
    apiVersion,
  },
  required: ['profile', 'site', 'subEntities'],
  render: (values) => customSourceEnd({
    profile: values.profile,
    entity: values.site,
    apiVersion: values.apiVersion ?? 'v1.0',
    customProperties: { subEntities: values.subEntities },
  }),
});

/** The connector takes the list as one JSON text. */
function subEntities(): Field<string> {
  return {
    example: '["drives/<drive id>"]',
    read: (v, prop, value) => {
      const entities = listedTexts(v, prop, value, FLOW_LIMITS.EntityName);
      if (entities?.length === 0) {
        v.problem(`${prop} must name at least one drive or list of the site (e.g. "drives/<drive id>")`);
      }
      const json = entities && JSON.stringify(entities);
      if (json !== undefined) {
        totalLength(v, `${prop} as JSON`, json, LIMITS.MapValue);
      }
      return json;
    },
  };
}

/**
 * A source that reads documents and lists of a Microsoft SharePoint Online site.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-microsoft-sharepoint-online.html
 */
export class MicrosoftSharePointOnlineSource extends FlowSource {
  /** @internal */
  public readonly _end: EndInput<SourceEnd>;

  public constructor(props: MicrosoftSharePointOnlineSourceProps) {
    super();
    this._end = { mode: source, props };
  }
}
