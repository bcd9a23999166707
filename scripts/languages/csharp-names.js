// Finds names that the C# package hides. It reads the generated sources, so it needs no .NET SDK.
//
// C# looks a name such as `Constructs.Construct` up from the inside out: in `namespace Acme.Constructs`, its first segment is the
// namespace Acme.Constructs before it is the one called Constructs, and a type of that name is found before both. The namespaces that
// the sources only import count as well: code in the namespace can't name them.
//
// In the other languages a package that is in another can't do this. Java's and Python's code names packages in full, from the
// first segment on: `io.acme.constructs` is never just `constructs`. Go imports a package by its path, under a name in lower case
// for the one file, and nothing that a package exports has such a name.
const fs = require('node:fs');
const path = require('node:path');

/** The source without comments and strings. */
function code(source) {
  return source.replace(/\/\/.*|\/\*[^]*?\*\/|@"(?:[^"]|"")*"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+'/g, ' ');
}

/** The namespaces and types that a source declares, by the names that they hide. */
function declared(source) {
  return [
    ...[...source.matchAll(/\bnamespace\s+([\w.]+)/g)].flatMap(([, namespace]) => namespace.split('.').slice(1).map((name) => [name, `the namespace ${namespace}`])),
    ...[...source.matchAll(/\b(class|interface|enum|struct|record)\s+(\w+)/g)].map(([, kind, name]) => [name, `the ${kind} ${name}`]),
  ];
}

/** The first segments of the names that a source refers to or imports, each with an example. Names with `global::` can't be hidden. */
function referred(source) {
  return [
    ...[...source.matchAll(/(?<![\w.]|::)([A-Za-z_]\w*)(?:\.\w+)+/g)].map(([name, first]) => [first, name]),
    ...[...source.matchAll(/\busing\s+(?:static\s+)?([A-Za-z_]\w*)\s*;/g)].map(([, name]) => [name, name]),
  ];
}

/** A message for each hidden name in the C# sources in a folder. */
function hidden(folder) {
  const sources = fs.readdirSync(folder, { recursive: true }).map(String).filter((file) => file.endsWith('.cs')).sort()
    .map((file) => code(fs.readFileSync(path.join(folder, file), 'utf8')));
  if (sources.length === 0) {
    throw new Error(`there are no C# sources in ${folder}`);
  }
  const names = new Map(sources.flatMap(referred));
  return [...new Map(sources.flatMap(declared))].filter(([name]) => names.has(name)).map(([name, what]) => `${what} hides ${name}, as in ${names.get(name)}`);
}

module.exports = { hidden };
