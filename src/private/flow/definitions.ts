import type { Duration, TimeZone } from 'aws-cdk-lib';
import type { CronOptions } from 'aws-cdk-lib/aws-events';
import type { ArithmeticOperator, FilterOperator, MaskOperator, ValidationOperator } from './operators';
import type { WRITE_OPERATIONS } from './values';

/**
 * The inputs of the factories of a flow's value classes. The flow that uses them checks them, so the error has the flow's path
 * and all problems together.
 */

/** The data types of a mapped field, by the connectors' own names. */
export interface TypesDefinition {
  readonly sourceType?: string;
  readonly destinationType?: string;
}

export type MappingDefinition =
  | { readonly factory: 'all'; readonly options?: { readonly exclude?: readonly string[]; readonly includeNewFields?: boolean } }
  | { readonly factory: 'field'; readonly source: string; readonly options?: TypesDefinition & { readonly destination?: string } }
  | { readonly factory: 'fields'; readonly names: readonly string[] }
  | { readonly factory: 'typed'; readonly types: { readonly [field: string]: string } }
  | { readonly factory: 'renamed'; readonly names: { readonly [source: string]: string } }
  | {
    readonly factory: 'concat';
    readonly sources: readonly string[];
    readonly destination: string;
    readonly options?: TypesDefinition & { readonly format?: string };
  }
  | {
    readonly factory: 'arithmetic';
    readonly operator: ArithmeticOperator;
    readonly left: string;
    readonly right: string;
    readonly destination: string;
    readonly types?: TypesDefinition;
  };

export type ValueDefinition =
  | { readonly kind: 'text'; readonly text: string; readonly dataType: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'date' | 'datetime'; readonly date: Date }
  | { readonly kind: 'texts'; readonly texts: readonly string[] };

export interface FilterDefinition<V> {
  readonly operator: FilterOperator;
  readonly field: string;
  /** One value, or the two bounds of BETWEEN. */
  readonly values: readonly V[];
}

export type TransformDefinition =
  | { readonly operator: MaskOperator; readonly field: string; readonly length?: number; readonly options?: { readonly character?: string } }
  | { readonly operator?: undefined; readonly field: string; readonly length: number };

export interface ValidationDefinition {
  readonly operator: ValidationOperator;
  readonly field: string;
  readonly action: string;
}

export interface TaskDefinition {
  readonly taskType: string;
  readonly sourceFields: readonly string[];
  readonly connectorOperator?: string;
  readonly destinationField?: string;
  readonly properties?: { readonly [key: string]: string };
}

interface ScheduleOptionsDefinition {
  readonly startTime?: Date;
  readonly endTime?: Date;
  readonly offset?: Duration;
  readonly timeZone?: TimeZone;
}

export type ScheduleDefinition = (
  | { readonly kind: 'rate'; readonly interval: Duration }
  | { readonly kind: 'cron'; readonly cron: CronOptions }
  | { readonly kind: 'expression'; readonly expression: string }
) & { readonly options?: ScheduleOptionsDefinition };

export type PullDefinition =
  | { readonly mode: 'Incremental'; readonly options?: { readonly timestampField?: string; readonly firstRunFrom?: Date } }
  | { readonly mode: 'Complete' };

export interface WriteDefinition {
  readonly operation: typeof WRITE_OPERATIONS[number];
  readonly idFields: readonly string[];
}
