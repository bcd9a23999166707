import type { Findings } from './findings';
import { ConnectorLabel } from '../connector-label';
import { ConnectorType } from '../connector-type';
import { quoteSafely } from '../private/messages';
import { findReferences } from '../private/secrets/dynamic-references';

/** Labels that users have tried and AppFlow doesn't have. */
const MISTAKEN = new Map([
  ['bigqueryconnector', ConnectorLabel.GOOGLE_BIGQUERY],
  ['mssharepointconnector', ConnectorLabel.MICROSOFT_SHAREPOINT_ONLINE],
]);

const PLACE = 'ConnectorLabel';

/** Only custom connectors, including those that AWS provides, have a label. */
export function checkLabel(v: Findings, label: string | undefined, connectorType: string): void {
  if (connectorType !== ConnectorType.CUSTOM_CONNECTOR) {
    if (label !== undefined && !findReferences(label).unresolved) {
      v.warning('connectorLabel', `${PLACE} applies only to ConnectorType ${ConnectorType.CUSTOM_CONNECTOR}, got ${connectorType}; leave it out`);
    }
  } else if (label === undefined) {
    v.required(`${PLACE} with ConnectorType ${ConnectorType.CUSTOM_CONNECTOR}`, { example: ConnectorLabel.HUBSPOT });
  } else if (!findReferences(label).unresolved) {
    warnOfMistake(v, label);
  }
}

/** The user's own connector may have any label, so this is a warning. */
function warnOfMistake(v: Findings, label: string): void {
  const plain = plainly(label);
  const authored: readonly string[] = Object.values(ConnectorLabel);
  const meant = authored.find((one) => plainly(one) === plain) ?? MISTAKEN.get(plain);
  if (meant !== undefined && meant !== label) {
    v.warning('connectorLabel', `${PLACE} ${quoteSafely(label)} is probably a mistake: AWS's own connector has the label ${JSON.stringify(meant)}`);
  }
}

function plainly(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]/g, '');
}
