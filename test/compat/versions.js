// The range that the library promises to work in, of which the ends are tried.
const { devDependencies, engines, peerDependencies } = require('../../package.json');

const lowest = (range) => range.replace(/^(\^|>= ?)/, '');

module.exports = {
  LOWEST: { cdk: lowest(peerDependencies['aws-cdk-lib']), constructs: lowest(peerDependencies.constructs) },
  /** The newest that it has been tried with. */
  NEWEST: { cdk: '2.276.0', constructs: '10.8.1' },
  INSTALLED: { cdk: devDependencies['aws-cdk-lib'], constructs: devDependencies.constructs },
  NODES: [lowest(engines.node), '22.23.3', '24.21.0'],
};
