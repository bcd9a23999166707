// The wheel, in a virtual environment with examples/python.
const fs = require('node:fs');
const path = require('node:path');
const { cached, pacmak, run, versions } = require('./tools');

exports.prepare = (app) => {
  const packages = path.join(pacmak('python'), 'python');
  const wheel = path.join(packages, fs.readdirSync(packages).find((file) => file.endsWith('.whl')));
  const requirements = fs.readdirSync(app).filter((file) => /^requirements.*\.txt$/.test(file)).map((file) => fs.readFileSync(path.join(app, file), 'utf8'));
  for (const [name, version] of Object.entries(versions)) {
    if (!requirements.join('\n').includes(`${name}==${version}\n`)) {
      throw new Error(`examples/python/requirements.txt doesn't ask for ${name}==${version}`);
    }
  }
  const venv = cached('venv', requirements, (folder) => {
    run('python3', ['-m', 'venv', folder]);
    // The wheel first: pip must not look for the package elsewhere.
    run(path.join(folder, 'bin', 'pip'), ['install', '--quiet', wheel, '-r', path.join(app, 'requirements-dev.txt')]);
  });
  run(path.join(venv, 'bin', 'pip'), ['install', '--quiet', '--force-reinstall', '--no-deps', wheel]);
  return { PATH: `${path.join(venv, 'bin')}${path.delimiter}${process.env.PATH}`, VIRTUAL_ENV: venv, PYTHONDONTWRITEBYTECODE: '1' };
};

exports.test = (app, env) => run('python3', ['-m', 'pytest', '-q', '-p', 'no:cacheprovider'], { cwd: app, env });
