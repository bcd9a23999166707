// Compiles the TypeScript blocks of docs/*.md and examples/README.md, each in the fixture of rosetta/, as jsii-rosetta does for
// README.md. If the first block of a document begins with imports, all its blocks are one program without the fixture, such as a test
// that is explained in pieces.
const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

const root = path.resolve(__dirname, '..');
const HERE = '/// here';
/** The error for `declare` in the body of a function, which the fixture has. */
const MODIFIERS_CANNOT_APPEAR_HERE = 1184;

const OPTIONS = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  // The types for tests in a document.
  types: ['jest'],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  // The blocks import the package by its name, as users do.
  paths: { 'cdk-appflow-constructs': [path.join(root, 'lib', 'index.d.ts')] },
};

/** The blocks of a document, including those in lists, each with the number of its first line. */
function blocksOf(markdown) {
  const lines = markdown.split('\n');
  const starts = lines.flatMap((line, index) => /^ *```(ts|typescript)$/.test(line) ? [index + 1] : []);
  return starts.map((start) => ({ line: start + 1, code: lines.slice(start, lines.findIndex((line, index) => index > start && /^ *```$/.test(line))).join('\n') }));
}

/** The files to compile for a document: one per block, or a single file if the first block has imports. */
function sourcesOf(name, markdown, [before, after]) {
  const blocks = blocksOf(markdown);
  if (!/^import /.test(blocks[0]?.code ?? '')) {
    return blocks.map(({ line, code }) => ({ name, line, offset: line - before.split('\n').length, text: before + code + after }));
  }
  // Each block keeps its line numbers.
  const text = blocks.reduce((soFar, { line, code }) => soFar + '\n'.repeat(line - soFar.split('\n').length) + code, '');
  return [{ name, line: blocks[0].line, offset: 0, text }];
}

/** The files of packages by path, parsed once for all calls. */
const parsed = new Map();

/** The compiler's messages on the blocks of documents, such as `docs/x.md:12: ...`. The documents are texts by name. */
function problemsOf(documents, fixture) {
  const around = fixture.split(HERE);
  if (around.length !== 2) {
    throw new Error(`the fixture has no line ${HERE}`);
  }
  const all = Object.entries(documents).flatMap(([name, markdown]) => sourcesOf(name, markdown, around));
  const sources = new Map(all.map((source) => [path.join(root, `${source.name}.${source.line}.ts`), source]));
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => sources.has(path.normalize(file)) || fileExists(file);
  host.readFile = (file) => sources.get(path.normalize(file))?.text ?? readFile(file);
  host.getSourceFile = (file, ...rest) => {
    const source = sources.get(path.normalize(file));
    if (source) {
      return ts.createSourceFile(file, source.text, ...rest);
    }
    if (!parsed.has(file)) {
      parsed.set(file, getSourceFile(file, ...rest));
    }
    return parsed.get(file);
  };
  const found = ts.getPreEmitDiagnostics(ts.createProgram([...sources.keys()], OPTIONS, host))
    .filter(({ code }) => code !== MODIFIERS_CANNOT_APPEAR_HERE);
  return {
    blocks: Object.values(documents).flatMap(blocksOf).length,
    problems: found.map(({ file, start, messageText }) => {
      const text = ts.flattenDiagnosticMessageText(messageText, ' ');
      const source = file && sources.get(path.normalize(file.fileName));
      return source ? `${source.name}:${source.offset + file.getLineAndCharacterOfPosition(start).line + 1}: ${text}` : text;
    }),
  };
}

module.exports = { problemsOf };

if (require.main === module) {
  const names = [...fs.readdirSync(path.join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`), 'examples/README.md'];
  const { blocks, problems } = problemsOf(
    Object.fromEntries(names.map((name) => [name, fs.readFileSync(path.join(root, name), 'utf8')])),
    fs.readFileSync(path.join(root, 'rosetta', 'default.ts-fixture'), 'utf8'),
  );
  problems.forEach((problem) => console.log(problem));
  console.log(`${blocks} code blocks in ${names.length} documents: ${problems.length} problems`);
  process.exitCode = problems.length > 0 || blocks === 0 ? 1 : 0;
}
