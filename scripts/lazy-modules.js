// Makes the compiled package load its modules on first use, not when the package is required, so an app with one connector doesn't load
// thirty. jsii compiles `import` to a `require` at the top of the file. This script turns each `require` into a function that requires
// once, and the index into getters, like aws-cdk-lib's own build. It also removes the inline source maps and the comments, which every app
// would read: the maps repeat the sources, and the declarations have the comments.
const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

const OPTIONS = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  moduleDetection: ts.ModuleDetectionKind.Legacy,
  noCheck: true,
  noLib: true,
  noResolve: true,
  removeComments: true,
  types: [],
};

/** The compiler's wrappers of a `require` for `import x from` and `import * as x from`. */
const INTEROP = ['__importDefault', '__importStar'];

/** The source without comments, and with the modules that it requires at the top loaded on first use. */
function lazyRequires(source) {
  const { sourceFile, program, emitted } = programOf(source);
  const checker = program.getTypeChecker();
  const required = new Set(sourceFile.statements.map(requiredBy).filter(Boolean).map(({ name }) => checker.getSymbolAtLocation(name)));

  const lazily = (context) => {
    const { factory } = context;
    const loaded = ({ text }) => factory.createCallExpression(factory.createIdentifier(text), undefined, []);
    const visit = (node) => {
      if (ts.isShorthandPropertyAssignment(node) && required.has(checker.getShorthandAssignmentValueSymbol(node))) {
        return factory.createPropertyAssignment(node.name, loaded(node.name));
      }
      if (ts.isIdentifier(node)) {
        return required.has(checker.getSymbolAtLocation(node)) ? loaded(node) : node;
      }
      return ts.visitEachChild(node, visit, context);
    };
    const visitStatement = (statement) => {
      const declared = requiredBy(statement);
      return declared ? requiringOnce(factory, declared) : visit(statement);
    };
    return (file) => ts.visitEachChild(file, visitStatement, context);
  };
  program.emit(sourceFile, undefined, undefined, false, { before: [lazily] });
  return emitted();
}

/** `let x_; const x = () => x_ ??= require("x");` */
function requiringOnce(factory, { name, initializer }) {
  const declare = (flags, ...declaration) => factory.createVariableStatement(undefined,
    factory.createVariableDeclarationList([factory.createVariableDeclaration(...declaration)], flags));
  const value = factory.createUniqueName(`${name.text}_`, ts.GeneratedIdentifierFlags.Optimistic);
  const loadOnce = factory.createBinaryExpression(value, ts.SyntaxKind.QuestionQuestionEqualsToken, initializer);
  return [
    declare(ts.NodeFlags.Let, value),
    declare(ts.NodeFlags.Const, name, undefined, undefined, factory.createArrowFunction(undefined, undefined, [], undefined, undefined, loadOnce)),
  ];
}

/** The parts of a statement `const x = require("x")`. `export ... from` is compiled to a `var`. */
function requiredBy(statement) {
  if (!ts.isVariableStatement(statement) || statement.declarationList.declarations.length !== 1) {
    return undefined;
  }
  const [{ name, initializer }] = statement.declarationList.declarations;
  const call = isCallOf(initializer, INTEROP) ? initializer.arguments[0] : initializer;
  return ts.isIdentifier(name) && requestOf(call) !== undefined ? { name, initializer } : undefined;
}

function isCallOf(node, names) {
  return node !== undefined && ts.isCallExpression(node) && ts.isIdentifier(node.expression) && names.includes(node.expression.text);
}

/** The module in `require("module")`. */
function requestOf(node) {
  return isCallOf(node, ['require']) && node.arguments.length === 1 && ts.isStringLiteral(node.arguments[0]) ? node.arguments[0].text : undefined;
}

/** A program of one script in memory. */
function programOf(source) {
  const name = 'module.ts';
  const sourceFile = ts.createSourceFile(name, source, OPTIONS.target, true);
  let text;
  const host = {
    getSourceFile: (file) => (file === name ? sourceFile : undefined),
    writeFile: (_, content) => { text = content; },
    fileExists: (file) => file === name,
    readFile: () => undefined,
    getDefaultLibFileName: () => 'lib.d.ts',
    getCurrentDirectory: () => '',
    getCanonicalFileName: (file) => file,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
  };
  return { sourceFile, program: ts.createProgram([name], OPTIONS, host), emitted: () => text };
}

/** For each name that an index exports, the file that declares it. */
function exportsOf(index) {
  const { sourceFile } = programOf(fs.readFileSync(index, 'utf8'));
  const stars = sourceFile.statements.map(({ expression }) => expression).filter((expression) => isCallOf(expression, ['__exportStar']));
  const found = new Map();
  for (const { arguments: [required] } of stars) {
    const file = require.resolve(path.resolve(path.dirname(index), requestOf(required)));
    const names = path.basename(file) === 'index.js' ? exportsOf(file) : new Map(Object.keys(require(file)).map((name) => [name, file]));
    names.forEach((declaring, name) => found.set(name, declaring));
  }
  const missed = Object.keys(require(index)).filter((name) => !found.has(name));
  if (stars.length === 0 || missed.length > 0) {
    throw new Error(`${index} must use only \`export * from\`, and must not be lazy yet; found ${found.size} names, without ${missed.join(', ') || 'none'}`);
  }
  return found;
}

/** An index in the folder whose names load the files that declare them. */
function lazyIndex(folder, exported) {
  const lines = [...exported].map(([name, file]) => {
    const request = JSON.stringify(`./${path.relative(folder, file).replace(/\.[jt]s$/, '').split(path.sep).join('/')}`);
    return `lazy(${JSON.stringify(name)}, () => require(${request}));`;
  });
  return `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
${[...exported.keys()].map((name) => `exports.${name} = `).join('')}void 0;
function lazy(name, load) {
  Object.defineProperty(exports, name, {
    enumerable: true,
    configurable: true,
    get: () => {
      const value = load()[name];
      Object.defineProperty(exports, name, { enumerable: true, configurable: true, value });
      return value;
    },
  });
}
${lines.join('\n')}
`;
}

/** Makes all modules of a compiled package lazy. */
function makeLazy(lib) {
  const index = path.join(lib, 'index.js');
  // The exported names of all modules must be known before any file is changed.
  const exported = exportsOf(index);
  const files = fs.readdirSync(lib, { recursive: true }).map((file) => path.join(lib, String(file))).filter((file) => file.endsWith('.js'));
  for (const file of files) {
    fs.writeFileSync(file, file === index ? lazyIndex(lib, exported) : lazyRequires(fs.readFileSync(file, 'utf8')));
  }
}

if (require.main === module) {
  makeLazy(path.resolve(__dirname, '..', 'lib'));
}

module.exports = { exportsOf, lazyIndex, lazyRequires, makeLazy };
