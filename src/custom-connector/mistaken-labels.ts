import { ConnectorLabel } from '../connector-label';
import { quoteSafely } from '../private/messages';
import type { Problems } from '../private/problems';
import { findReferences } from '../private/secrets/dynamic-references';

/** Labels that users have tried and AppFlow doesn't have. */
const MISTAKEN = new Map([
  ['bigqueryconnector', ConnectorLabel.GOOGLE_BIGQUERY],
  ['mssharepointconnector', ConnectorLabel.MICROSOFT_SHAREPOINT_ONLINE],
]);

/** Warns of a label that resembles one of AWS's own connectors. A user's own connector may have any label, so this is no error. */
export function warnOfMistakenLabel(v: Problems, prop: string, label: string): void {
  if (findReferences(label).unresolved) {
    return;
  }
  const plain = plainly(label);
  const authored: readonly string[] = Object.values(ConnectorLabel);
  const meant = authored.find((one) => plainly(one) === plain) ?? MISTAKEN.get(plain);
  if (meant !== undefined && meant !== label) {
    v.warning('connectorLabel', `${prop} ${quoteSafely(label)} is probably a mistake: AWS's own connector has the label ${JSON.stringify(meant)}; `
      + 'correct it, unless it is the label of your own connector');
  }
}

function plainly(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]/g, '');
}
