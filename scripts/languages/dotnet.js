// The NuGet package and examples/dotnet, if the .NET SDK is installed. Otherwise the C# sources are only generated and their names
// checked.
const fs = require('node:fs');
const path = require('node:path');
const { bindings, generate } = require('./bindings');
const { hidden } = require('./csharp-names');
const sdk = require('./dotnet-sdk');
const { withGenerated } = require('./registry');
const { cache, cached, pacmak, root, run, versions, works } = require('./tools');

exports.needs = [['dotnet', '--version']];
exports.isThere = sdk.hasSdk;

function isOnNuGet({ version, targets: { dotnet: { packageId } } }) {
  const project = path.join(cache, 'nuget-has', 'has.csproj');
  fs.mkdirSync(path.dirname(project), { recursive: true });
  fs.writeFileSync(project, `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>
    <ItemGroup><PackageDownload Include="${packageId}" Version="[${version}]" /></ItemGroup></Project>`);
  return works('dotnet', ['restore', '--force', project], { env: { ...process.env, ...sdk.withFeeds([]) } });
}

/** A folder with the packages compiled from generated sources. */
function compile(name, sources, folders) {
  return cached(name, fs.statSync(sources).mtimeMs, (folder) => sdk.build(sources, folder, folders));
}

const sourcesIn = (folder) => path.join(folder, 'dotnet', fs.readdirSync(path.join(folder, 'dotnet'))[0]);

/** The sources of the package, with their names checked. */
function ourSources() {
  const sources = sourcesIn(pacmak('dotnet', ['--code-only']));
  const faults = hidden(sources);
  if (faults.length > 0) {
    throw new Error(`the C# package doesn't compile:\n${faults.map((fault) => `  - ${fault}\n`).join('')}Change the namespace in .projenrc.ts, or the name of the type.`);
  }
  return sources;
}

/** The folder of the package, and the folders of dependencies that NuGet lacks. */
function build() {
  const sources = ourSources();
  const folders = [];
  const { jsii } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  fs.rmSync(path.join(sdk.LOCAL, jsii.targets.dotnet.packageId.toLowerCase()), { recursive: true, force: true });
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
  if (!sdk.hasSdk()) {
    ourSources();
    console.log('no .NET SDK: the C# sources are generated, and no name in them is hidden, but they are not compiled');
    return undefined;
  }
  return sdk.withFeeds(build());
};

exports.test = (app, appEnv) => run('dotnet', ['test', path.join('src', 'Integrations.Tests')], { cwd: app, env: appEnv });
