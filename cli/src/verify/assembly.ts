import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from './intrinsics';
import { flatten } from './intrinsics';
import { usage } from '../errors';

export interface Resource {
  readonly type: string;
  readonly properties: { readonly [name: string]: unknown };
  readonly metadata: { readonly [name: string]: unknown };
}

/** A stack of a cloud assembly: its template, and where it is deployed. */
export interface AssemblyStack {
  /** Its path in the app, such as `Prod/Crm`. */
  readonly path: string;
  readonly stackName: string;
  readonly env: Environment;
  readonly resources: { readonly [logicalId: string]: Resource };
  /** The path of the construct that created a resource. */
  constructPath(logicalId: string): string;
}

type Json = { readonly [name: string]: unknown };

interface RawStack {
  readonly path: string;
  readonly stackName: string;
  readonly directory: string;
  readonly template: Json;
  readonly account?: string;
  readonly region?: string;
  readonly paths: Map<string, string>;
}

const UNKNOWN = /^unknown-/;

const SYNTH = 'run `npx cdk synth --quiet` first, or name its output with --app';

/** Every stack of a cloud assembly, including the stacks of stages and nested stacks. */
export function readAssembly(directory: string): AssemblyStack[] {
  if (!existsSync(join(directory, 'manifest.json'))) {
    throw usage(`${directory === '' ? 'the current directory' : directory} is not a cloud assembly: it has no manifest.json`, SYNTH);
  }
  const { artifacts: listed } = readJson(join(directory, 'manifest.json'));
  if (typeof listed !== 'object' || listed === null) {
    // Web pages have files of that name too.
    throw usage(`${directory} is not a cloud assembly: its manifest.json has no artifacts`, SYNTH);
  }
  const raw = readDirectory(directory);
  const exports: { [name: string]: string } = {};
  for (const stack of raw) {
    const env = environment(stack, {});
    for (const output of Object.values(object(stack.template.Outputs))) {
      const name = flatten(object(object(output).Export).Name, env);
      exports[name] = flatten(object(output).Value, env);
    }
  }
  return raw.flatMap((stack) => stacksOf(stack, environment(stack, exports)));
}

/** A stack and its nested stacks. */
function stacksOf(raw: RawStack, env: Environment): AssemblyStack[] {
  const resources = Object.fromEntries(Object.entries(object(raw.template.Resources)).map(([logicalId, resource]) => {
    const { Type: type, Properties: properties, Metadata: metadata } = object(resource);
    return [logicalId, { type: String(type), properties: object(properties), metadata: object(metadata) }];
  }));
  const constructPath = (logicalId: string) => {
    const path = raw.paths.get(logicalId) ?? resources[logicalId]?.metadata['aws:cdk:path'];
    // `Resource` is the CDK's own name for the resource of a construct.
    return typeof path === 'string' ? path.replace(/^\//, '').replace(/\/Resource$/, '') : `${raw.path}/${logicalId}`;
  };
  const stack: AssemblyStack = { path: raw.path, stackName: raw.stackName, env, resources, constructPath };
  const nested = Object.entries(resources).flatMap(([logicalId, { type, properties, metadata }]) => {
    const file = metadata['aws:asset:path'];
    if (type !== 'AWS::CloudFormation::Stack' || typeof file !== 'string' || !existsSync(join(raw.directory, file))) {
      return [];
    }
    const template = readJson(join(raw.directory, file));
    const given = Object.fromEntries(Object.entries(object(properties.Parameters)).map(([name, value]) => [name, flatten(value, env)]));
    return stacksOf({ ...raw, path: constructPath(logicalId), template }, { ...env, parameters: { ...defaults(template), ...given } });
  });
  return [stack, ...nested];
}

function readDirectory(directory: string): RawStack[] {
  const artifacts = object(readJson(join(directory, 'manifest.json')).artifacts);
  return Object.entries(artifacts).flatMap(([id, artifact]) => {
    const { type, properties, environment: where, metadata, displayName } = object(artifact);
    const { templateFile, stackName, directoryName, additionalMetadataFile } = object(properties);
    if (type === 'cdk:cloud-assembly' && typeof directoryName === 'string') {
      return readDirectory(join(directory, directoryName));
    }
    if (type !== 'aws:cloudformation:stack' || typeof templateFile !== 'string') {
      return [];
    }
    const [, account = '', region = ''] = /^aws:\/\/([^/]+)\/(.+)$/.exec(String(where)) ?? [];
    const extra = object(artifact).additionalMetadataFile ?? additionalMetadataFile;
    return [{
      // Such as `Prod/Crm (acme-crm)`, where the stack has a name of its own.
      path: typeof displayName === 'string' ? displayName.replace(/ \(.*\)$/, '') : id,
      stackName: typeof stackName === 'string' ? stackName : id,
      directory,
      template: readJson(join(directory, templateFile)),
      account: UNKNOWN.test(account) || account === '' ? undefined : account,
      region: UNKNOWN.test(region) || region === '' ? undefined : region,
      paths: logicalIds({ ...object(metadata), ...typeof extra === 'string' && existsSync(join(directory, extra)) ? readJson(join(directory, extra)) : {} }),
    }];
  });
}

/** The construct paths by logical id, from the metadata of a stack. */
function logicalIds(metadata: Json): Map<string, string> {
  return new Map(Object.entries(metadata).flatMap(([path, entries]) => (Array.isArray(entries) ? entries : [])
    .map(object)
    .filter((entry) => entry.type === 'aws:cdk:logicalId')
    .map((entry): [string, string] => [String(entry.data), path])));
}

function environment({ account, region, stackName, template }: RawStack, exports: Environment['exports']): Environment {
  return { account, region, stackName, parameters: defaults(template), exports };
}

function defaults(template: Json): { [name: string]: string | undefined } {
  return Object.fromEntries(Object.entries(object(template.Parameters)).map(([name, parameter]) => {
    const { Type: type, Default: value } = object(parameter);
    // The default of an SSM parameter type is the name of the parameter, not its value.
    return [name, String(type).startsWith('AWS::SSM::') || typeof value !== 'string' ? undefined : value];
  }));
}

function readJson(file: string): Json {
  try {
    return object(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw usage(`${file} can't be read as JSON`, 'run `npx cdk synth --quiet` again');
  }
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
}
