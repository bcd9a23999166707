import type { DestinationEnd, SourceEnd } from './end';
import type { ErrorHandlingBlock } from './error-handling';
import { FLOW_LIMITS } from './limits';
import type { WriteBlock } from './write';
import { textMap } from '../checks/map';
import type { Field } from '../factory/field';
import { text } from '../factory/fields';

type Properties = { [key: string]: string };

/** An entity of a registered connector. */
export const customEntity = text(FLOW_LIMITS.EntityName);

/** The custom properties, in the order of their keys, because maps in some languages have no order. */
export const customProperties: Field<Properties> = {
  read: (v, prop, value) => {
    const map = textMap(v, prop, value);
    return map && Object.keys(map).length > 0
      ? Object.fromEntries(Object.entries(map).sort(([left], [right]) => (left < right ? -1 : 1)))
      : undefined;
  },
};

/** The common properties of a registered connector as a source or destination. */
interface CustomEnd {
  readonly profile: { readonly connectorProfileName: string; readonly connectorLabel?: string };
  readonly entity: string;
  readonly apiVersion?: string;
  readonly customProperties?: Properties;
}

interface CustomSource extends CustomEnd {
  readonly dataTransferApi?: { readonly name: string; readonly type: string };
}

interface CustomDestination extends CustomEnd {
  readonly write?: WriteBlock;
  readonly errorHandling?: ErrorHandlingBlock;
}

export function customSourceEnd({ profile, entity, apiVersion, ...properties }: CustomSource): SourceEnd {
  return {
    ...commonOf(profile, entity, apiVersion),
    properties: {
      customConnector: { entityName: entity, customProperties: properties.customProperties, dataTransferApi: properties.dataTransferApi },
    },
  };
}

export function customDestinationEnd({ profile, entity, apiVersion, ...properties }: CustomDestination): DestinationEnd {
  return {
    ...commonOf(profile, entity, apiVersion),
    properties: {
      customConnector: {
        entityName: entity,
        ...properties.write?.rendered,
        customProperties: properties.customProperties,
        errorHandlingConfig: properties.errorHandling?.rendered,
      },
    },
    buckets: properties.errorHandling?.buckets,
    reliesOn: properties.write?.reliesOn,
  };
}

function commonOf({ connectorLabel, connectorProfileName }: CustomEnd['profile'], entity: string, apiVersion: string | undefined) {
  return { connectorType: 'CustomConnector', connectorLabel, connectorProfileName, apiVersion, identity: [entity] } as const;
}
