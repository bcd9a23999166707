// The .NET SDK: whether there is one, and how it builds a package.
const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { cache, run } = require('./tools');

/** What NuGet has downloaded, and what is built here: to NuGet, too, a version that it has seen is the same for ever. */
const LOCAL = path.join(cache, 'nuget-packages');

/** An environment in which NuGet also looks into these folders, beside the feeds that it has on this machine. */
function withFeeds(folders, { RestoreAdditionalProjectSources: own } = process.env) {
  return { NUGET_PACKAGES: LOCAL, RestoreAdditionalProjectSources: [...own ? [own] : [], ...folders].join(';') };
}

/** Whether there is an SDK. One that doesn't work is a failure, and not the same as none; .NET may also be there without an SDK. */
function hasSdk(environment = process.env) {
  const { error, status, stdout, stderr } = spawnSync('dotnet', ['--list-sdks'], { env: environment, encoding: 'utf8' });
  if (error?.code === 'ENOENT') {
    return false;
  }
  if (error || status !== 0) {
    throw new Error(`\`dotnet --list-sdks\` failed: ${error?.message ?? `exit code ${status}`}\n${stderr ?? ''}`.trim());
  }
  return stdout.trim() !== '';
}

/** Compiles generated sources, with what is in `folders`, and puts the package into a folder. */
function build(sources, folder, folders, environment = process.env) {
  // The generated project packs when it is built; `dotnet pack` builds nothing and finds nothing.
  run('dotnet', ['build', sources, '--configuration', 'Release', `-p:PackageOutputPath=${folder}`], { env: { ...environment, ...withFeeds(folders, environment) } });
}

module.exports = { LOCAL, build, hasSdk, withFeeds };
