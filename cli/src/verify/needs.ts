import type { AssemblyStack, Resource } from './assembly';
import { flatten, marksOf, unmark } from './intrinsics';
import { connectorOf } from '../keys';

/** A key of a secret that a profile needs. */
export interface KeyNeed {
  /** The credentials field, such as `refreshToken`. */
  readonly field: string;
  /** The JSON key; undefined where the whole secret is the value. */
  readonly key?: string;
}

/** The keys that a profile needs from one version of a secret. */
export interface SecretNeed {
  /** The name or the ARN, with marks for the parts that are only known at deployment. */
  readonly id: string;
  readonly versionId?: string;
  readonly versionStage?: string;
  readonly keys: KeyNeed[];
  /** AppFlow itself reads it. */
  readonly clientCredentials: boolean;
  /** The stack that creates it, and the resource. */
  readonly createdBy?: { readonly stack: string; readonly logicalId: string; readonly managedKey: boolean };
}

/** A connector profile of the app, and the secrets that it needs. */
export interface ProfileNeeds {
  readonly path: string;
  readonly stack: AssemblyStack;
  readonly connector: string;
  readonly instanceUrl?: string;
  readonly sandbox: boolean;
  readonly tokenUrl?: string;
  readonly authCodeUrl?: string;
  readonly scopes: readonly string[];
  readonly secrets: SecretNeed[];
}

const PROFILE = 'AWS::AppFlow::ConnectorProfile';
const SECRET = 'AWS::SecretsManager::Secret';
/** The id is a name or an ARN, which contains colons. */
const REFERENCE = /\{\{resolve:secretsmanager:((?:arn:[^:}]*:secretsmanager:[^:}]*:[^:}]*:secret:)?[^:}]+)(?::SecretString(?::([^:}]*)(?::([^:}]*)(?::([^:}]*))?)?)?)?\}\}/g;

/** Every connector profile of the stacks, and the secrets that they read. */
export function profilesOf(stacks: readonly AssemblyStack[]): ProfileNeeds[] {
  return stacks.flatMap((stack) => Object.entries(stack.resources)
    .filter(([, { type }]) => type === PROFILE)
    .map(([logicalId, resource]) => profile(stack, logicalId, resource, stacks)));
}

function profile(stack: AssemblyStack, logicalId: string, { properties }: Resource, stacks: readonly AssemblyStack[]): ProfileNeeds {
  const text = (value: unknown) => value === undefined ? undefined : flatten(value, stack.env);
  const needs: SecretNeed[] = [];
  const strings: Array<{ readonly path: readonly string[]; readonly value: string }> = [];
  walk(properties, [], (path, value) => strings.push({ path, value: flatten(value, stack.env) }));
  for (const { path, value } of strings) {
    const field = fieldOf(path);
    for (const [, id, key = '', versionStage = '', versionId = ''] of value.matchAll(REFERENCE)) {
      const need = needOf(needs, id, versionId, versionStage, false, stack, stacks);
      need.keys.push({ field, key: key === '' ? undefined : key });
    }
    if (field === 'clientCredentialsArn' && path.includes('ConnectorProfileCredentials')) {
      const need = needOf(needs, value, '', '', true, stack, stacks);
      need.keys.push({ field: 'clientId', key: 'clientId' }, { field: 'clientSecret', key: 'clientSecret' });
    }
  }
  // The values that are known before the deployment.
  const all = (name: RegExp) => strings.filter(({ path, value }) => path.includes('ConnectorProfileProperties') && name.test(path[path.length - 1]) && marksOf(value).length === 0)
    .map(({ value }) => value);
  const find = (name: RegExp): string | undefined => all(name)[0];
  return {
    path: stack.constructPath(logicalId),
    stack,
    connector: connectorOf(text(properties.ConnectorType) ?? '', text(properties.ConnectorLabel)),
    instanceUrl: find(/^instanceUrl$/i),
    tokenUrl: find(/^tokenUrl$/i),
    authCodeUrl: find(/^authCodeUrl$/i),
    scopes: all(/^oauthScopes$/i),
    sandbox: find(/^isSandboxEnvironment$/i) === 'true',
    secrets: needs,
  };
}

function needOf(
  needs: SecretNeed[],
  id: string,
  versionId: string,
  versionStage: string,
  clientCredentials: boolean,
  stack: AssemblyStack,
  stacks: readonly AssemblyStack[],
): SecretNeed {
  const found = needs.find((need) => need.id === id && (need.versionId ?? '') === versionId && (need.versionStage ?? '') === versionStage
    && need.clientCredentials === clientCredentials);
  if (found !== undefined) {
    return found;
  }
  const need: SecretNeed = {
    id,
    ...versionId !== '' && { versionId },
    ...versionStage !== '' && { versionStage },
    keys: [],
    clientCredentials,
    createdBy: creator(id, stack, stacks),
  };
  needs.push(need);
  return need;
}

/** The secret of the app that an id refers to. A mark is a logical id of the stack, or of the one that exports it. */
function creator(id: string, stack: AssemblyStack, stacks: readonly AssemblyStack[]): SecretNeed['createdBy'] {
  for (const logicalId of marksOf(id).map((each) => each.split('.')[0])) {
    for (const each of [stack, ...stacks]) {
      const resource = Object.hasOwn(each.resources, logicalId) ? each.resources[logicalId] : undefined;
      if (resource?.type === SECRET) {
        return { stack: each.path, logicalId, managedKey: resource.properties.KmsKeyId === undefined };
      }
      // An attachment returns the secret that it is for.
      if (resource?.type === 'AWS::SecretsManager::SecretTargetAttachment') {
        return { stack: each.path, logicalId, managedKey: false };
      }
    }
  }
  return undefined;
}

/** The credentials field of a place in the template: `AccessToken` is the field `accessToken`, and the keys of maps are field names. */
function fieldOf(path: readonly string[]): string {
  const name = path[path.length - 1] ?? '';
  return path.includes('CredentialsMap') || path.includes('ProfileProperties') ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** Visits every place that takes a string: a literal, or an intrinsic function. */
function walk(value: unknown, path: readonly string[], visit: (path: readonly string[], value: unknown) => void): void {
  if (Array.isArray(value)) {
    value.forEach((each) => walk(each, path, visit));
  } else if (typeof value === 'object' && value !== null) {
    const [first] = Object.keys(value);
    const branches: unknown = 'Fn::If' in value ? value['Fn::If'] : undefined;
    if (Array.isArray(branches)) {
      // The conditions are only known at deployment: each branch can be read.
      branches.slice(1).forEach((branch) => walk(branch, path, visit));
    } else if (Object.keys(value).length === 1 && first !== undefined && (first === 'Ref' || first.startsWith('Fn::'))) {
      visit(path, value);
    } else {
      Object.entries(value).forEach(([name, each]) => walk(each, [...path, name], visit));
    }
  } else {
    visit(path, value);
  }
}

/** The id of a secret, to be shown. */
export function shownId(need: SecretNeed): string {
  return unmark(need.id);
}
