import { Stack, Token } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import type { Findings } from '../findings';
import type { FlowFacts } from './facts';
import { readNote, writeNote } from '../../private/notes';
import type { Part } from '../part';

/** All bucket names in a flow. */
function bucketNames({ sourceBlock, destinationBlock }: FlowFacts): Part[] {
  return [
    sourceBlock.at('BucketName'),
    ...['BucketName', 'IntermediateBucketName'].map((name) => destinationBlock.at(name)),
    ...['ErrorHandlingConfig', 'SuccessResponseHandlingConfig'].map((name) => destinationBlock.at(name, 'BucketName')),
  ];
}

/**
 * Buckets must be in the region of the flow. The region of a bucket is only known if the same app creates it with a literal name.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/s3.html
 */
export function checkBuckets(v: Findings, facts: FlowFacts): void {
  const { region } = Stack.of(v.resource);
  const names = bucketNames(facts).filter(({ text }) => text !== undefined);
  if (names.length === 0 || Token.isUnresolved(region)) {
    return;
  }
  const regions = regionsOfBuckets(v.resource.node.root);
  for (const { place, text = '' } of names) {
    const other = regions[text];
    if (Object.hasOwn(regions, text) && other !== region) {
      v.under('bucketRegion', () => v.problem(`${place} must be a bucket in the region of the flow, ${region}, got a bucket in ${other}`));
    }
  }
}

interface Regions {
  readonly [bucketName: string]: string;
}

const NOTE = 'regionsOfBuckets';

/** The regions of an app's buckets with literal names and regions. A note caches them, because many flows need them. */
function regionsOfBuckets(root: IConstruct): Regions {
  const noted = readNote(root, NOTE, isRegions);
  if (noted) {
    return noted;
  }
  const found = new Map<string, Set<string>>();
  for (const bucket of root.node.findAll().filter((construct) => CfnBucket.isCfnBucket(construct))) {
    const stack = Stack.of(bucket);
    const name: unknown = stack.resolve(bucket.bucketName);
    if (typeof name === 'string' && !Token.isUnresolved(stack.region)) {
      found.set(name, (found.get(name) ?? new Set()).add(stack.region));
    }
  }
  // If stacks in several regions create a bucket with the same name, only one of them is deployed.
  const regions = Object.fromEntries([...found].flatMap(([name, [region, ...others]]) => (others.length === 0 ? [[name, region]] : [])));
  writeNote(root, NOTE, regions);
  return regions;
}

function isRegions(note: unknown): note is Regions {
  return typeof note === 'object' && note !== null;
}
