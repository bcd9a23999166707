// Generates packages that a registry lacks.

/**
 * Runs an action that takes packages from a registry. If it fails, the `packages` that the registry lacks are generated from their npm
 * packages, dependencies first, and the action runs again.
 */
function withGenerated({ registry, packages, has, generate, say = console.log }, action) {
  try {
    return action();
  } catch (error) {
    const missing = packages.filter((one) => !has(one));
    if (missing.length === packages.length) {
      throw new Error(`${error.message}\n${registry} has none of the AWS CDK's packages; check the connection to it`);
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
