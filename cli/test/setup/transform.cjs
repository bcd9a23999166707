// Compiles TypeScript and ES modules for jest. `npm test` checks the types before.
const { createHash } = require('node:crypto');
const { transformSync, version } = require('esbuild');

module.exports = {
  process(source, file) {
    const { code, map } = transformSync(source, {
      loader: /\.[mc]?ts$/.test(file) ? 'ts' : 'js',
      format: 'cjs',
      target: 'node20',
      sourcefile: file,
      sourcemap: 'external',
      define: { 'import.meta.url': JSON.stringify(`file://${file}`) },
    });
    return { code, map };
  },
  getCacheKey: (source, file) => createHash('sha256').update(JSON.stringify([version, file, source])).digest('hex'),
};
