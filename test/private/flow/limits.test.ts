import { DEACTIVATION_THRESHOLD, FLOW_LIMITS, SCHEDULE_OFFSET_SECONDS } from '../../../src/private/flow/limits';
import type { Limit } from '../../../src/private/limits';
import { unmetRequirement } from '../../../src/private/predicates';
import model from '../../conformance/flow-model.json';

const MODEL: { readonly [shape: string]: { readonly min?: number; readonly max?: number; readonly pattern?: string } } = model.limits;

/** The shape in the model, if it has another name than the limit. */
const SHAPES: { readonly [limit: string]: string } = { SourceField: 'String' };
/** Limits that aren't part of a request for a flow. */
const OTHERS = ['FlowArn'];

const LIMITS: ReadonlyArray<readonly [string, Limit]> = Object.entries(FLOW_LIMITS).filter(([name]) => !OTHERS.includes(name));

/** Texts with the characters that the patterns of the limits allow or forbid. */
const PROBES = [
  'a', 'ab', '1a', 'a.b', 'a-b_c', 'a b', ' ', 'a\tb', 'a\nb', 'a\n', '\n', 'a/b', 'a:b', 'a,b', '.a', '_a', 'a!@#.-', 'a+b=c', 'a?', 'é', 'aé', '\u2028', '"', '(',
  'x'.repeat(16), 'arn:aws:iam::111111111111:role/x', 'upsolver-appflow-x', 'ODATA_V2', 'a$b',
];

test.each(LIMITS)('%s has the length of the model', (name, limit) => {
  const { min = 0, max } = MODEL[SHAPES[name] ?? name];
  expect(limit.max).toBe(max);
  expect(limit.min).toBeGreaterThanOrEqual(min);
});

test.each(LIMITS)('%s accepts exactly the values that the model\'s pattern accepts', (name, limit) => {
  const { pattern = '.*' } = MODEL[SHAPES[name] ?? name];
  // "." excludes the same characters in Java and in JavaScript. A surrogate pair is one character in Java.
  const inModel = new RegExp(`^(?:${pattern.replace('\\uD800\\uDC00-\\uDBFF\\uDFFF', '\\uD800-\\uDFFF')})$`);
  const texts = PROBES.filter((text) => text.length >= limit.min);
  expect(texts.filter((text) => unmetRequirement(text, limit) === undefined)).toEqual(texts.filter((text) => inModel.test(text)));
});

test('numbers are those of the model', () => {
  expect(DEACTIVATION_THRESHOLD).toEqual(MODEL.FlowErrorDeactivationThreshold);
  expect(SCHEDULE_OFFSET_SECONDS).toEqual(MODEL.ScheduleOffset);
});

test('a name is never empty', () => {
  const mayBeEmpty = LIMITS.filter(([, { min }]) => min === 0).map(([name]) => name);
  expect(mayBeEmpty.sort()).toEqual(['BucketPrefix', 'FlowDescription', 'GlueDataCatalogTablePrefix']);
});

test.each<[string, boolean]>([
  ['arn:aws:appflow:eu-west-1:111111111111:flow/x', true],
  ['arn:aws-cn:appflow:cn-north-1:111111111111:flow/x-1', true],
  ['arn:aws:appflow:eu-west-1:111111111111:flow/', false],
  ['arn:aws:appflow:eu-west-1:111111111111:flow/x/y', false],
  ['arn:aws:appflow:eu-west-1:111111111111:connectorprofile/x', false],
  ['arn:aws:lambda:eu-west-1:111111111111:flow/x', false],
  ['flow/x', false],
])('the ARN %s: %s', (arn, accepted) => {
  expect(unmetRequirement(arn, FLOW_LIMITS.FlowArn) === undefined).toBe(accepted);
});
