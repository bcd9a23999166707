import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { DISABLE_CREATION_STACK_TRACES } from 'aws-cdk-lib/cx-api';

let folder: string | undefined;
let scope: 'file' | 'test' = 'file';
const apps = { file: 0, test: 0 };

beforeEach(() => {
  scope = 'test';
  apps.test = 0;
});
afterEach(() => { scope = 'file'; });
afterAll(() => {
  if (folder !== undefined) {
    rmSync(folder, { recursive: true });
  }
});

/**
 * An app that keeps neither stack traces nor the tree of its constructs, and is synthesized where an app of an earlier test was:
 * these, and a new folder for each app, take longer than most of what is tested.
 */
export function newApp(): App {
  folder ??= mkdtempSync(join(tmpdir(), 'cdk-appflow-constructs-'));
  return new App({
    outdir: join(folder, `${scope}-${apps[scope]++}`),
    stackTraces: false,
    treeMetadata: false,
    context: { [DISABLE_CREATION_STACK_TRACES]: true },
  });
}
