// Bundles the function that refreshes credentials into lib/refresh-handler, where the constructs find it. The AWS SDK is part
// of Lambda's runtime. The output depends only on the source, and is written only if it has changed.
const fs = require('node:fs');
const path = require('node:path');
const { buildSync } = require('esbuild');

const root = path.resolve(__dirname, '..');
const target = path.join(root, 'lib', 'refresh-handler', 'index.js');

const { outputFiles: [{ contents }] } = buildSync({
  absWorkingDir: root,
  entryPoints: ['assets/refresh-handler/index.ts'],
  outfile: 'lib/refresh-handler/index.js',
  bundle: true,
  write: false,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['@aws-sdk/*'],
  legalComments: 'none',
  tsconfigRaw: {},
});

if (!fs.existsSync(target) || !fs.readFileSync(target).equals(Buffer.from(contents))) {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  // Renaming is atomic: a concurrent reader sees either the old file or the new one.
  const written = `${target}.${process.pid}`;
  fs.writeFileSync(written, contents);
  fs.renameSync(written, target);
}
