import { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { checkConnector } from './connector';
import { Findings } from './findings';
import { checkFlow } from './flow';
import { checkProfile } from './profile';
import { readNote, writeNote } from '../notes';
import { isOwn } from '../own-resources';
import type { TemplateProperties } from '../template';
import { templateProperties } from '../template';

type Check = (findings: Findings, properties: TemplateProperties) => void;

const CHECKS = new Map<string, Check>([
  ['AWS::AppFlow::ConnectorProfile', (findings, properties) => checkProfile(findings, properties)],
  ['AWS::AppFlow::Flow', (findings, properties) => checkFlow(findings, properties)],
  ['AWS::AppFlow::Connector', (findings, properties) => checkConnector(findings, properties)],
]);

/** The ids to ignore, of a resource that is going to be checked. */
const CHECKED = 'checks';

/** Whether it is a resource of Amazon AppFlow that no construct of the library has made. */
export function isForeignResource(construct: IConstruct): construct is CfnResource {
  return CfnResource.isCfnResource(construct) && CHECKS.has(construct.cfnResourceType) && !isOwn(construct);
}

export function isRegistered(resource: CfnResource): boolean {
  return ignoredOn(resource) !== undefined;
}

/**
 * Check a resource, once, when its app is synthesized.
 *
 * A validation runs after all Aspects and after references between stacks are settled, and before the annotations of the stack are
 * written: only then do the properties change no more.
 */
export function registerCheck(resource: CfnResource, ignored: readonly string[]): void {
  const before = ignoredOn(resource);
  writeNote(resource, CHECKED, [...new Set([...before ?? [], ...ignored])]);
  if (before === undefined) {
    resource.node.addValidation({
      validate: () => {
        check(resource);
        return [];
      },
    });
  }
}

function check(resource: CfnResource): void {
  const properties = finishedProperties(resource);
  if (properties) {
    const findings = new Findings(resource, new Set(ignoredOn(resource)));
    CHECKS.get(resource.cfnResourceType)?.(findings, properties);
    findings.report();
  }
}

/** Undefined where there is no template: aws-cdk-lib says why. */
function finishedProperties(resource: CfnResource): TemplateProperties | undefined {
  try {
    return templateProperties(resource);
  } catch {
    return undefined;
  }
}

function ignoredOn(resource: CfnResource): readonly string[] | undefined {
  return readNote(resource, CHECKED, (note): note is readonly string[] => Array.isArray(note) && note.every((id) => typeof id === 'string'));
}
