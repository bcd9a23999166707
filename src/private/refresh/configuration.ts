import { Stack, Token } from 'aws-cdk-lib';
import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import { isNumber, isUnquoted, isUserMap, member } from './api-names';
import type { JoinPlaceholder, RefreshEvent, SecretPlaceholder, SecretVersion } from './refresh-event';
import { CURRENT, isRenewedByAppFlow } from './refresh-names';
import type { SecretReference } from './secret-references';
import { splitTemplateAtSecrets } from './secret-references';
import { checkIntrinsic, checkLiteral, checkReference, checkStructure } from './unfollowable';
import type { Intrinsic, TemplateText } from '../template/template';
import { isIntrinsic, isNoValue, templateProperties, textOf } from '../template/template';

/** A refreshed profile, with the facts that were known when `refreshOnSecretChange` was called. */
export interface RefreshedResource {
  readonly resource: CfnConnectorProfile;
  readonly profileName: string;
  /** The API requires a structure for the connector's properties, although CloudFormation has none. */
  readonly emptyProperties?: boolean;
  /** The versions of secrets that start a refresh and that the function is allowed to read. */
  readonly followed: readonly SecretVersion[];
  /** AppFlow's own secret, if its tokens are kept. */
  readonly keptTokens?: string;
}

/**
 * The input of the function. It comes from the profile's properties in the finished template, because the first refresh would
 * otherwise undo the changes of overrides and Aspects. The problems list the values that can't be followed.
 */
export function refreshEventOf(source: RefreshedResource): { readonly event: RefreshEvent; readonly problems: readonly string[] } {
  const { ConnectionMode: connectionMode, ConnectorProfileConfig: config } = templateProperties(source.resource);
  const {
    ConnectorProfileCredentials: credentials = {},
    ConnectorProfileProperties: properties = {},
  }: { readonly [block: string]: unknown } = isStructure(config) ? config : {};
  const reading: Reading = { source, secrets: [], problems: [] };
  const credentialsOf = connectors(reading, credentials, true);
  const empty = source.emptyProperties ? Object.keys(credentialsOf).map((connector) => [connector, {}]) : [];
  const event = {
    profile: source.profileName,
    connectionMode: Token.asString(connectionMode),
    secrets: reading.secrets,
    config: {
      connectorProfileProperties: { ...Object.fromEntries(empty), ...connectors(reading, properties, false) },
      connectorProfileCredentials: credentialsOf,
    },
  };
  return { event, problems: [...new Set(reading.problems)] };
}

/** The profile being read, and the findings. */
interface Reading {
  readonly source: RefreshedResource;
  readonly secrets: SecretVersion[];
  readonly problems: string[];
}

/** The place of a value. */
interface Place {
  readonly credentials: boolean;
  readonly name: string;
  /** Whether the name is a key of the user. */
  readonly userMap?: boolean;
}

type Structure = { readonly [name: string]: unknown };

function isStructure(value: unknown): value is Structure {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isIntrinsic(value);
}

function isThere([, value]: [string, unknown]): boolean {
  return value !== undefined && !isNoValue(value);
}

function connectors(reading: Reading, block: unknown, credentials: boolean): Structure {
  if (!isStructure(block)) {
    checkStructure(reading.problems, credentials ? 'the credentials' : 'the properties', block);
    return {};
  }
  return Object.fromEntries(Object.entries(block).filter(isThere).map(([connector, value]) => {
    checkStructure(reading.problems, connector, value);
    return [connector, read(reading, value, { credentials, name: connector })];
  }));
}

function read(reading: Reading, value: unknown, place: Place): unknown {
  if (typeof value === 'string' || isIntrinsic(value)) {
    return readText(reading, value, place);
  }
  if (Array.isArray(value)) {
    return value.map((entry: unknown) => read(reading, entry, place));
  }
  if (!isStructure(value)) {
    return value;
  }
  const userMap = isUserMap(place.name);
  return Object.fromEntries(Object.entries(value).filter(isThere).map(([key, inner]) => {
    const name = userMap ? key : member(key);
    return [name, read(reading, inner, { credentials: place.credentials, name, userMap })];
  }));
}

function readText(reading: Reading, value: string | Intrinsic, { credentials, name, userMap }: Place): unknown {
  const { keptTokens } = reading.source;
  if (keptTokens !== undefined && credentials && !userMap && isRenewedByAppFlow(name)) {
    return { $secret: position(reading, { id: keptTokens, stage: CURRENT, own: true }), key: name };
  }
  const parts = splitTemplateAtSecrets(textOf(value)).map((part) => 'stage' in part ? placeholder(reading, part, name) : plain(reading, part, name));
  if (parts.length > 1) {
    return parts.every((part) => typeof part === 'string') ? parts.join('') : { $join: parts } satisfies JoinPlaceholder;
  }
  const [part = ''] = parts;
  if (userMap || !isUnquoted(name)) {
    return part;
  }
  if (typeof part === 'object') {
    return isNumber(name) ? { ...part, number: true } : part;
  }
  // CloudFormation accepts strings for numbers and booleans, but the API doesn't. A number's token is rendered without quotes.
  return Token.isUnresolved(part) ? Token.asNumber(value) : /^(?:true|false|\d+)$/.test(part) ? JSON.parse(part) : part;
}

function placeholder(reading: Reading, reference: SecretReference<TemplateText>, name: string): SecretPlaceholder {
  const { source: { resource, followed }, problems } = reading;
  const stack = Stack.of(resource);
  const known = followed.find(({ id, stage }) => isSame(reference.id, stack.resolve(id)) && isSame(reference.stage, stack.resolve(stage)));
  checkReference(problems, name, known !== undefined && reference.versionId === undefined);
  return {
    $secret: position(reading, known ?? { id: tokenized(reference.id), stage: tokenized(reference.stage) }),
    ...(reference.key === undefined ? {} : { key: tokenized(reference.key) }),
  };
}

function isSame(text: TemplateText, resolved: string | Intrinsic): boolean {
  return JSON.stringify(text) === JSON.stringify(textOf(resolved));
}

function plain({ source, problems }: Reading, text: TemplateText, name: string): string {
  for (const piece of text) {
    if (typeof piece === 'string') {
      checkLiteral(problems, name, piece);
    } else {
      checkIntrinsic(problems, name, piece, Stack.of(source.resource));
    }
  }
  return tokenized(text);
}

function tokenized(text: TemplateText): string {
  return text.map((piece) => typeof piece === 'string' ? piece : Token.asString(piece)).join('');
}

function position({ secrets }: Reading, version: SecretVersion): number {
  const found = secrets.findIndex(({ id, stage }) => id === version.id && stage === version.stage);
  return found < 0 ? secrets.push(version) - 1 : found;
}
