import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { pinned } = jest.requireActual<{ pinned(versions: { [name: string]: string }): string }>('../../scripts/languages/pinned');

const read = (...path: string[]): { [key: string]: unknown } => JSON.parse(readFileSync(join(...path), 'utf8'));

test('the copy depends on exact versions, and otherwise equals the published files', () => {
  const folder = pinned({ 'aws-cdk-lib': '2.257.0' });
  const root = join(__dirname, '..', '..');
  const dependencies = { 'aws-cdk-lib': '2.257.0', 'constructs': '^10.5.1' };
  expect(read(folder, 'package.json')).toEqual({ ...read(root, 'package.json'), peerDependencies: dependencies });
  expect(read(folder, '.jsii')).toEqual({ ...read(root, '.jsii'), dependencies });
  expect(readFileSync(join(folder, 'lib', 'index.js'), 'utf8')).toBe(readFileSync(join(root, 'lib', 'index.js'), 'utf8'));
});
