// The jar, in a Maven repository of its own, and examples/java with Maven.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { pacmak, run, versions } = require('./tools');

exports.prepare = (app) => {
  const pom = fs.readFileSync(path.join(app, 'pom.xml'), 'utf8');
  for (const element of [`<cdk.version>${versions['aws-cdk-lib']}</cdk.version>`, `<constructs.version>${versions.constructs}</constructs.version>`]) {
    if (!pom.includes(element)) {
      throw new Error(`examples/java/pom.xml doesn't have ${element}`);
    }
  }
  const repository = path.join(pacmak('java'), 'java');
  // Maven takes a version that it has seen for the same for ever, and this one is always 0.0.0.
  fs.rmSync(path.join(os.homedir(), '.m2', 'repository', 'io', 'github', 'cdkappflow', 'cdk-appflow-constructs'), { recursive: true, force: true });
  return { MAVEN_OPTS: `${process.env.MAVEN_OPTS ?? ''} -DlocalPackages=${repository}`.trim() };
};

exports.test = (app, env) => run('mvn', ['--batch-mode', '--no-transfer-progress', '-Dstyle.color=never', 'test'], { cwd: app, env });
