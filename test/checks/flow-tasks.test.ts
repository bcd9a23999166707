/** Tasks of flows with faults, each as an L1, and all that the checks report. */
import type { Case } from './flow-util';
import { filter, findingsIn, from, ifProd, map, mapAll, projection, properties, TRIGGER } from './flow-util';

const merge = (...SourceFields: string[]) =>
  ({ TaskType: 'Merge', SourceFields, DestinationField: SourceFields.join(','), ConnectorOperator: { Salesforce: 'NO_OP' } });
const partition = (list: string) => ({ TaskType: 'Partition', SourceFields: [], TaskProperties: properties({ ORDERED_PARTITION_KEYS_LIST: list }) });
const FIELDS = Array.from({ length: 11 }, (_, index) => `Field${index}`);

const CASES: Case[] = [
  ['no tasks', { Tasks: [] },
    'error projectionRequired: Tasks must have a projection or a Map_all; AppFlow responds with "You must specify a projection task or a MAP_ALL '
    + 'task"; add {"TaskType":"Map_all","SourceFields":[]}'],
  ['no projection', { Tasks: [map('Id')] },
    'error projectionRequired: Tasks must have a projection or a Map_all; AppFlow responds with "You must specify a projection task or a MAP_ALL '
    + 'task"; add {"TaskType":"Filter","SourceFields":["Id"],"ConnectorOperator":{"Salesforce":"PROJECTION"}}'],
  ['no projection of many fields', { Tasks: FIELDS.map((field) => map(field)) },
    'error projectionRequired: Tasks must have a projection or a Map_all; AppFlow responds with "You must specify a projection task or a MAP_ALL '
    + 'task"; add '
    + '{"TaskType":"Filter","SourceFields":["Field0","Field1","Field2","Field3","Field4","Field5","Field6","Field7","Field8","Field9",...],"ConnectorOperator":{"Salesforce":"PROJECTION"}}'],
  ['no projection from S3', { ...from('S3', 'S3', { BucketName: 'inbox', BucketPrefix: 'a' }), Tasks: [map('Id', 'Id', 'S3')] },
    'warning projectionMissing: Tasks has neither a projection nor a Map_all, and flows from S3 without one have moved no records; add '
    + '{"TaskType":"Filter","SourceFields":["Id"],"ConnectorOperator":{"S3":"PROJECTION"}}'],
  ['no projection from Amplitude', {
    ...from('Amplitude', 'Amplitude', { Object: 'x' }, 'source'),
    [`${TRIGGER}.ScheduleExpression`]: 'rate(1days)',
    Tasks: [
      { TaskType: 'Map', SourceFields: ['a'], DestinationField: 'a' },
    ],
  },
  'warning projectionMissing: Tasks has no Map_all, and AppFlow may reject a flow from Amplitude without one; add '
    + '{"TaskType":"Map_all","SourceFields":[]}'],
  ['a projection as a type', { 'Tasks.0.TaskType': 'Projection' },
    'error invalidValue: Tasks[0].TaskType must be one of Arithmetic, Filter, Map, Map_all, Mask, Merge, Partition, Passthrough, Truncate, '
    + 'Validate, got "Projection"'],
  ['a projection beside Map_all', { Tasks: [projection('Id'), mapAll()] },
    'warning projectionBesideMapAll: Tasks[0] is a projection in addition to the Map_all Tasks[1], and may narrow the mapping; leave it out'],
  ['a field that isn\'t projected', { Tasks: [projection('Id'), map('Id'), map('Name')] },
    'warning unprojectedField: Tasks[0].SourceFields doesn\'t include "Name", used by Tasks[2]; AppFlow reads only the fields in the projection, '
    + 'so include all that are used'],
  ['many fields that aren\'t projected', { Tasks: [projection(), ...FIELDS.map((field) => map(field))] },
    'warning unprojectedField: Tasks[0].SourceFields doesn\'t include "Field0", "Field1", "Field2" and 8 others, used by Tasks[1], Tasks[2], '
    + 'Tasks[3] and 8 others; AppFlow reads only the fields in the projection, so include all that are used',
    'warning taskForm: Tasks[0].SourceFields should list a field, but lists none'],
  ['a filtered field that isn\'t projected', { Tasks: [projection('Id'), map('Id'), filter('EQUAL_TO', { DATA_TYPE: 'string', VALUE: 'x' }, 'Name')] },
    'warning unprojectedField: Tasks[0].SourceFields doesn\'t include "Name", used by Tasks[2]; AppFlow reads only the fields in the projection, '
    + 'so include all that are used'],
  ['joined names in place of fields', { Tasks: [projection('a,b'), merge('a', 'b'), map('a,b', 'c')] },
    'warning unprojectedField: Tasks[0].SourceFields doesn\'t include "a", "b", used by Tasks[1]; AppFlow reads only the fields in the '
    + 'projection, so include all that are used'],
  ['the operator of the destination', {
    Tasks: [
      { TaskType: 'Filter', SourceFields: ['Id'], ConnectorOperator: { S3: 'PROJECTION' } }, map('Id', 'Id', 'S3'),
    ],
  },
  'error operatorKey: Tasks[0].ConnectorOperator must have the operator under Salesforce, because the source is Salesforce, got S3',
  'warning taskForm: Tasks[1].ConnectorOperator should have the operator under Salesforce, because the source is Salesforce, got S3'],
  ['mappings whose operator may be missing', {
    Tasks: [projection('Id'), { ...map('Id'), ConnectorOperator: { Salesforce: ifProd('NO_OP'), S3: ifProd('NO_OP') } }],
  }],
  ['two operators', { Tasks: [{ ...projection('Id'), ConnectorOperator: { Salesforce: 'PROJECTION', S3: 'PROJECTION' } }, map('Id')] },
    'warning taskForm: Tasks[0].ConnectorOperator should have one operator, under Salesforce, got Salesforce, S3'],
  ['a filter with NO_OP', { Tasks: [projection('Id'), map('Id'), filter('NO_OP', {})] },
    'error filterOperator: Tasks[2] must have an operator that filters, or PROJECTION; AppFlow responds with "The operator NO_OP is not valid for '
    + 'filtering tasks"'],
  ['a filter without an operator', { Tasks: [projection('Id'), map('Id'), { TaskType: 'Filter', SourceFields: ['Id'] }] },
    'error filterOperator: Tasks[2] must have an operator that filters, or PROJECTION; AppFlow responds with "The operator NO_OP is not valid for '
    + 'filtering tasks"'],
  ['PROJECTION in a mapping', { Tasks: [{ ...projection('Id'), TaskType: 'Map', DestinationField: 'Id' }] },
    'warning taskForm: Tasks[0].TaskType should be Filter for the operator PROJECTION'],
  ['an operator that Zendesk doesn\'t know', {
    ...from('Zendesk', 'Zendesk', { Object: 'tickets' }, 'source'), Tasks: [mapAll('Zendesk'), { TaskType: 'Filter', SourceFields: ['a'], ConnectorOperator: { Zendesk: 'CONTAINS' } }],
  },
  'error unsupportedOperator: Tasks[1].ConnectorOperator.Zendesk: the source Zendesk doesn\'t support CONTAINS; supported here: GREATER_THAN'],
  ['an operator that CloudFormation refuses', {
    ...from('Slack', 'Slack', { Object: 'x' }, 'source'), Tasks: [mapAll('Slack'), { TaskType: 'Filter', SourceFields: ['a'], ConnectorOperator: { Slack: 'LESS_THAN' } }],
  },
  'error unsupportedOperator: Tasks[1].ConnectorOperator.Slack: CloudFormation doesn\'t accept LESS_THAN for the source Slack, although '
    + 'AppFlow\'s API does; supported here: EQUAL_TO, BETWEEN'],
  ['an operator that isn\'t one', { 'Tasks.1.ConnectorOperator.Salesforce': 'NOOP' },
    'error invalidValue: Tasks[1].ConnectorOperator.Salesforce must be one of EQUAL_TO, NOT_EQUAL_TO, CONTAINS, LESS_THAN, '
    + 'LESS_THAN_OR_EQUAL_TO, GREATER_THAN, GREATER_THAN_OR_EQUAL_TO, BETWEEN, ADDITION, SUBTRACTION, MULTIPLICATION, DIVISION, MASK_ALL, '
    + 'MASK_FIRST_N, MASK_LAST_N, VALIDATE_NON_NULL, VALIDATE_NON_ZERO, VALIDATE_NON_NEGATIVE, VALIDATE_NUMERIC, PROJECTION, NO_OP, got "NOOP" '
    + '(did you mean NO_OP?)'],
  ['an operator in other capitals', { 'Tasks.0.ConnectorOperator': { salesforce: 'PROJECTION' } },
    'error unknownField: Tasks[0].ConnectorOperator has no "salesforce" (did you mean Salesforce?); it has Amplitude, CustomConnector, Datadog, '
    + 'Dynatrace, GoogleAnalytics, InforNexus, Marketo, Pardot, S3, SAPOData, Salesforce, ServiceNow, Singular, Slack, Trendmicro, Veeva, Zendesk'],
  ['a destination field twice', { Tasks: [projection('Id', 'Name'), map('Id'), map('Name', 'Id')] },
    'warning destinationFieldTwice: Tasks[2] fills the destination field "Id" a second time, after Tasks[1]'],
  ['a mask on a field that isn\'t mapped', { Tasks: [projection('Id', 'Email'), map('Id'), { TaskType: 'Mask', SourceFields: ['Email'], ConnectorOperator: { Salesforce: 'MASK_ALL' } }] },
    'warning unmappedField: Tasks[2]: the field "Email" is not mapped, so it isn\'t moved, and AppFlow may reject the flow; map it'],
  ['a mask on a field that is left out', {
    Tasks: [
      { ...mapAll(), TaskProperties: properties({ EXCLUDE_SOURCE_FIELDS_LIST: '["Email"]' }) },
      { TaskType: 'Mask', SourceFields: ['Email'], ConnectorOperator: { Salesforce: 'MASK_ALL' } },
    ],
  },
  'warning unmappedField: Tasks[1]: the field "Email" is not mapped, so it isn\'t moved, and AppFlow may reject the flow; map it'],
  ['no source fields', { 'Tasks.1.SourceFields': undefined }, 'error requiredField: Tasks[1].SourceFields is required'],
  ['a mapping of nothing to nowhere', { Tasks: [projection('Id'), { TaskType: 'Map', SourceFields: [''], ConnectorOperator: { Salesforce: 'NO_OP' } }] },
    'warning taskForm: Tasks[1].SourceFields should list a field, but lists none',
    'warning taskForm: Tasks[1].DestinationField is missing: a Map fills a field of the destination'],
  ['another property', { Tasks: [projection('Id'), { ...map('Id'), TaskProperties: properties({ SOURCE_TYPE: 'string' }) }] },
    'error invalidValue: Tasks[1].TaskProperties[0].Key must be one of CONCAT_FORMAT, DATA_TYPE, DESTINATION_DATA_TYPE, '
    + 'EXCLUDE_SOURCE_FIELDS_LIST, INCLUDE_NEW_FIELDS, LOWER_BOUND, MASK_LENGTH, MASK_VALUE, MATH_OPERATION_FIELDS_ORDER, '
    + 'ORDERED_PARTITION_KEYS_LIST, SOURCE_DATA_TYPE, SUBFIELD_CATEGORY_MAP, TRUNCATE_LENGTH, UPPER_BOUND, VALIDATION_ACTION, VALUE, VALUES, got '
    + '"SOURCE_TYPE"'],
  ['a property without a value', { Tasks: [projection('Id'), { ...map('Id'), TaskProperties: properties({ SOURCE_DATA_TYPE: '' }) }] },
    'error invalidValue: Tasks[1].TaskProperties[0].Value must be 1 to 2048 characters on one line, got ""'],
  ['properties as the API has them', { 'Tasks.1.TaskProperties': { SOURCE_DATA_TYPE: 'string' } },
    'error invalidValue: Tasks[1].TaskProperties must be a list, got an object'],
  ['a property that is too long', { Tasks: [{ ...mapAll(), TaskProperties: properties({ EXCLUDE_SOURCE_FIELDS_LIST: `["${'x'.repeat(2048)}"]` }) }] },
    'error invalidValue: Tasks[0].TaskProperties[0].Value must be at most 2048 characters, got 2052 characters'],
  ['fields left out, but not as JSON', { Tasks: [{ ...mapAll(), TaskProperties: properties({ EXCLUDE_SOURCE_FIELDS_LIST: 'Email' }) }] },
    'warning taskForm: Tasks[0].TaskProperties[0].Value should be a JSON list of fields such as "[\\"Id\\"]", or "[]" for none'],
  ['a date that isn\'t in milliseconds', { Tasks: [projection('Id'), map('Id'), filter('GREATER_THAN', { DATA_TYPE: 'datetime', VALUE: '2026-01-01T00:00:00Z' })] },
    'warning filterValue: Tasks[2].TaskProperties[1].Value should be a time in milliseconds since 1970, as AppFlow\'s console writes it for '
    + 'datetime, got "2026-01-01T00:00:00Z"'],
  ['several values in one', { Tasks: [projection('Id'), map('Id'), filter('EQUAL_TO', { DATA_TYPE: 'int', VALUE: '1790,2001' })] },
    'warning filterValue: Tasks[2].TaskProperties[1].Value "1790,2001" is a single value with commas to AppFlow; use the key VALUES for several '
    + 'values'],
  ['many values', { Tasks: [projection('Id'), map('Id'), filter('EQUAL_TO', { DATA_TYPE: 'int', VALUES: '1,2,3,4,5,6,7,8,9,10,11' })] },
    'warning filterLimit: Tasks[2].TaskProperties[1].Value: AppFlow\'s console allows at most 10 values of one filter, got 11; AppFlow may reject '
    + 'the flow'],
  ['many filters', { Tasks: [projection('Id'), map('Id'), ...Array.from({ length: 11 }, () => filter('EQUAL_TO', { DATA_TYPE: 'int', VALUE: '1' }), 'source')] },
    'warning filterLimit: Tasks: AppFlow\'s console allows at most 10 filters, got 11; AppFlow may reject the flow'],
  ['partitions by a field that isn\'t mapped', { Tasks: [projection('Id'), map('Id'), partition('["Name"]')] },
    'warning unmappedField: Tasks[2].TaskProperties[0].Value: "Name" must be mapped, but no mapping fills this destination field'],
  ['too many partitions', { Tasks: [mapAll(), partition(JSON.stringify(FIELDS))] },
    'error invalidValue: Tasks[1].TaskProperties[0].Value must have at most 10 fields, got 11'],
  ['partitions that aren\'t a list', { Tasks: [mapAll(), partition('Name')] },
    'warning taskForm: Tasks[1].TaskProperties[0].Value should be a JSON list of fields such as "[\\"Id\\"]", or "[]" for none'],
];

test.each<Case>(CASES)('%s', (_, overrides, ...findings) => {
  expect(findingsIn(overrides)).toEqual(findings);
});
