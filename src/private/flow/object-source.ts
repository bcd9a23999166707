import type { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import type { SourceEnd } from './end';
import { apiVersion, entity } from './end-fields';
import { objectEnd } from './object-end';
import type { SourceConnector } from './operators';
import { profile } from './profile';
import type { StructMode } from '../factory/mode';
import { structMode } from '../factory/mode';

/** The L1's members for sources that have only an object. */
type ObjectMember = {
  [member in keyof CfnFlow.SourceConnectorPropertiesProperty]-?: { object: string } extends NonNullable<
    CfnFlow.SourceConnectorPropertiesProperty[member]
  > ? member : never;
}[keyof CfnFlow.SourceConnectorPropertiesProperty];

/** A source that has only an object in the application. */
export function objectSource(name: string, connectorType: SourceConnector, member: ObjectMember): StructMode<SourceEnd> {
  return structMode({
    name,
    fields: { profile: profile({ connectorType }), entity, apiVersion },
    required: ['profile', 'entity'],
    render: (values): SourceEnd => ({
      ...objectEnd(connectorType, values, values.entity),
      properties: { [member]: { object: values.entity } },
    }),
  });
}
