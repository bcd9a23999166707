/** Values that CloudFormation computes are text here, with a mark for each part that is only known at deployment. */
export interface Environment {
  /** Undefined for an environment-agnostic stack. */
  readonly account?: string;
  readonly region?: string;
  readonly stackName: string;
  /** The values of the parameters, as far as they are known: from the parent stack, or their defaults. */
  readonly parameters: { readonly [name: string]: string | undefined };
  /** The exports of the app's stacks, as text with marks. */
  readonly exports: { readonly [name: string]: string | undefined };
}

const OPEN = '\u0001';
const CLOSE = '\u0002';
/** A colon in a mark would split the ARN that contains the mark. */
const COLON = '\u0003';
const MARK = new RegExp(`${OPEN}([^${OPEN}${CLOSE}]*)${CLOSE}`, 'g');

/** Marks a part that is only known at deployment. */
export function mark(text: string): string {
  return `${OPEN}${text.replaceAll(':', COLON)}${CLOSE}`;
}

/** The parts of a text that are only known at deployment: logical ids, or the intrinsic functions themselves. */
export function marksOf(text: string): string[] {
  return [...text.matchAll(MARK)].map((match) => match[1].replaceAll(COLON, ':'));
}

/** The text with its marks replaced: by known values, or by `${LogicalId}` for people. */
export function unmark(text: string, known: { readonly [mark: string]: string } = {}): string {
  return text.replace(MARK, (_, inner: string) => {
    const name = inner.replaceAll(COLON, ':');
    return Object.hasOwn(known, name) ? known[name] : `\${${name}}`;
  });
}

/** A text of a template, which may be computed by intrinsic functions. */
export function flatten(value: unknown, env: Environment): string {
  if (typeof value === 'string') {
    return value;
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return mark('?');
  }
  const [name, argument] = Object.entries(value)[0] ?? ['', undefined];
  switch (name) {
    case 'Ref':
      return ref(String(argument), env);
    case 'Fn::GetAtt':
      return mark(Array.isArray(argument) ? argument.join('.') : String(argument));
    case 'Fn::Join':
      return Array.isArray(argument) && Array.isArray(argument[1])
        ? argument[1].map((part) => flatten(part, env)).join(String(argument[0]))
        : mark(name);
    case 'Fn::Sub':
      return sub(argument, env);
    case 'Fn::Select':
      return select(argument, env);
    case 'Fn::ImportValue': {
      const exported = flatten(argument, env);
      return (Object.hasOwn(env.exports, exported) ? env.exports[exported] : undefined) ?? mark(`ImportValue ${unmark(exported)}`);
    }
    default:
      return mark(name === '' ? '?' : name);
  }
}

function ref(name: string, env: Environment): string {
  switch (name) {
    case 'AWS::AccountId':
      return env.account ?? mark(name);
    case 'AWS::Region':
      return env.region ?? mark(name);
    case 'AWS::Partition':
      return partitionOf(env.region);
    case 'AWS::URLSuffix':
      return partitionOf(env.region) === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
    case 'AWS::StackName':
      return env.stackName;
    default:
      return (Object.hasOwn(env.parameters, name) ? env.parameters[name] : undefined) ?? mark(name);
  }
}

function partitionOf(region = ''): string {
  return region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

function sub(argument: unknown, env: Environment): string {
  const [text, variables]: [unknown, unknown] = Array.isArray(argument) ? [argument[0], argument[1]] : [argument, undefined];
  const own = new Map(Object.entries(typeof variables === 'object' && variables !== null ? variables : {}));
  return String(text).replace(/\$\{(!?)([^}]*)\}/g, (_, literal: string, inner: string) => {
    if (literal !== '') {
      return `\${${inner}}`;
    }
    return own.has(inner) ? flatten(own.get(inner), env) : inner.includes('.') ? mark(inner) : ref(inner, env);
  });
}

/** One part of a text, such as the name in an ARN. */
function select(argument: unknown, env: Environment): string {
  const [index, list]: [unknown, unknown] = Array.isArray(argument) ? [argument[0], argument[1]] : [undefined, undefined];
  if (Array.isArray(list)) {
    return flatten(list[Number(index)], env);
  }
  const split: unknown = typeof list === 'object' && list !== null && 'Fn::Split' in list ? list['Fn::Split'] : undefined;
  if (!Array.isArray(split)) {
    return mark('Fn::Select');
  }
  const text = flatten(split[1], env);
  const marks = marksOf(text);
  // A part of an unknown text is unknown as well.
  return marks.length > 0 ? mark(marks[0]) : text.split(String(split[0]))[Number(index)] ?? mark('Fn::Select');
}
