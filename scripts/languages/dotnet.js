// The C# sources are always generated. They are compiled, and examples/dotnet run, only where the .NET SDK is installed.
const fs = require('node:fs');
const path = require('node:path');
const { cached, pacmak, run, versions, works } = require('./tools');

exports.prepare = (app) => {
  const project = fs.readFileSync(path.join(app, 'src', 'Integrations', 'Integrations.csproj'), 'utf8');
  if (!project.includes(`Include="Amazon.CDK.Lib" Version="${versions['aws-cdk-lib']}"`)) {
    throw new Error(`examples/dotnet doesn't reference Amazon.CDK.Lib ${versions['aws-cdk-lib']}`);
  }
  const sources = path.join(pacmak('dotnet', ['--code-only']), 'dotnet', 'CdkAppFlow.Constructs');
  if (!works('dotnet', ['--version'])) {
    console.log('no .NET SDK: the C# sources are generated, but not compiled');
    return undefined;
  }
  const packages = cached('nuget', fs.statSync(sources).mtimeMs, (folder) => run('dotnet', ['pack', sources, '--output', folder]));
  return { RestoreAdditionalProjectSources: packages };
};

exports.test = (app, env) => run('dotnet', ['test', path.join('src', 'Integrations.Tests')], { cwd: app, env });
