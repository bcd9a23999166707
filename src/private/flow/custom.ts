import type { DestinationEnd, SourceEnd } from './end';
import type { ErrorHandlingBlock } from './error-handling';
import { FLOW_LIMITS } from './limits';
import { objectDestination, objectEnd } from './object-end';
import type { FlowProfile } from './profile';
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
  readonly profile: Pick<FlowProfile, 'connectorProfileName' | 'connectorLabel'>;
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

export function customSourceEnd({ customProperties: properties, dataTransferApi, ...values }: CustomSource): SourceEnd {
  return {
    ...objectEnd('CustomConnector', values, values.entity),
    connectorLabel: values.profile.connectorLabel,
    properties: { customConnector: { entityName: values.entity, customProperties: properties, dataTransferApi } },
  };
}

export function customDestinationEnd({ customProperties: properties, ...values }: CustomDestination): DestinationEnd {
  return {
    ...objectDestination('CustomConnector', values, values.entity),
    connectorLabel: values.profile.connectorLabel,
    properties: {
      customConnector: {
        entityName: values.entity,
        ...values.write?.rendered,
        customProperties: properties,
        errorHandlingConfig: values.errorHandling?.rendered,
      },
    },
  };
}
