import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of the assembly with names in other languages. */
interface Named { readonly name: string }
interface Parameter extends Named { readonly type: { readonly fqn?: string }; readonly variadic?: boolean }
interface Method extends Named { readonly parameters?: Parameter[]; readonly static?: boolean }
interface Property extends Named { readonly static?: boolean }
interface Type extends Named {
  readonly fqn: string;
  readonly kind: string;
  readonly datatype?: boolean;
  readonly interfaces?: string[];
  readonly initializer?: { readonly parameters?: Parameter[] };
  readonly methods?: Method[];
  readonly properties?: Property[];
}

const PYTHON = words(`False None True and as assert async await break class continue def del elif else except finally for from global if import in is
  lambda nonlocal not or pass raise return self cls try while with yield`);
const JAVA = words(`abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float for
  goto if implements import instanceof int interface long native new package private protected public return short static strictfp super switch
  synchronized this throw throws transient try void volatile while true false null
  clone equals finalize hashCode notify notifyAll toString wait build create builder`);
const CSHARP = words(`abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event
  explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator
  out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true
  try typeof uint ulong unchecked unsafe ushort using virtual void volatile while`);
const CSHARP_OBJECT = words('Equals Finalize GetHashCode GetType MemberwiseClone ReferenceEquals ToString');
const GO = words(`break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select
  struct switch type var`);

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/));
}

/** A name in Python, as jsii-pacmak generates it: a digit belongs to the preceding word. */
function snake(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2').toLowerCase();
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function members(type: Type): Named[] {
  return [...type.properties ?? [], ...type.methods ?? []];
}

function signatures(type: Type): Array<[string, Parameter[]]> {
  return [
    ...type.initializer ? [['constructor', type.initializer.parameters ?? []] as [string, Parameter[]]] : [],
    ...(type.methods ?? []).map(({ name, parameters = [] }): [string, Parameter[]] => [name, parameters]),
  ];
}

/** All names in lower camel case, with their places. */
function names(type: Type): Array<[string, string]> {
  return [
    ...members(type).map(({ name }): [string, string] => [`${type.name}.${name}`, name]),
    ...signatures(type).flatMap(([method, parameters]) => parameters.map(({ name }): [string, string] => [`${type.name}.${method}(${name})`, name])),
  ];
}

function twice(list: readonly string[]): string[] {
  return list.filter((name, index) => list.indexOf(name) !== index);
}

interface Rule {
  readonly name: string;
  readonly broken: (type: Type, types: ReadonlyMap<string, Type>) => string[];
  readonly bad: Partial<Type>;
  readonly places: string[];
}

const bad = { fqn: 'x.Bad', name: 'Bad', kind: 'class' };
const struct: Type = { fqn: 'x.Options', name: 'Options', kind: 'interface', datatype: true, properties: [{ name: 'secret' }] };

function propsOf(fqn: string, types: ReadonlyMap<string, Type>): string[] {
  const type = types.get(fqn);
  return type ? [...(type.properties ?? []).map(({ name }) => name), ...(type.interfaces ?? []).flatMap((parent) => propsOf(parent, types))] : [];
}

const RULES: Rule[] = [
  {
    name: 'Python: words stay whole (no o_auth_2, no digits on their own)',
    broken: (type) => names(type).filter(([, name]) => /(^|_)o_auth|(^|_)\d|(^|_)[a-z](_|\d?$)/.test(snake(name)) && !/^[A-Z_0-9]+$/.test(name)).map(([where]) => where),
    bad: { methods: [{ name: 'oAuth2Tokens' }, { name: 'fromOAuth2' }, { name: 'xFactor' }, { name: 'oauth2Tokens' }, { name: 'OAUTH_2' }] },
    places: ['Bad.oAuth2Tokens', 'Bad.fromOAuth2', 'Bad.xFactor'],
  },
  {
    name: 'Python: no name is a keyword',
    broken: (type) => names(type).filter(([, name]) => PYTHON.has(snake(name))).map(([where]) => where),
    bad: { properties: [{ name: 'from' }, { name: 'schema' }], methods: [{ name: 'm', parameters: [{ name: 'lambda', type: {} }] }] },
    places: ['Bad.from', 'Bad.m(lambda)'],
  },
  {
    name: 'Python: a struct is the last parameter, and its fields become keyword arguments that clash with no other parameter',
    broken: (type, types) => signatures(type).flatMap(([method, parameters]) => parameters.flatMap(({ name, type: { fqn = '' } }, index) => {
      if (!types.get(fqn)?.datatype) {
        return [];
      }
      const clash = propsOf(fqn, types).some((prop) => parameters.some((other, place) => place !== index && other.name === prop));
      return index < parameters.length - 1 || clash ? [`${type.name}.${method}(${name})`] : [];
    })),
    bad: {
      initializer: { parameters: [{ name: 'secret', type: {} }, { name: 'options', type: { fqn: 'x.Options' } }] },
      methods: [
        { name: 'm', parameters: [{ name: 'options', type: { fqn: 'x.Options' } }, { name: 'more', type: {} }] },
        { name: 'n', parameters: [{ name: 'options', type: { fqn: 'x.Options' } }] },
      ],
    },
    places: ['Bad.constructor(options)', 'Bad.m(options)'],
  },
  {
    name: 'Java: no name is a keyword, a method of Object or one of a builder',
    broken: (type) => names(type).filter(([, name]) => JAVA.has(name) || name === 'class' || name === 'getClass').map(([where]) => where),
    bad: { properties: [{ name: 'default' }, { name: 'class' }], methods: [{ name: 'build' }, { name: 'wait' }, { name: 'use' }] },
    places: ['Bad.default', 'Bad.class', 'Bad.build', 'Bad.wait'],
  },
  {
    name: 'C#: no name is a keyword, a member of Object or the name of its own class',
    broken: (type) => names(type)
      .filter(([, name]) => CSHARP.has(name) || CSHARP_OBJECT.has(pascal(name)) || (type.kind === 'class' && pascal(name) === type.name))
      .map(([where]) => where),
    bad: { properties: [{ name: 'bad' }, { name: 'toString' }], methods: [{ name: 'm', parameters: [{ name: 'params', type: {} }] }] },
    places: ['Bad.bad', 'Bad.toString', 'Bad.m(params)'],
  },
  {
    name: 'Go: no name is a keyword, and nothing is one name when its first letter is a capital',
    broken: (type) => [
      ...names(type).filter(([, name]) => GO.has(name)).map(([where]) => where),
      ...twice([
        ...members(type).map(({ name }) => pascal(name)),
        ...(type.properties ?? []).map(({ name }) => `Set${pascal(name)}`),
      ]).map((name) => `${type.name}.${name}`),
    ],
    bad: { properties: [{ name: 'type' }, { name: 'range' }, { name: 'region' }], methods: [{ name: 'setRegion' }, { name: 'Region' }] },
    places: ['Bad.type', 'Bad.range', 'Bad.Region', 'Bad.SetRegion'],
  },
];

const types = Object.values(JSON.parse(readFileSync(join(__dirname, '..', '..', '.jsii'), 'utf8')).types) as Type[];

describe.each(RULES)('$name', ({ broken, bad: type, places }) => {
  test('in the public API', () => {
    const byName = new Map(types.map((one) => [one.fqn, one]));
    expect(types.flatMap((one) => broken(one, byName))).toEqual([]);
  });

  test('and a violation is found', () => {
    expect(broken({ ...bad, ...type }, new Map([[struct.fqn, struct]]))).toEqual(places);
  });
});

test('no two types have the same name where files and packages ignore case', () => {
  expect(twice(types.map(({ name }) => name.toLowerCase()))).toEqual([]);
});

test('no type has the name of a type that Go generates for another', () => {
  const generated = types.flatMap(({ name, methods = [] }) => [`New${name}`, ...methods.map((method) => `${name}_${pascal(method.name)}`)]);
  expect(types.map(({ name }) => name).filter((name) => generated.includes(name))).toEqual([]);
});
