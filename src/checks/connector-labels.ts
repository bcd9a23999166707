import type { Findings } from './findings';
import { ConnectorLabel } from '../connector-label';
import { ConnectorType } from '../connector-type';
import { warnOfMistakenLabel } from '../custom-connector/mistaken-labels';
import { findReferences } from '../private/secrets/dynamic-references';

const PLACE = 'ConnectorLabel';

/** Only custom connectors, including those that AWS provides, have a label. */
export function checkLabel(v: Findings, label: string | undefined, connectorType: string): void {
  if (connectorType !== ConnectorType.CUSTOM_CONNECTOR) {
    if (label !== undefined && !findReferences(label).unresolved) {
      v.warning('connectorLabel', `${PLACE} applies only to ConnectorType ${ConnectorType.CUSTOM_CONNECTOR}, got ${connectorType}; leave it out`);
    }
  } else if (label === undefined) {
    v.required(`${PLACE} with ConnectorType ${ConnectorType.CUSTOM_CONNECTOR}`, { example: ConnectorLabel.HUBSPOT });
  } else {
    warnOfMistakenLabel(v, PLACE, label);
  }
}
