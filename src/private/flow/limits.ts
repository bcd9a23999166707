import type { Limit } from '../limits';
import { LIMITS } from '../limits';

function oneLine(min: number, max: number): Limit {
  return { min, max, pattern: /^.*$/, allowed: min === 0 ? `at most ${max} characters on one line` : `${min} to ${max} characters on one line` };
}

function word(max: number): Limit {
  return { min: 1, max, pattern: /^\S+$/, allowed: `1 to ${max} characters without whitespace` };
}

/** All characters except control characters; tabs are allowed. */
const GLUE_NAME = /^[\u0020-\uFFFD\t]*$/;

/**
 * The values that the service accepts in a flow. Each entry has the name of its shape in AppFlow's service model, as in
 * `private/limits.ts`.
 *
 * Lengths and patterns come from `CreateFlow` and from the CloudFormation schema of `AWS::AppFlow::Flow`. Names must have at
 * least one character, although the model doesn't say so.
 */
export const FLOW_LIMITS = {
  FlowName: {
    min: 2,
    max: 256,
    pattern: /^[a-zA-Z0-9][\w!@#.-]+$/,
    allowed: '2 to 256 letters, digits or characters of _!@#.-, the first a letter or digit',
  },
  FlowDescription: {
    min: 0,
    max: 2048,
    pattern: /^[\w!@#\-.?,\s]*$/,
    allowed: 'at most 2048 letters, digits, spaces or characters of _!@#-.?,',
  },
  // The model allows only arn:aws:, and a looser pattern after it.
  FlowArn: {
    min: 1,
    max: 512,
    pattern: /^arn:[^:]+:appflow:[^:]*:[0-9]+:flow\/[^/]+$/,
    allowed: 'an ARN of the form arn:aws:appflow:<region>:<account>:flow/<name>',
  },

  // Sources and destinations
  Object: word(512),
  EntityName: word(1024),
  ApiVersion: word(256),
  DataTransferApiTypeName: { min: 1, max: 64, pattern: /^[\w/-]+$/, allowed: '1 to 64 letters, digits or characters of _/-' },
  BucketPrefix: oneLine(0, 512),
  DocumentType: { min: 1, max: 512, pattern: /^[\s\w-]+$/, allowed: '1 to 512 letters, digits, spaces or characters of _-' },
  UpsolverBucketName: {
    min: 16,
    max: 63,
    pattern: /^upsolver-appflow\S*$/,
    allowed: 'a bucket whose name begins with "upsolver-appflow", 16 to 63 characters without whitespace',
  },
  GlueDataCatalogDatabaseName: { ...oneLine(1, 255), pattern: GLUE_NAME },
  GlueDataCatalogTablePrefix: { ...oneLine(0, 128), pattern: GLUE_NAME },
  GlueDataCatalogIAMRole: LIMITS.RoleArn,
  DatetimeTypeFieldName: oneLine(1, 256),
  /** An id field of a write operation. */
  Name: word(128),

  // Tasks
  SourceField: oneLine(1, 2048),
  DestinationField: oneLine(1, 256),
  /** The value of a task's property. */
  Property: oneLine(1, 2048),

  ScheduleExpression: oneLine(1, 256),
} as const satisfies Record<string, Limit>;

/**
 * The service model's patterns have only ASCII letters, and no space or `@` in keys, but AppFlow's guide lists them. These patterns
 * allow the characters of both. `+-=` is a range in the service model's patterns as well.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/create-flow-console.html
 */
export const TAG_LIMITS = {
  TagKey: {
    min: 1,
    max: 128,
    pattern: /^(?!aws:)[\s\p{L}\p{M}\p{N}_+-=.:/@]+$/u,
    allowed: '1 to 128 letters, digits, spaces or characters of _.:/=+-@ that do not begin with "aws:"',
  },
  TagValue: {
    min: 0,
    max: 256,
    pattern: /^[\s\p{L}\p{M}\p{N}_+-=.:/@]*$/u,
    allowed: 'at most 256 letters, digits, spaces or characters of _.:/=+-@',
  },
} as const satisfies Record<string, Limit>;

export const MOST_TAGS = 50;

export const SCHEDULE_OFFSET_SECONDS = { min: 0, max: 36_000 } as const;

/** Records per page from SAP OData. */
export const PAGE_SIZE = { min: 1, max: 10_000 } as const;

/** Concurrent processes that read from SAP OData. */
export const PARALLELISM = { min: 1, max: 10 } as const;

/** Consecutive failed runs after which AppFlow deactivates a flow. */
export const DEACTIVATION_THRESHOLD = { min: 1, max: 100 } as const;

/** MB in a file. AppFlow documents no limit; a template holds whole numbers of 32 bits. */
export const FILE_SIZE = { min: 1, max: 2_147_483_647 } as const;

/** Characters to mask or to keep. AppFlow documents no limit; the number must fit in a template. */
export const TEXT_LENGTH = { min: 1, max: 2_147_483_647 } as const;
