// Decides which Go modules to replace because the proxy lacks them.

/** The path of the module that jsii-pacmak generates from an npm package. */
function modulePath({ name, version, targets: { go: { moduleName, packageName } } }) {
  const major = Number(version.split('.')[0]);
  return [moduleName, packageName ?? name.replace(/[^a-z0-9.]/gi, '').toLowerCase(), ...major > 1 ? [`v${major}`] : []].join('/');
}

/**
 * Follows all direct and indirect requirements, and finds a replacement for each module that the proxy lacks: a module generated from
 * its npm package or, if jsii-pacmak doesn't generate the module, another version.
 *
 * - `download` takes a list of requirements and returns, for each, the requirements of the module, or undefined if the proxy lacks it.
 * - `otherVersion` returns the closest version to a requirement that the proxy has, if there is one.
 * - `generate` generates a module and returns its folder and its requirements, or undefined if there is no npm package for it.
 *
 * A requirement is `{ module, version }`. Modules in `local` already exist. The result has the arguments of `go mod edit -replace`, and a
 * description of the decisions.
 */
function replacements(required, { download, otherVersion, generate, local = [] }) {
  const replace = {};
  const said = [];
  const have = new Set(local);
  const seen = new Set();
  let level = required;
  while (level.length > 0) {
    const asked = level.filter(({ module, version }) => {
      const key = `${module}@${version}`;
      return !have.has(module) && !seen.has(key) && seen.add(key);
    });
    const answers = asked.length > 0 ? download(asked) : [];
    level = asked.flatMap(({ module, version }, index) => {
      if (answers[index]) {
        return answers[index];
      }
      // Two versions may be required, and the folder replaces both.
      if (have.has(module)) {
        return [];
      }
      const made = generate(module);
      if (made) {
        have.add(module);
        replace[module] = made.folder;
        said.push(`${module} ${version}: not at the Go module proxy; generated from the npm package`);
        return made.requires;
      }
      const other = otherVersion({ module, version });
      if (other) {
        replace[`${module}@${version}`] = `${module}@${other}`;
        said.push(`${module} ${version}: not at the Go module proxy; replaced by ${other}`);
        return [{ module, version: other }];
      }
      said.push(`${module} ${version}: not at the Go module proxy, and no npm package to generate it from`);
      return [];
    });
  }
  return { replace, said };
}

module.exports = { modulePath, replacements };
