// The newest aws-cdk-lib and constructs that the library has been tried with. The lowest are those of package.json.
const { devDependencies, peerDependencies } = require('../../package.json');

const lowest = (name) => peerDependencies[name].replace(/^\^/, '');

module.exports = {
  LOWEST: { cdk: lowest('aws-cdk-lib'), constructs: lowest('constructs') },
  NEWEST: { cdk: '2.276.0', constructs: '10.8.1' },
  INSTALLED: { cdk: devDependencies['aws-cdk-lib'], constructs: devDependencies.constructs },
};
