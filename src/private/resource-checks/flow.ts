import type { Findings } from './findings';
import { readText } from './read';
import { FLOW_LIMITS } from '../flow/limits';
import type { TemplateProperties } from '../template';

/** `AWS::AppFlow::Flow` */
export function checkFlow(findings: Findings, properties: TemplateProperties): void {
  readText(findings, 'FlowName', properties.FlowName, FLOW_LIMITS.FlowName);
}
