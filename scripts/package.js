// Creates the packages in dist. `node scripts/package.js python` creates one, and fails if that isn't possible. Without a language, it
// creates the packages whose tools are installed; an installed .NET SDK that fails is a failure. Requires the compiled library.
const fs = require('node:fs');
const path = require('node:path');
const { cache, pacmak, root, works } = require('./languages/tools');

const LANGUAGES = {
  js: { needs: [], pack: () => path.join(pacmak('js'), 'js') },
  ...Object.fromEntries(['python', 'java', 'dotnet', 'go'].map((language) => [language, require(`./languages/${language}`)])),
};

const [only] = process.argv.slice(2);
if (only && !LANGUAGES[only]) {
  throw new Error(`there is no package for ${only}, only for ${Object.keys(LANGUAGES).join(', ')}`);
}
fs.mkdirSync(cache, { recursive: true });

const done = [];
for (const language of only ? [only] : Object.keys(LANGUAGES)) {
  const { needs, pack, isThere = () => false } = LANGUAGES[language];
  const lacks = needs.filter(([command, ...args]) => !works(command, args)).map((command) => `\`${command.join(' ')}\``);
  if (lacks.length > 0) {
    if (only || isThere()) {
      throw new Error(`the package for ${language} can't be made here: ${lacks.join(' and ')} must work`);
    }
    done.push(`${language}: left out, since ${lacks.join(' and ')} must work for it`);
    continue;
  }
  const folder = path.join(root, 'dist', language);
  const made = pack();
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(made, folder, { recursive: true });
  done.push(`${language}: dist/${language}`);
}
console.log(done.join('\n'));
