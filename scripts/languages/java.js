// The jar, in a Maven repository of its own, and examples/java with Maven.
const fs = require('node:fs');
const path = require('node:path');
const { bindings, generate } = require('./bindings');
const { pinned } = require('./pinned');
const { withGenerated } = require('./registry');
const { cache, pacmak, run, versions, works } = require('./tools');

exports.needs = [['javac', '-version'], ['mvn', '--version']];

/**
 * What Maven has downloaded and built, for the package and the app. It isn't the user's, since a version that Maven has seen is
 * the same to it for ever, and those that are built here are no releases.
 */
const LOCAL = path.join(cache, 'm2');
const PACMAK = [`--maven-local-repository=${LOCAL}`];
const OPTS = `${process.env.MAVEN_OPTS ?? ''} -Dmaven.repo.local=${LOCAL}`.trim();
const QUIET = ['--batch-mode', '--no-transfer-progress', '-Dstyle.color=never'];

function isInMavenCentral({ version, targets: { java: { maven: { groupId, artifactId } } } }) {
  return works('mvn', [...QUIET, 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:get', '-Dtransitive=false', `-Dartifact=${groupId}:${artifactId}:${version}`],
    { env: { ...process.env, MAVEN_OPTS: OPTS } });
}

/**
 * The jar takes each aws-cdk-lib of the promised range, and Maven the newest of them, which may want more that Maven Central
 * lacks. What is generated is what is installed here, so the second try takes that alone.
 */
exports.pack = () => {
  let isFirst = true;
  const make = () => {
    const folder = isFirst ? undefined : pinned(versions);
    isFirst = false;
    if (folder) {
      console.log(`the jar is made for aws-cdk-lib ${versions['aws-cdk-lib']} and constructs ${versions.constructs} alone: it can be tried, but not published`);
    }
    return pacmak('java', PACMAK, folder);
  };
  return path.join(withGenerated({
    registry: 'Maven Central', packages: bindings(), has: isInMavenCentral, generate: (one) => generate('java', one, PACMAK),
  }, make), 'java');
};

exports.prepare = (app) => {
  const pom = fs.readFileSync(path.join(app, 'pom.xml'), 'utf8');
  for (const element of [`<cdk.version>${versions['aws-cdk-lib']}</cdk.version>`, `<constructs.version>${versions.constructs}</constructs.version>`]) {
    if (!pom.includes(element)) {
      throw new Error(`examples/java/pom.xml doesn't have ${element}`);
    }
  }
  return { MAVEN_OPTS: `${OPTS} -DlocalPackages=${exports.pack()}` };
};

exports.test = (app, env) => run('mvn', [...QUIET, 'test'], { cwd: app, env });
