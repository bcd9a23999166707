import { checkBlock, connectorOfBlock, readBlocks } from './blocks';
import { checkLabel } from './connector-labels';
import { CREDENTIALS, DescribedFields, PROPERTIES } from './described-fields';
import type { Findings } from './findings';
import { checkKeyAlias } from './key-alias';
import { checkUnique } from './names';
import { Part } from './part';
import { membersOf, present, readText } from './read';
import { checkSignIn, ruleInput } from './sign-in';
import { checkMembers } from './unknown-members';
import { ConnectionMode } from '../connection-mode';
import { ConnectorType } from '../connector-type';
import { withoutReferences } from '../private/checks/identifier';
import { oneOf } from '../private/factory/fields';
import { LIMITS } from '../private/limits';
import { warnOfKeyElsewhere } from '../private/permissions/keys';
import type { ConnectorDescription, ConnectorTable } from '../private/profile/connector-description';
import type { TemplateProperties } from '../private/template/template';
import { isIntrinsic } from '../private/template/template';

const CONFIG = 'ConnectorProfileConfig';
const MEMBERS = ['ConnectionMode', 'ConnectorLabel', CONFIG, 'ConnectorProfileName', 'ConnectorType', 'KMSArn'];
const CONFIG_MEMBERS = ['ConnectorProfileCredentials', 'ConnectorProfileProperties'];
const REQUIRED = ['ConnectionMode', CONFIG, 'ConnectorProfileName', 'ConnectorType'];

/** `AWS::AppFlow::ConnectorProfile`, by the description of its connector, which has the fields and rules of the profile constructs. */
export function checkProfile(v: Findings, properties: TemplateProperties, connectors: ConnectorTable): void {
  const members = membersOf(v, v.resource.cfnResourceType, properties) ?? {};
  checkMembers(v, '', members, MEMBERS);
  REQUIRED.filter((name) => !Object.hasOwn(members, name)).forEach((name) => v.required(name));
  const name = readText(v, 'ConnectorProfileName', members.ConnectorProfileName, LIMITS.ConnectorProfileName, { credential: true });
  v.under('dynamicReferenceInName', () => withoutReferences(v, 'ConnectorProfileName', name));
  checkUnique(v, 'ConnectorProfileName', name);
  const connectionMode = oneOf(ConnectionMode).readTemplate?.(v, 'ConnectionMode', members.ConnectionMode);
  const givenType = oneOf(ConnectorType).readTemplate?.(v, 'ConnectorType', members.ConnectorType);
  const label = readText(v, 'ConnectorLabel', members.ConnectorLabel, LIMITS.ConnectorLabel, { credential: true });
  checkKey(v, members.KMSArn);

  const config = membersOf(v, CONFIG, members[CONFIG]) ?? {};
  checkMembers(v, CONFIG, config, CONFIG_MEMBERS);
  const [credentialBlocks, propertyBlocks] = [CREDENTIALS, PROPERTIES].map((place) =>
    readBlocks(v, place, config[place.slice(CONFIG.length + 1)], connectors));
  const isKnown = typeof givenType === 'string' && Object.hasOwn(connectors, givenType);
  const type = isKnown ? givenType : connectorOfBlock(connectors, [credentialBlocks, propertyBlocks]);
  if (isKnown) {
    checkLabel(v, label, givenType);
    checkBlock(v, credentialBlocks, givenType, connectors[givenType].block);
    checkBlock(v, propertyBlocks, givenType, connectors[givenType].block);
  }
  if (type === undefined) {
    return;
  }

  const { block, describe } = connectors[type];
  const description = describe(label);
  const fields = new DescribedFields(v, description, block);
  fields.note('connectionMode', connectionMode);
  for (const { place, members: blocks, known } of [propertyBlocks, credentialBlocks]) {
    if (known.includes(block)) {
      fields.read(`${place}.${block}`, blocks?.[block]);
    }
  }
  checkRequired(v, description, fields);
  if (isKnown && Object.hasOwn(members, CONFIG) && !isIntrinsic(members[CONFIG]) && !isIntrinsic(config.ConnectorProfileProperties)) {
    checkPropertyBlock(v, description, propertyBlocks.members, type, block);
  }
  const ownRules = v.trial();
  description.props.rules?.forEach((rule) => rule(ruleInput(ownRules, fields, '', (field) => fields.shortPlaceOf(field, PROPERTIES))));
  v.adopt(ownRules, `${PROPERTIES}.${block}: `);
  checkPrivateLink(v, description, connectionMode, type);
  const isConfigured = Object.hasOwn(members, CONFIG) && !isIntrinsic(members[CONFIG]);
  if (isConfigured && canSignIn(config.ConnectorProfileCredentials, credentialBlocks.members, block) && !fields.hasStrangers) {
    checkSignIn(v, description, fields, block);
  }
}

/** Whether the credentials are known well enough to check that they are complete. Misplaced ones have been reported. */
function canSignIn(credentials: unknown, members: TemplateProperties | undefined, block: string): boolean {
  return present(credentials) === undefined
    || (members !== undefined && (Object.keys(members).length === 0 || (typeof members[block] === 'object' && !isIntrinsic(members[block]))));
}

function checkKey(v: Findings, value: unknown): void {
  const arn = readText(v, 'KMSArn', value, LIMITS.KMSArn);
  checkKeyAlias(v, new Part('', { KMSArn: value }).at('KMSArn'));
  warnOfKeyElsewhere(v, 'KMSArn', arn?.split(':')[3] || undefined, v.resource);
}

/** The service rejects a block without a required field. A missing block is reported once, elsewhere. */
function checkRequired(v: Findings, { required }: ConnectorDescription, fields: DescribedFields): void {
  for (const name of required) {
    if (!fields.has(name) && fields.hasStructureOf(name)) {
      v.required(fields.placeOf(name), { example: fields.exampleOf(name) });
    }
  }
}

function checkPropertyBlock(
  v: Findings,
  { properties, required }: ConnectorDescription,
  members: TemplateProperties | undefined,
  type: string,
  block: string,
): void {
  const needed = required.filter((name) => Object.hasOwn(properties, name) && !properties[name].includes('.'));
  if (needed.length > 0 && Object.keys(members ?? {}).length === 0) {
    const names = needed.map((name) => properties[name]).join(', ');
    v.under('connectorBlock', () => v.problem(`${PROPERTIES}.${block} is required with ConnectorType ${type}, and must have ${names}`));
  }
}

/** @see https://docs.aws.amazon.com/appflow/latest/userguide/private-flows.html */
function checkPrivateLink(v: Findings, { props, privateLinkUnknown }: ConnectorDescription, connectionMode: unknown, type: string): void {
  if (connectionMode === ConnectionMode.PRIVATE && !privateLinkUnknown && !Object.hasOwn(props.fields, 'connectionMode')) {
    v.warning('privateLink', `ConnectionMode ${ConnectionMode.PRIVATE}: ${type} is not documented as integrated with AWS PrivateLink; use ${ConnectionMode.PUBLIC}`);
  }
}
