import { checkShape } from './check-shape';
import type { Findings } from './findings';
import { checkUnique } from './names';
import { templateText } from './read';
import { oneOf, struct, text } from './shapes';
import { withoutReferences } from '../private/checks/identifier';
import { LIMITS } from '../private/limits';
import type { TemplateProperties } from '../private/template/template';

const CONNECTOR = struct({
  ConnectorLabel: text(LIMITS.ConnectorLabel, { credential: true }),
  ConnectorProvisioningType: oneOf(['LAMBDA']),
  ConnectorProvisioningConfig: struct({ Lambda: struct({ LambdaArn: text(LIMITS.LambdaArn) }, 'LambdaArn') }),
  Description: text(LIMITS.ConnectorDescription),
}, 'ConnectorProvisioningType', 'ConnectorProvisioningConfig');

/** `AWS::AppFlow::Connector`: the registration of a custom connector. */
export function checkConnector(v: Findings, properties: TemplateProperties): void {
  checkShape(v, '', properties, CONNECTOR);
  const label = templateText(v.trial(), 'ConnectorLabel', properties.ConnectorLabel);
  v.under('dynamicReferenceInName', () => withoutReferences(v, 'ConnectorLabel', label));
  checkUnique(v, 'ConnectorLabel', label);
}
