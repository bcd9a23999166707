// The jar, in a separate Maven repository, and examples/java with Maven.
const fs = require('node:fs');
const path = require('node:path');
const { bindings, generate } = require('./bindings');
const { pinned } = require('./pinned');
const { withGenerated } = require('./registry');
const { cache, pacmak, run, versions, works } = require('./tools');

exports.needs = [['javac', '-version'], ['mvn', '--version']];

/**
 * The Maven repository for the package and the app. It isn't the user's, because Maven never fetches a known version again, and the
 * versions built here aren't releases.
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
 * The jar accepts every aws-cdk-lib in the promised range. Maven takes the newest one, which may require packages that Maven Central
 * lacks. The generated packages have the installed versions, so the second try accepts only those.
 */
exports.pack = () => {
  let isFirst = true;
  const make = () => {
    const folder = isFirst ? undefined : pinned(versions);
    isFirst = false;
    if (folder) {
      console.log(`the jar is only for aws-cdk-lib ${versions['aws-cdk-lib']} and constructs ${versions.constructs}: it can be tried, but not published`);
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
