import type { Findings } from './findings';
import { ConnectorLabel } from '../../connector-label';
import { ConnectorType } from '../../connector-type';
import { findReferences } from '../dynamic-references';
import { quoteSafely } from '../messages';

/** Labels that people have tried, and AppFlow didn't know. */
const MISTAKEN = new Map([
  ['bigqueryconnector', ConnectorLabel.GOOGLE_BIGQUERY],
  ['mssharepointconnector', ConnectorLabel.MICROSOFT_SHAREPOINT_ONLINE],
]);

const PLACE = 'ConnectorLabel';

/** A custom connector, or one that AWS has authored, has a label; the others have none. */
export function checkLabel(v: Findings, label: string | undefined, connectorType: string): void {
  if (connectorType !== ConnectorType.CUSTOM_CONNECTOR) {
    if (label !== undefined) {
      v.warning('connectorLabel', `${PLACE} is for ConnectorType ${ConnectorType.CUSTOM_CONNECTOR}, got it with ${connectorType}; leave it out`);
    }
  } else if (label === undefined) {
    v.required(PLACE, { example: ConnectorLabel.HUBSPOT, cure: `ConnectorType ${ConnectorType.CUSTOM_CONNECTOR} has one` });
  } else if (!findReferences(label).unresolved) {
    warnOfMistake(v, label);
  }
}

/** A connector of one's own may have any label, so it is a warning. */
function warnOfMistake(v: Findings, label: string): void {
  const plain = plainly(label);
  const authored: readonly string[] = Object.values(ConnectorLabel);
  const meant = authored.find((one) => plainly(one) === plain) ?? MISTAKEN.get(plain);
  if (meant !== undefined && meant !== label) {
    v.warning('connectorLabel', `${PLACE} ${quoteSafely(label)} is probably a mistake: the connector that AWS has authored has the label ${JSON.stringify(meant)}`);
  }
}

function plainly(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]/g, '');
}
