import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of the assembly that the tests use. */
interface Assembly {
  readonly types: { readonly [fqn: string]: AssemblyType };
}
interface AssemblyType {
  readonly name: string;
  readonly fqn: string;
  readonly abstract?: boolean;
  readonly base?: string;
  readonly datatype?: boolean;
  readonly interfaces?: string[];
  readonly properties?: ReadonlyArray<{ readonly name: string; readonly type: { readonly fqn?: string } }>;
  readonly methods?: ReadonlyArray<Callable & { readonly name: string; readonly static?: boolean }>;
  readonly initializer?: Callable;
}
interface Callable {
  readonly parameters?: ReadonlyArray<{ readonly type: { readonly fqn?: string } }>;
}

const assembly = JSON.parse(readFileSync(join(__dirname, '..', '..', '.jsii'), 'utf8')) as Assembly;

/** The public types of the library, from jsii. */
export const types = Object.values(assembly.types);

export function typeOf(fqn: string | undefined): AssemblyType | undefined {
  return fqn === undefined ? undefined : assembly.types[fqn];
}

/** The props of a struct, including inherited ones. */
function propertiesOf(fqn: string): NonNullable<AssemblyType['properties']> {
  const type = assembly.types[fqn];
  return [...type?.properties ?? [], ...(type?.interfaces ?? []).flatMap(propertiesOf)];
}

/** The names of the props of a struct, including inherited ones. */
export function propsOf(fqn: string): string[] {
  return propertiesOf(fqn).map(({ name }) => name);
}

/** The paths of the props of a struct, including the library's structs in it: `errorHandling.bucket`. */
export function propPathsOf(fqn: string): string[] {
  return propertiesOf(fqn).flatMap(({ name, type }) =>
    [name, ...typeOf(type.fqn)?.datatype ? propPathsOf(type.fqn!).map((inner) => `${name}.${inner}`) : []]);
}
