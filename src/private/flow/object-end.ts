import type { BucketUse, DestinationConnector } from './end';
import type { ErrorHandlingBlock } from './error-handling';
import type { SourceConnector } from './operators';
import type { FlowProfile } from './profile';
import type { WriteBlock } from './write';

/** The common values of sources and destinations that read or write an object through a profile. */
interface ObjectEnd {
  readonly profile: Pick<FlowProfile, 'connectorProfileName'>;
  readonly apiVersion?: string;
}

interface ObjectDestination extends ObjectEnd {
  readonly write?: WriteBlock;
  readonly errorHandling?: ErrorHandlingBlock;
}

/** A source or destination without its block. AppFlow refuses to change the object of an existing flow. */
export function objectEnd<C extends SourceConnector | DestinationConnector>(connectorType: C, { profile, apiVersion }: ObjectEnd, object: string) {
  return { connectorType, connectorProfileName: profile.connectorProfileName, apiVersion, identity: [object] } as const;
}

/**
 * A destination without its block.
 *
 * @param otherBuckets the buckets that AppFlow uses besides the one for rejected records
 */
export function objectDestination<C extends DestinationConnector>(
  connectorType: C,
  values: ObjectDestination,
  object: string,
  otherBuckets: readonly BucketUse[] = [],
) {
  return {
    ...objectEnd(connectorType, values, object),
    buckets: [...otherBuckets, ...values.errorHandling?.buckets ?? []],
    reliesOn: values.write?.reliesOn,
  } as const;
}
