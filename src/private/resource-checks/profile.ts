import type { Findings } from './findings';
import { readText } from './read';
import { LIMITS } from '../limits';
import type { TemplateProperties } from '../template';

/** `AWS::AppFlow::ConnectorProfile` */
export function checkProfile(findings: Findings, properties: TemplateProperties): void {
  readText(findings, 'ConnectorProfileName', properties.ConnectorProfileName, LIMITS.ConnectorProfileName, { credential: true });
}
