import { IntegTest } from '@aws-cdk/integ-tests-alpha';
import type { Stack } from 'aws-cdk-lib';
import { App } from 'aws-cdk-lib';
import { DISABLE_CREATION_STACK_TRACES } from 'aws-cdk-lib/cx-api';
import type { CatalogueStackProps } from '../../examples/typescript/lib/catalogue/catalogue-stack';
import { SecurityStack } from '../../examples/typescript/lib/security-stack';

/** An app with the stacks of a family of connectors in the examples' catalogue, with the context of the examples. */
export function integTest(family: string, declare: (app: App, props: CatalogueStackProps) => Stack[]): void {
  integApp(family, (app) => {
    const { key: encryptionKey, connectedApp } = new SecurityStack(app, 'AppFlowSecurity');
    return declare(app, { encryptionKey, connectedApp });
  });
}

/** An app of flows, each in a stack of its own. */
export function integFlows(group: string, stacks: { readonly [id: string]: new (scope: App, id: string) => Stack }): void {
  integApp(group, (app) => Object.entries(stacks).map(([id, FlowStack]) => new FlowStack(app, id)));
}

function integApp(name: string, declare: (app: App) => Stack[]): void {
  // A snapshot must not depend on the machine, so it has no paths.
  const app = new App({ context: { [DISABLE_CREATION_STACK_TRACES]: true } });
  new IntegTest(app, `${name}Test`, {
    testCases: declare(app),
    // The function that refreshes credentials is deployed, too.
    diffAssets: true,
  });
}
