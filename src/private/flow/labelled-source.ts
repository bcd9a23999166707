import { customEntity, customSourceEnd } from './custom';
import type { SourceEnd } from './end';
import { apiVersion } from './end-fields';
import { profile } from './profile';
import type { StructMode } from '../factory/mode';
import { structMode } from '../factory/mode';

/** A source of a registered connector that has only an entity, with the API version that is known to work. */
export function labelledSource(name: string, connectorLabel: string, defaultApiVersion?: string): StructMode<SourceEnd> {
  return structMode({
    name,
    fields: { profile: profile({ connectorType: 'CustomConnector', connectorLabel }), entity: customEntity, apiVersion },
    required: ['profile', 'entity'],
    render: (values) => customSourceEnd({ ...values, apiVersion: values.apiVersion ?? defaultApiVersion }),
  });
}
