// Compiles the TypeScript blocks of docs/*.md, each in the fixture of rosetta/, as jsii-rosetta does with those of README.md.
const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

const root = path.resolve(__dirname, '..');
const HERE = '/// here';
/** `declare` in the body of a function, as the fixture has it. */
const MODIFIERS_CANNOT_APPEAR_HERE = 1184;

const OPTIONS = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  // The blocks import the package by its name, as its users do.
  paths: { 'cdk-appflow-constructs': [path.join(root, 'lib', 'index.d.ts')] },
};

/** The blocks of a document, with the number of the first line of each. */
function blocksOf(markdown) {
  const lines = markdown.split('\n');
  const starts = lines.flatMap((line, index) => /^```(ts|typescript)$/.test(line) ? [index + 1] : []);
  return starts.map((start) => ({ line: start + 1, code: lines.slice(start, lines.indexOf('```', start)).join('\n') }));
}

/** What the compiler says of the blocks of documents, `docs/x.md:12: ...`; the documents are texts by their names. */
function problemsOf(documents, fixture) {
  const [before, after] = fixture.split(HERE);
  if (after === undefined) {
    throw new Error(`the fixture has no line ${HERE}`);
  }
  const sources = new Map();
  for (const [name, markdown] of Object.entries(documents)) {
    for (const { line, code } of blocksOf(markdown)) {
      sources.set(path.join(root, `${name}.${line}.ts`), { name, offset: line - before.split('\n').length, text: before + code + after });
    }
  }
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => sources.has(path.normalize(file)) || fileExists(file);
  host.readFile = (file) => sources.get(path.normalize(file))?.text ?? readFile(file);
  host.getSourceFile = (file, ...rest) => {
    const source = sources.get(path.normalize(file));
    return source ? ts.createSourceFile(file, source.text, ...rest) : getSourceFile(file, ...rest);
  };
  const found = ts.getPreEmitDiagnostics(ts.createProgram([...sources.keys()], OPTIONS, host))
    .filter(({ code }) => code !== MODIFIERS_CANNOT_APPEAR_HERE);
  return {
    blocks: sources.size,
    problems: found.map(({ file, start, messageText }) => {
      const text = ts.flattenDiagnosticMessageText(messageText, ' ');
      const source = file && sources.get(path.normalize(file.fileName));
      return source ? `${source.name}:${source.offset + file.getLineAndCharacterOfPosition(start).line + 1}: ${text}` : text;
    }),
  };
}

module.exports = { problemsOf };

if (require.main === module) {
  const folder = path.join(root, 'docs');
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.md'));
  const { blocks, problems } = problemsOf(
    Object.fromEntries(names.map((name) => [`docs/${name}`, fs.readFileSync(path.join(folder, name), 'utf8')])),
    fs.readFileSync(path.join(root, 'rosetta', 'default.ts-fixture'), 'utf8'),
  );
  problems.forEach((problem) => console.log(problem));
  console.log(`${blocks} code blocks in docs: ${problems.length} problems`);
  process.exitCode = problems.length > 0 || blocks === 0 ? 1 : 0;
}
