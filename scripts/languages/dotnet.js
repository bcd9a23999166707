// The NuGet package, and examples/dotnet with it, where the .NET SDK is installed. Without it the C# sources are generated, and
// not compiled.
const fs = require('node:fs');
const path = require('node:path');
const { bindings, generate } = require('./bindings');
const { withGenerated } = require('./registry');
const { cache, cached, pacmak, run, versions, works } = require('./tools');

exports.needs = [['dotnet', '--version']];

/** What NuGet has downloaded, and what is built here: to NuGet, too, a version that it has seen is the same for ever. */
const LOCAL = path.join(cache, 'nuget-packages');
const env = (folders = []) => ({ NUGET_PACKAGES: LOCAL, RestoreAdditionalProjectSources: folders.join(';') });

function isOnNuGet({ version, targets: { dotnet: { packageId } } }) {
  const project = path.join(cache, 'nuget-has', 'has.csproj');
  fs.mkdirSync(path.dirname(project), { recursive: true });
  fs.writeFileSync(project, `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>
    <ItemGroup><PackageDownload Include="${packageId}" Version="[${version}]" /></ItemGroup></Project>`);
  return works('dotnet', ['restore', '--force', project], { env: { ...process.env, ...env() } });
}

/** A folder with the packages that are compiled from the generated sources. */
function compile(name, sources, folders) {
  return cached(name, fs.statSync(sources).mtimeMs, (folder) => {
    // The generated project packs when it is built; `dotnet pack` builds nothing and finds nothing.
    run('dotnet', ['build', sources, '--configuration', 'Release', `-p:PackageOutputPath=${folder}`], { env: env(folders) });
  });
}

const sourcesIn = (folder) => path.join(folder, 'dotnet', fs.readdirSync(path.join(folder, 'dotnet'))[0]);

/** The folder of the package, and those of what it needs and NuGet lacks. */
function build() {
  const sources = sourcesIn(pacmak('dotnet', ['--code-only']));
  const folders = [];
  fs.rmSync(path.join(LOCAL, 'cdkappflow.constructs'), { recursive: true, force: true });
  const ours = withGenerated({
    registry: 'nuget.org',
    packages: bindings(),
    has: isOnNuGet,
    generate: (one) => folders.push(compile(`nuget-${one.name.replace(/\W+/g, '-')}`, sourcesIn(generate('dotnet', one, ['--code-only'])), folders)),
  }, () => compile('nuget', sources, folders));
  return [ours, ...folders];
}

exports.pack = () => build()[0];

exports.prepare = (app) => {
  const project = fs.readFileSync(path.join(app, 'src', 'Integrations', 'Integrations.csproj'), 'utf8');
  if (!project.includes(`Include="Amazon.CDK.Lib" Version="${versions['aws-cdk-lib']}"`)) {
    throw new Error(`examples/dotnet doesn't reference Amazon.CDK.Lib ${versions['aws-cdk-lib']}`);
  }
  if (!works('dotnet', ['--version'])) {
    pacmak('dotnet', ['--code-only']);
    console.log('no .NET SDK: the C# sources are generated, but not compiled');
    return undefined;
  }
  return env(build());
};

exports.test = (app, appEnv) => run('dotnet', ['test', path.join('src', 'Integrations.Tests')], { cwd: app, env: appEnv });
