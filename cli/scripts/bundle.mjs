// Bundles the tool into lib/cli.mjs, one file without dependencies, and collects the licences of the bundled packages.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** The release sets its own version and output folder. */
const version = process.env.CLI_VERSION ?? JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

const out = resolve(process.env.CLI_OUT ?? root);

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  outfile: join(out, 'lib', 'cli.mjs'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  mainFields: ['module', 'main'],
  metafile: true,
  define: { VERSION: JSON.stringify(version) },
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});

/** The folders of the bundled packages. */
const packages = [...new Set(Object.keys(metafile.inputs)
  .map((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1])
  .filter((folder) => folder !== undefined))].sort();
if (packages.length === 0) {
  throw new Error('the bundle contains no package, so there are no licences to list');
}
/** The packages by the text of their licence, which most of them share. */
const byText = new Map();
for (const folder of packages) {
  const { name, version: packageVersion, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  if (license === undefined) {
    throw new Error(`${folder} names no licence`);
  }
  const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e(\.|$)/i.test(each));
  const text = file === undefined ? 'The package holds no licence text.' : readFileSync(join(root, folder, file), 'utf8').trim();
  byText.set(text, [...byText.get(text) ?? [], `${name} ${packageVersion} (${license})`]);
}
const notices = [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`);
writeFileSync(join(out, 'THIRD-PARTY-LICENSES'), `The file lib/cli.mjs holds code of these packages.\n\n${notices.join(`\n${'-'.repeat(80)}\n\n`)}`);
