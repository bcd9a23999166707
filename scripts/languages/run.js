// Packs the library for other languages, and builds, tests and runs the app in examples/<language> with the package. The template of each
// app must equal that of the TypeScript app.
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { linkPackage, root, synth } = require('../cdk');
const { cache } = require('./tools');

const chosen = process.argv.slice(2);
const languages = ['python', 'java', 'go', 'dotnet'].filter((language) => chosen.length === 0 || chosen.includes(language));

const examples = path.join(root, 'examples');
fs.mkdirSync(cache, { recursive: true });

function template(language, options) {
  const out = path.join(cache, 'cdk.out', language);
  synth(path.join(examples, language), out, options);
  return JSON.parse(fs.readFileSync(path.join(out, 'Integrations.template.json'), 'utf8'));
}

function timed(what, action) {
  const start = Date.now();
  const result = action();
  console.log(`${what}: ${Math.round((Date.now() - start) / 1000)} s`);
  return result;
}

linkPackage(path.join(examples, 'typescript'));
const expected = template('typescript', { args: ['--app', 'npx ts-node --prefer-ts-exts bin/integrations.ts'] });
const results = [];
for (const language of languages) {
  const { prepare, test } = require(`./${language}`);
  const app = path.join(examples, language);
  const env = timed(`${language}: package`, () => prepare(app));
  if (env) {
    timed(`${language}: tests`, () => test(app, env));
    const actual = timed(`${language}: cdk synth`, () => template(language, { env }));
    assert.deepStrictEqual(actual, expected, `the template of examples/${language} differs from that of examples/typescript`);
    results.push(`${language}: the tests pass, and the template equals the TypeScript app's (${Object.keys(actual.Resources).length} resources)`);
  } else {
    results.push(`${language}: generated, not compiled`);
  }
}
console.log(results.join('\n'));
