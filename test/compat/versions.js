// The supported range, of which the two ends are tried.
const { engines, peerDependencies } = require('../../package.json');

const lowest = (range) => range.replace(/^(\^|>= ?)/, '');

module.exports = {
  LOWEST: { cdk: lowest(peerDependencies['aws-cdk-lib']), constructs: lowest(peerDependencies.constructs) },
  /** The newest tried version. */
  NEWEST: { cdk: '2.276.0', constructs: '10.8.1' },
  NODES: [lowest(engines.node), '22.23.3', '24.21.0'],
};
