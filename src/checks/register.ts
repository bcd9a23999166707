import { CfnResource } from 'aws-cdk-lib';
import { CfnConnector, CfnConnectorProfile, CfnFlow } from 'aws-cdk-lib/aws-appflow';
import type { IConstruct } from 'constructs';
import { checkConnector } from './connector';
import { Findings } from './findings';
import { checkFlow } from './flow/flow';
import { checkProfile } from './profile';
import { readNote, writeNote, isOwn } from '../private/notes';
import type { ConnectorTable } from '../private/profile/connector-description';
import { warnOfRegion } from '../private/regions';
import { countForeignReferences, expectReferences } from '../private/secrets/dynamic-reference-limit';
import { OPENING } from '../private/secrets/dynamic-references';
import type { TemplateProperties } from '../private/template/template';
import { isIntrinsic, templateProperties } from '../private/template/template';

type Check = (findings: Findings, properties: TemplateProperties, connectors: ConnectorTable) => void;

const CHECKS = new Map<string, Check>([
  [CfnConnectorProfile.CFN_RESOURCE_TYPE_NAME, (findings, properties, connectors) => checkProfile(findings, properties, connectors)],
  [CfnFlow.CFN_RESOURCE_TYPE_NAME, (findings, properties) => checkFlow(findings, properties)],
  [CfnConnector.CFN_RESOURCE_TYPE_NAME, (findings, properties) => checkConnector(findings, properties)],
]);

/** The note with the IDs to ignore, on a resource to be checked. */
const CHECKED = 'checks';

/** Whether it is an AppFlow resource that no construct of the library created. */
export function isForeignResource(construct: IConstruct): construct is CfnResource {
  return CfnResource.isCfnResource(construct) && CHECKS.has(construct.cfnResourceType) && !isOwn(construct);
}

export function isRegistered(resource: CfnResource): boolean {
  return ignoredOn(resource) !== undefined;
}

/**
 * Checks a resource once, when its app is synthesized.
 *
 * A validation runs after all Aspects and after references between stacks are resolved, and before the annotations of the stack are
 * written: the properties are final only then.
 */
export function registerCheck(resource: CfnResource, ignored: readonly string[], connectors: ConnectorTable): void {
  const before = ignoredOn(resource);
  writeNote(resource, CHECKED, [...new Set([...before ?? [], ...ignored])]);
  if (before === undefined) {
    expectReferences(resource);
    resource.node.addValidation({
      validate: () => {
        check(resource, connectors);
        return [];
      },
    });
  }
}

function check(resource: CfnResource, connectors: ConnectorTable): void {
  const properties = finishedProperties(resource);
  // Members that a transform inserts are unknown.
  if (properties && !isIntrinsic(properties)) {
    const findings = new Findings(resource, new Set(ignoredOn(resource)));
    CHECKS.get(resource.cfnResourceType)?.(findings, properties, connectors);
    const excess = countForeignReferences(resource, JSON.stringify(properties).split(OPENING).length - 1);
    if (excess !== undefined) {
      findings.warning('dynamicReferenceLimit', excess);
    }
    warnOfRegion(findings, resource);
    findings.report();
  }
}

/** Undefined without a template: aws-cdk-lib reports the reason. */
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
