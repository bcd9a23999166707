interface Cdk { readonly cdk: string }
interface Run { readonly cdk: Cdk; readonly node: string }
interface Versions { readonly LOWEST: Cdk; readonly NEWEST: Cdk; readonly NODES: string[] }

const { runs } = jest.requireActual<{ runs(versions: Versions, options: { running?: string; all?: boolean }): Run[] }>('./runs');
const versions = jest.requireActual<Versions>('./versions');
const { LOWEST, NEWEST, NODES: [NODE_20, NODE_22, NODE_24] } = versions;

test.each([
  ['20.20.2', [{ cdk: LOWEST, node: NODE_22 }, { cdk: NEWEST, node: NODE_24 }]],
  ['22.23.3', [{ cdk: LOWEST, node: NODE_20 }, { cdk: NEWEST, node: NODE_24 }]],
  ['24.1.0', [{ cdk: LOWEST, node: NODE_20 }, { cdk: NEWEST, node: NODE_22 }]],
  ['26.0.0', [{ cdk: LOWEST, node: NODE_20 }, { cdk: NEWEST, node: NODE_22 }, { cdk: NEWEST, node: NODE_24 }]],
])('on Node.js %s the other lines are tried, and both ends of the range of aws-cdk-lib', (running, expected) => {
  expect(runs(versions, { running })).toEqual(expected);
});

test('--all tries all combinations', () => {
  expect(runs(versions, { all: true })).toHaveLength(6);
});

test('Node.js 20, 22 and 24 are supported, in this order', () => {
  expect(versions.NODES.map((node) => node.split('.')[0])).toEqual(['20', '22', '24']);
});
