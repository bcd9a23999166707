/**
 * The versions that are tried together. `npm test` tries the lowest aws-cdk-lib with the Node.js that runs it, so without `all`
 * the other lines of Node.js remain, the lowest of them with the lowest aws-cdk-lib and the rest with the newest.
 */
exports.runs = ({ LOWEST, NEWEST, NODES }, { running = process.versions.node, all = false } = {}) => {
  if (all) {
    return [LOWEST, NEWEST].flatMap((cdk) => NODES.map((node) => ({ cdk, node })));
  }
  const line = (version) => version.split('.')[0];
  return NODES.filter((node) => line(node) !== line(running)).map((node, index) => ({ cdk: index === 0 ? LOWEST : NEWEST, node }));
};
