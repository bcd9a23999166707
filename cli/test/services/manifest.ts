import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporary } from './temporary';

export interface MadeStack {
  readonly name: string;
  readonly environment?: string;
  readonly template: object;
  readonly metadata?: object;
  readonly displayName?: string;
  readonly stackName?: string;
}

export interface MadeAssembly {
  readonly stacks?: readonly MadeStack[];
  readonly stages?: { readonly [name: string]: MadeAssembly };
  /** Other files, such as the templates of nested stacks. */
  readonly files?: { readonly [name: string]: unknown };
}

/** Writes a cloud assembly as the CDK does. */
export function assembly({ stacks = [], stages = {}, files = {} }: MadeAssembly, directory = temporary()): string {
  mkdirSync(directory, { recursive: true });
  const write = (name: string, content: unknown) => writeFileSync(join(directory, name), JSON.stringify(content));
  for (const { name, template } of stacks) {
    write(`${name}.template.json`, template);
  }
  Object.entries(files).forEach(([name, content]) => write(name, content));
  for (const [name, stage] of Object.entries(stages)) {
    assembly(stage, join(directory, `assembly-${name}`));
  }
  write('manifest.json', {
    version: '48.0.0',
    artifacts: {
      Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
      ...Object.fromEntries(stacks.map(({ name, environment = 'aws://unknown-account/unknown-region', metadata, displayName, stackName }) => [name, {
        type: 'aws:cloudformation:stack',
        environment,
        properties: { templateFile: `${name}.template.json`, ...stackName !== undefined && { stackName } },
        metadata,
        displayName: displayName ?? name,
      }])),
      ...Object.fromEntries(Object.keys(stages).map((name) => [`assembly-${name}`, {
        type: 'cdk:cloud-assembly', properties: { directoryName: `assembly-${name}`, displayName: name },
      }])),
    },
  });
  return directory;
}

/** A profile for HubSpot that reads these fields from a secret. */
export function hubspot(reference: (key: string) => unknown, fields = ['clientId', 'clientSecret', 'accessToken', 'refreshToken']): object {
  return {
    Type: 'AWS::AppFlow::ConnectorProfile',
    Properties: {
      ConnectorProfileName: 'hubspot',
      ConnectorType: 'CustomConnector',
      ConnectorLabel: 'HubSpot',
      ConnectorProfileConfig: {
        ConnectorProfileCredentials: {
          CustomConnector: {
            AuthenticationType: 'OAUTH2',
            Oauth2: Object.fromEntries(fields.map((field) => [`${field.charAt(0).toUpperCase()}${field.slice(1)}`, reference(field)])),
          },
        },
      },
    },
  };
}

/** An app with a profile for HubSpot that reads its fields from this secret, in the environment of the caller. */
export function hubspotApp(secret: string): string {
  const profile = hubspot((key) => `{{resolve:secretsmanager:${secret}:SecretString:${key}::}}`);
  return assembly({ stacks: [{ name: 'Prod', template: { Resources: { HubSpot: profile } } }] });
}
