// The .NET SDK: detects it, and builds packages with it.
const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { cache, run } = require('./tools');

/** A separate NuGet cache for downloads and our own builds, because NuGet never fetches a known version again. */
const LOCAL = path.join(cache, 'nuget-packages');

/** An environment in which NuGet also searches these folders, in addition to the machine's feeds. */
function withFeeds(folders, { RestoreAdditionalProjectSources: own } = process.env) {
  return { NUGET_PACKAGES: LOCAL, RestoreAdditionalProjectSources: [...own ? [own] : [], ...folders].join(';') };
}

/** Whether there is an SDK. An SDK that doesn't work is a failure. .NET may also be installed without an SDK. */
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

/** Compiles generated sources with the packages in `folders`, and puts the package into a folder. */
function build(sources, folder, folders, environment = process.env) {
  // Building the generated project also packs it. `dotnet pack` would find nothing, because it doesn't build.
  run('dotnet', ['build', sources, '--configuration', 'Release', `-p:PackageOutputPath=${folder}`], { env: { ...environment, ...withFeeds(folders, environment) } });
}

module.exports = { LOCAL, build, hasSdk, withFeeds };
