import * as fs from 'node:fs';
import * as path from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { declareCatalogue } from '../../examples/typescript/lib/catalogue';
import { SecurityStack } from '../../examples/typescript/lib/security-stack';

/** The stacks of which there is a snapshot. */
const snapshots = fs.readdirSync(__dirname, { recursive: true }).map(String)
  .filter((file) => file.endsWith('.template.json'))
  .map((file) => path.basename(file, '.template.json'));

test('every family of the catalogue has a snapshot', () => {
  const app = new App();
  const { key: encryptionKey, connectedApp } = new SecurityStack(app, 'AppFlowSecurity');
  declareCatalogue(app, { encryptionKey, connectedApp });
  const stacks = app.node.children.filter(Stack.isStack).map(({ stackName }) => stackName);

  expect(stacks.length).toBeGreaterThan(5);
  expect(snapshots).toEqual(expect.arrayContaining([...stacks, 'Rotation']));
});

test('no snapshot has a path of the machine where it was made', () => {
  const root = path.join(__dirname, '..', '..');
  const found = fs.readdirSync(__dirname, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .filter((file) => fs.readFileSync(file, 'utf8').includes(root));
  expect(found).toEqual([]);
});
