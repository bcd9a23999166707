/** The description of flows is what the service model and the CloudFormation schema say, path by path. */
import { FLOW } from '../../../src/checks/flow/description';
import { SOURCES } from '../../../src/checks/flow/sources';
import type { Shape } from '../../../src/checks/shapes';
import { SOURCE_CONNECTORS } from '../../../src/private/flow/operators';
import { DESTINATION_CONNECTORS } from '../../../src/private/flow/values';
import { unmetRequirement } from '../../../src/private/predicates';
import model from '../../conformance/flow-model.json';

interface Rules {
  readonly type: string;
  readonly shape?: string;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly requiredByApi?: readonly string[];
}

const MODEL: { readonly [path: string]: Rules } = model.properties;
const LIMITS: { readonly [shape: string]: { readonly min?: number; readonly max?: number; readonly pattern?: string } } = model.limits;

/** Every shape of the description under its path; the entries of lists are under `[]`. */
function shapesIn(shape: Shape, path = ''): Array<readonly [string, Shape]> {
  const inner = shape.kind === 'struct'
    ? Object.entries(shape.members).flatMap(([name, member]) => shapesIn(member, path === '' ? name : `${path}.${name}`))
    : shape.kind === 'list' ? shapesIn(shape.of, `${path}[]`) : [];
  return [[path, shape], ...inner];
}

const SHAPES = shapesIn(FLOW);
const ofKind = <K extends Shape['kind']>(kind: K) => SHAPES.filter((entry): entry is readonly [string, Extract<Shape, { kind: K }>] => entry[1].kind === kind);

test('there is a shape for each property, and no other', () => {
  expect(SHAPES.map(([path]) => path).sort()).toEqual(Object.keys(MODEL).sort());
  expect(SHAPES.length).toBeGreaterThan(200);
});

const TYPES: { readonly [kind in Shape['kind']]: readonly string[] } = {
  text: ['string'],
  oneOf: ['string'],
  operator: ['string'],
  integer: ['integer', 'number'],
  time: ['number'],
  boolean: ['boolean'],
  list: ['array'],
  map: ['object'],
  struct: ['object'],
};

test('each has the type of the property', () => {
  expect(SHAPES.filter(([path, { kind }]) => !TYPES[kind].includes(MODEL[path].type)).map(([path]) => path)).toEqual([]);
});

test.each(ofKind('struct'))('what is required in %s', (path, { required }) => {
  const { required: byCloudFormation = [], requiredByApi = [] } = MODEL[path];
  expect([...required].sort()).toEqual([...new Set([...byCloudFormation, ...requiredByApi])].sort());
});

test.each(ofKind('oneOf').filter(([path]) => !path.endsWith('.ConnectorType')))('the values of %s', (path, { values }) => {
  expect([...values].sort()).toEqual(MODEL[path].enum);
});

test.each([
  ['SourceFlowConfig', 'SourceConnectorProperties', Object.keys(SOURCE_CONNECTORS)],
  ['DestinationFlowConfigList[]', 'DestinationConnectorProperties', DESTINATION_CONNECTORS],
])('the connectors of %s are those that have a block', (path, blocks, connectors) => {
  const { values = [] }: { readonly values?: readonly string[] } = Object(SHAPES.find(([one]) => one === `${path}.ConnectorType`)?.[1]);
  expect(values).toEqual(connectors);
  expect(values.filter((value) => !MODEL[`${path}.ConnectorType`].enum?.includes(value))).toEqual([]);
  const inModel = Object.keys(MODEL).filter((one) => one.startsWith(`${path}.${blocks}.`)).map((one) => one.slice(path.length + blocks.length + 2).split('.')[0]);
  expect([...new Set(inModel)].map((one) => one.toLowerCase()).sort()).toEqual(values.map((one) => one.toLowerCase()).sort());
});

test('the operators of each source are those of its own connector', () => {
  expect(ofKind('operator').map(([path, { connector }]) => [path, connector]))
    .toEqual(SOURCES.map(({ block, connectorType }) => [`Tasks[].ConnectorOperator.${block}`, connectorType]));
});

/** Files of no size, and of more than a template can hold, are refused although no model says it. */
const WITHOUT_RANGE = /\.TargetFileSize$/;

test.each(ofKind('integer').filter(([path]) => !WITHOUT_RANGE.test(path)))('the range of %s', (path, { range }) => {
  const { min, max, shape = '' } = MODEL[path];
  expect(range).toEqual({ min, max });
  expect(range).toEqual(LIMITS[shape]);
});

/** Texts of different characters, each with those that the pattern of some text is about. */
const PROBES = [
  '', 'a', 'ab', 'abc', '1a', 'a.b', 'a-b_c', 'a b', ' ', 'a\tb', 'a\nb', 'a\n', '\n', 'a/b', 'a:b', 'a,b', '.ab', '_ab', 'a!@#.-', 'a+b=c', 'a?b', 'é', 'aéb', '\u2028',
  '"""', '(((', 'x'.repeat(16), 'arn:aws:iam::111111111111:role/x', 'arn:aws:kms:eu-west-1:111111111111:key/x', 'upsolver-appflow-x', 'ODATA_V2', 'a$b', 'aws:x',
  ...[63, 64, 128, 129, 256, 257, 512, 513, 1024, 1025, 2048, 2049].map((length) => 'x'.repeat(length)),
  `upsolver-appflow${'x'.repeat(47)}`, `upsolver-appflow${'x'.repeat(48)}`,
];

/** Where the library doesn't say what the models say, and why. */
const OTHERWISE: { readonly [path: string]: readonly string[] } = {
  // A database without a name is none.
  'MetadataCatalogConfig.GlueDataCatalog.DatabaseName': [''],
  // AppFlow's guide has more characters than its service model.
  'Tags[].Key': ['a b', ' ', 'a\tb', 'a\nb', 'a\n', '\n', 'é', 'aéb', '\u2028'],
  'Tags[].Value': ['é', 'aéb'],
};

/** The service model's patterns are matched whole. */
const whole = (pattern: string) => new RegExp(`^(?:${pattern.replace('\\uD800\\uDC00-\\uDBFF\\uDFFF', '\\uD800-\\uDFFF')})$`);

function isInModel(path: string, text: string): boolean {
  const rules = [MODEL[path], LIMITS[MODEL[path].shape ?? ''] ?? {}];
  return rules.every(({ min = 0, max = Infinity, pattern = '[^]*' }) => text.length >= min && text.length <= max && whole(pattern).test(text));
}

test.each(ofKind('text'))('%s takes what the models take', (path, { limit }) => {
  const differing = PROBES.filter((text) => (unmetRequirement(text, limit) === undefined) !== isInModel(path, text));
  expect(differing).toEqual(OTHERWISE[path] ?? []);
});
