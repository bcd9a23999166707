import * as fs from 'node:fs';
import * as path from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { declareCatalogue } from '../../examples/typescript/lib/catalogue';
import { SecurityStack } from '../../examples/typescript/lib/security-stack';

/** The stacks with a snapshot. */
const snapshots = fs.readdirSync(__dirname, { recursive: true }).map(String)
  .filter((file) => file.endsWith('.template.json'))
  .map((file) => path.basename(file, '.template.json'));

test('every family of the catalogue has a snapshot', () => {
  const app = new App();
  const { key: encryptionKey, connectedApp } = new SecurityStack(app, 'AppFlowSecurity');
  declareCatalogue(app, { encryptionKey, connectedApp });
  const stacks = app.node.children.filter(Stack.isStack).map(({ stackName }) => stackName);

  expect(stacks.length).toBeGreaterThan(5);
  expect(snapshots).toEqual(expect.arrayContaining([...stacks, 'Rotation', 'Sap', 'Repositories']));
});

test('no snapshot contains a path of the machine that created it', () => {
  const root = path.join(__dirname, '..', '..');
  const found = fs.readdirSync(__dirname, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .filter((file) => fs.readFileSync(file, 'utf8').includes(root));
  expect(found).toEqual([]);
});

describe('flows that move data from one place to another', () => {
  const templates = fs.readdirSync(__dirname, { recursive: true }).map(String).filter((file) => /(^|\/)Flow[A-Z]\w*To\w+\.template\.json$/.test(file));
  const resourcesOf = (file: string): Array<{ readonly Type: string }> =>
    Object.values(JSON.parse(fs.readFileSync(path.join(__dirname, file), 'utf8')).Resources);

  test('have stacks with snapshots', () => {
    expect(templates).toHaveLength(19);
  });

  test.each(templates)('%s has a flow, and neither a custom resource nor a function', (file) => {
    const types = resourcesOf(file).map(({ Type }) => Type);
    expect(types).toContain('AWS::AppFlow::Flow');
    expect(types.filter((type) => /^Custom::|^AWS::CloudFormation::CustomResource$|^AWS::Lambda::/.test(type))).toEqual([]);
  });
});
