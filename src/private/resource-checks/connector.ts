import type { Findings } from './findings';
import { readText } from './read';
import { LIMITS } from '../limits';
import type { TemplateProperties } from '../template';

/** `AWS::AppFlow::Connector`: the registration of a custom connector. */
export function checkConnector(findings: Findings, properties: TemplateProperties): void {
  readText(findings, 'ConnectorLabel', properties.ConnectorLabel, LIMITS.ConnectorLabel);
}
