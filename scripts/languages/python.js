// The wheel and examples/python, in a virtual environment.
const fs = require('node:fs');
const path = require('node:path');
const { bindings, generate } = require('./bindings');
const { withGenerated } = require('./registry');
const { cache, cached, pacmak, run, versions, works } = require('./tools');

exports.needs = [['python3', '--version']];

exports.pack = () => path.join(pacmak('python'), 'python');

exports.prepare = (app) => {
  const packages = exports.pack();
  const wheel = path.join(packages, fs.readdirSync(packages).find((file) => file.endsWith('.whl')));
  const requirements = fs.readdirSync(app).filter((file) => /^requirements.*\.txt$/.test(file)).map((file) => fs.readFileSync(path.join(app, file), 'utf8'));
  for (const [name, version] of Object.entries(versions)) {
    if (!requirements.join('\n').includes(`${name}==${version}\n`)) {
      throw new Error(`examples/python/requirements.txt doesn't ask for ${name}==${version}`);
    }
  }
  const venv = cached('venv', requirements, (folder) => {
    run('python3', ['-m', 'venv', folder]);
    const pip = path.join(folder, 'bin', 'pip');
    const generated = [];
    withGenerated({
      registry: 'PyPI',
      packages: bindings(),
      has: ({ version, targets: { python: { distName } } }) => works(pip, ['download', '--no-deps', '--dest', path.join(cache, 'pypi'), `${distName}==${version}`]),
      generate: (one) => generated.push('--find-links', path.join(generate('python', one), 'python')),
    }, () => {
      // The wheel first, so pip doesn't look for the package elsewhere.
      run(pip, ['install', '--quiet', ...generated, wheel, '-r', path.join(app, 'requirements-dev.txt')]);
    });
  });
  run(path.join(venv, 'bin', 'pip'), ['install', '--quiet', '--force-reinstall', '--no-deps', wheel]);
  return { PATH: `${path.join(venv, 'bin')}${path.delimiter}${process.env.PATH}`, VIRTUAL_ENV: venv, PYTHONDONTWRITEBYTECODE: '1' };
};

exports.test = (app, env) => run('python3', ['-m', 'pytest', '-q', '-p', 'no:cacheprovider'], { cwd: app, env });
