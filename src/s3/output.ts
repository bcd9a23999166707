import type { Size } from 'aws-cdk-lib';
import { SizeRoundingBehavior } from 'aws-cdk-lib';
import type { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import type { S3Aggregation } from './aggregation';
import { S3PrefixHierarchy, S3PrefixPrecision, S3PrefixType } from './file-prefix';
import type { S3Format } from './format';
import { warnOfUnused } from '../private/checks/unused-options';
import { integer, oneOf as checkOneOf, trueOrFalse } from '../private/checks/values';
import type { Field } from '../private/factory/field';
import { oneOf } from '../private/factory/fields';
import { readStruct, structMode } from '../private/factory/mode';
import { FILE_SIZE } from '../private/flow/limits';
import { kindOf } from '../private/messages';
import type { Problems } from '../private/problems';

export type FormatBlock = Pick<CfnFlow.S3OutputFormatConfigProperty, 'fileType' | 'preserveSourceDataTyping'>;

/** Reads an `S3Format`. */
export function format(): Field<FormatBlock> {
  return {
    read: (v, prop, value) => {
      if (!isFormat(value)) {
        v.problem(`${prop} must be created by a factory of S3Format, got ${kindOf(value)}`);
        return undefined;
      }
      warnOfUnused(v, `${prop}: S3Format`, value._options, ['preserveSourceTypes']);
      return {
        fileType: value._fileType,
        preserveSourceDataTyping: trueOrFalse(v, `${prop}: preserveSourceTypes`, value._options?.preserveSourceTypes),
      };
    },
  };
}

/** Reads an `S3Aggregation`. */
export function aggregation(): Field<CfnFlow.AggregationConfigProperty> {
  return {
    read: (v, prop, value) => {
      if (!isAggregation(value)) {
        v.problem(`${prop} must be created by a factory of S3Aggregation, got ${kindOf(value)}`);
        return undefined;
      }
      const { _aggregationType: aggregationType, _targetFileSize: targetFileSize } = value;
      return aggregationType === undefined ? { targetFileSize: mebibytes(v, prop, targetFileSize) } : { aggregationType };
    },
  };
}

/** Reads an `S3FilePrefix`. */
export function filePrefix(): Field<CfnFlow.PrefixConfigProperty> {
  return {
    read: (v, prop, value) => (typeof value === 'object' && value !== null ? readStruct(v, prop, prefixConfig, value) : notAPrefix(v, prop, value)),
  };
}

/** A warning and not an error: AppFlow's guide describes it as a limit of the console. */
export function warnOfParquetInOneFile(
  v: Problems,
  prop: string,
  { fileType }: FormatBlock = {},
  { aggregationType }: CfnFlow.AggregationConfigProperty = {},
  cure = 'leave aggregation out, or use S3Aggregation.targetFileSize',
): void {
  if (fileType === 'PARQUET' && aggregationType === 'SingleFile') {
    v.warning('parquetSingleFile', `${prop}: AppFlow's guide says that records in Parquet can't be aggregated into a single file; ${cure}`);
  }
}

const prefixConfig = structMode({
  name: 'S3FilePrefix',
  fields: { prefixType: oneOf(S3PrefixType), precision: oneOf(S3PrefixPrecision), hierarchy: hierarchy() },
  rules: [({ v, prop, has }) => {
    if (has('precision') && !has('prefixType')) {
      v.problem(`${prop}: precision requires prefixType, which determines where the date and time appear`);
    }
  }],
  render: ({ prefixType, precision, hierarchy: pathPrefixHierarchy }): CfnFlow.PrefixConfigProperty => ({
    prefixType, prefixFormat: precision, pathPrefixHierarchy,
  }),
});

/** Different folders. An empty list is the same as none. */
function hierarchy(): Field<S3PrefixHierarchy[]> {
  return {
    read: (v, prop, value) => {
      if (!Array.isArray(value)) {
        v.problem(`${prop} must be a list of S3PrefixHierarchy, got ${kindOf(value)}`);
        return undefined;
      }
      if (new Set(value).size < value.length) {
        v.problem(`${prop} must not contain the same value twice`);
      }
      const folders = value
        .map((folder: unknown, index) => checkOneOf(v, `${prop}[${index}]`, folder, S3PrefixHierarchy))
        .filter((folder) => folder !== undefined);
      return folders.length > 0 ? folders : undefined;
    },
  };
}

function mebibytes(v: Problems, prop: string, size: unknown): number | undefined {
  if (!isSize(size)) {
    v.problem(`${prop}: targetFileSize must be a Size (e.g. Size.mebibytes(128)), got ${kindOf(size)}`);
    return undefined;
  }
  if (size.isUnresolved()) {
    return size.toMebibytes();
  }
  return integer(v, `${prop}: targetFileSize in MiB`, size.toMebibytes({ rounding: SizeRoundingBehavior.NONE }), FILE_SIZE);
}

function notAPrefix(v: Problems, prop: string, value: unknown): undefined {
  v.problem(`${prop} must be an object with prefixType, precision or hierarchy, got ${kindOf(value)}`);
  return undefined;
}

function isFormat(value: unknown): value is S3Format {
  return typeof value === 'object' && value !== null && '_fileType' in value;
}

function isAggregation(value: unknown): value is S3Aggregation {
  return typeof value === 'object' && value !== null && '_aggregationType' in value;
}

function isSize(value: unknown): value is Size {
  return typeof value === 'object' && value !== null && 'toMebibytes' in value;
}
