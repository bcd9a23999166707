// What to do where a registry of packages lacks some.

/**
 * Runs what takes packages from a registry. If it fails, those of the `packages` that the registry lacks are generated from
 * their npm packages, dependencies first, and it runs once more.
 */
function withGenerated({ registry, packages, has, generate, say = console.log }, action) {
  try {
    return action();
  } catch (error) {
    const missing = packages.filter((one) => !has(one));
    if (missing.length === packages.length) {
      throw new Error(`${error.message}\n${registry} has none of the packages of the AWS CDK: is it reached?`);
    }
    if (missing.length === 0) {
      throw error;
    }
    for (const one of missing) {
      say(`${one.name} ${one.version}: not in ${registry}; generated from the npm package`);
      generate(one);
    }
    return action();
  }
}

module.exports = { withGenerated };
