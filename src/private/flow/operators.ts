import type { CfnFlow } from 'aws-cdk-lib/aws-appflow';

/** Operators of AppFlow's service model, by purpose. */
const FILTERS = [
  'EQUAL_TO', 'NOT_EQUAL_TO', 'CONTAINS', 'LESS_THAN', 'LESS_THAN_OR_EQUAL_TO', 'GREATER_THAN', 'GREATER_THAN_OR_EQUAL_TO', 'BETWEEN',
] as const;
const ARITHMETIC = ['ADDITION', 'SUBTRACTION', 'MULTIPLICATION', 'DIVISION'] as const;
const MASKS = ['MASK_ALL', 'MASK_FIRST_N', 'MASK_LAST_N'] as const;
const VALIDATIONS = ['VALIDATE_NON_NULL', 'VALIDATE_NON_ZERO', 'VALIDATE_NON_NEGATIVE', 'VALIDATE_NUMERIC'] as const;
const OTHERS = ['PROJECTION', 'NO_OP'] as const;

export type FilterOperator = typeof FILTERS[number];
export type ArithmeticOperator = typeof ARITHMETIC[number];
export type MaskOperator = typeof MASKS[number];
export type ValidationOperator = typeof VALIDATIONS[number];
export type Operator = FilterOperator | ArithmeticOperator | MaskOperator | ValidationOperator | typeof OTHERS[number];

/** The same operators in groups, for messages that list the alternatives to an operator. */
const GROUPS: readonly (readonly Operator[])[] = [FILTERS, ARITHMETIC, MASKS, VALIDATIONS, OTHERS];

export const OPERATORS: readonly Operator[] = GROUPS.flat();

/** The member of the L1's ConnectorOperator for a source's operators. */
export type OperatorKey = keyof CfnFlow.ConnectorOperatorProperty;

/** The highest frequency at which AppFlow runs a flow from the connector. */
export type Frequency = 'minute' | 'hour' | 'day';

/** The service's support for a connector as a source. */
export interface SourceConnectorFacts {
  readonly operatorKey: OperatorKey;
  readonly operators: ReadonlySet<Operator>;
  /** Operators of AppFlow's API that CloudFormation rejects for this connector. */
  readonly onlyInApi?: ReadonlySet<Operator>;
  readonly fastest: Frequency;
}

const ON_EVERY_FIELD: readonly Operator[] = [...ARITHMETIC, ...MASKS, ...VALIDATIONS, ...OTHERS];

function facts(operatorKey: OperatorKey, fastest: Frequency, ...filters: FilterOperator[]): SourceConnectorFacts {
  return { operatorKey, fastest, operators: new Set([...filters, ...ON_EVERY_FIELD]) };
}

const WITHOUT_CONTAINS = FILTERS.filter((operator) => operator !== 'CONTAINS');

/**
 * The connectors that can be a source, by their types in the template.
 *
 * The operators are those that both the service model and CloudFormation accept; the frequencies are from the user guide.
 *
 * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_ConnectorOperator.html
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-appflow-flow-connectoroperator.html
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/service-quotas.html
 */
export const SOURCE_CONNECTORS = {
  Amplitude: { operatorKey: 'amplitude', fastest: 'day', operators: new Set<Operator>(['BETWEEN']) },
  CustomConnector: facts('customConnector', 'minute', ...FILTERS),
  Datadog: facts('datadog', 'minute', 'EQUAL_TO', 'BETWEEN'),
  Dynatrace: facts('dynatrace', 'minute', 'EQUAL_TO', 'BETWEEN'),
  Googleanalytics: { operatorKey: 'googleAnalytics', fastest: 'day', operators: new Set<Operator>(['PROJECTION', 'BETWEEN']) },
  Infornexus: facts('inforNexus', 'minute', 'EQUAL_TO', 'BETWEEN'),
  Marketo: facts('marketo', 'hour', 'LESS_THAN', 'GREATER_THAN', 'BETWEEN'),
  Pardot: facts('pardot', 'minute', 'EQUAL_TO'),
  S3: facts('s3', 'minute', ...WITHOUT_CONTAINS),
  SAPOData: facts('sapoData', 'minute', ...FILTERS),
  Salesforce: facts('salesforce', 'minute', ...FILTERS),
  Servicenow: facts('serviceNow', 'minute', ...FILTERS),
  Singular: facts('singular', 'hour', 'EQUAL_TO'),
  Slack: {
    ...facts('slack', 'minute', 'EQUAL_TO', 'BETWEEN'),
    onlyInApi: new Set<Operator>(['LESS_THAN', 'LESS_THAN_OR_EQUAL_TO', 'GREATER_THAN', 'GREATER_THAN_OR_EQUAL_TO']),
  },
  Trendmicro: facts('trendmicro', 'hour', 'EQUAL_TO'),
  Veeva: { ...facts('veeva', 'minute', ...WITHOUT_CONTAINS), onlyInApi: new Set<Operator>(['CONTAINS']) },
  Zendesk: facts('zendesk', 'minute', 'GREATER_THAN'),
} as const satisfies { readonly [connectorType: string]: SourceConnectorFacts };

export type SourceConnector = keyof typeof SOURCE_CONNECTORS;

export function factsOf(connector: SourceConnector): SourceConnectorFacts {
  return SOURCE_CONNECTORS[connector];
}

/** The problem with an operator for a source, with the alternatives, if there is one. */
export function refusedOperator(connector: SourceConnector, operator: Operator): string | undefined {
  const { operators, onlyInApi } = factsOf(connector);
  if (operators.has(operator)) {
    return undefined;
  }
  const alternatives = GROUPS.find((group) => group.includes(operator))?.filter((one) => operators.has(one)) ?? [];
  const supported = alternatives.length > 0 ? `supported here: ${alternatives.join(', ')}` : 'no operator of this kind is supported';
  return onlyInApi?.has(operator)
    ? `CloudFormation doesn't accept ${operator} for the source ${connector}, although AppFlow's API does; ${supported}`
    : `the source ${connector} doesn't support ${operator}; ${supported}`;
}
