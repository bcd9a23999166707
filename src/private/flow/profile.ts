import { Token } from 'aws-cdk-lib';
import type { IConnectorProfileRef } from 'aws-cdk-lib/aws-appflow';
import { checkPlace } from './place';
import type { Field } from '../factory/field';
import { kindOf } from '../messages';

/** The connector of an end. */
interface ExpectedConnector {
  readonly connectorType: string;
  /** For a custom connector, if the end's class is for one label. */
  readonly connectorLabel?: string;
}

/** The profile of an end. */
export interface FlowProfile {
  readonly given: IConnectorProfileRef;
  readonly connectorProfileName: string;
  /** For a custom connector: the label of the class, or that of the profile if it is known. */
  readonly connectorLabel?: string;
}

/** A profile for the connector. The connector of the given profile is checked if it is known. */
export function profile(expected: ExpectedConnector): Field<FlowProfile> {
  return {
    read: (v, prop, value) => {
      if (!isProfile(value)) {
        v.problem(`${prop} must be a connector profile (IConnectorProfileRef), got ${kindOf(value)}`);
        return undefined;
      }
      const connectorType = knownText(value, 'connectorType');
      const connectorLabel = knownText(value, 'connectorLabel');
      const differs = (given: string | undefined, wanted: string | undefined) => given !== undefined && wanted !== undefined && given !== wanted;
      if (differs(connectorType, expected.connectorType) || differs(connectorLabel, expected.connectorLabel)) {
        v.problem(`${prop} must be a profile for ${nameOf(expected.connectorType, expected.connectorLabel)}, `
          + `got one for ${nameOf(connectorType ?? expected.connectorType, connectorLabel)}`);
      }
      checkPlace(v, prop, 'profile', value, '; a flow finds its profiles by their names, in its own account and region');
      return {
        given: value,
        connectorProfileName: value.connectorProfileRef.connectorProfileName,
        connectorLabel: expected.connectorLabel ?? connectorLabel,
      };
    },
  };
}

function isProfile(value: unknown): value is IConnectorProfileRef {
  return typeof value === 'object' && value !== null && 'connectorProfileRef' in value
    && typeof value.connectorProfileRef === 'object' && value.connectorProfileRef !== null;
}

/** A property that our profiles, imported ones and the L1 have, if it is known. */
function knownText(given: IConnectorProfileRef, property: 'connectorType' | 'connectorLabel'): string | undefined {
  const value: unknown = Reflect.get(given, property);
  return typeof value === 'string' && !Token.isUnresolved(value) ? value : undefined;
}

function nameOf(connectorType: string, connectorLabel: string | undefined): string {
  return connectorLabel === undefined ? connectorType : `${connectorType} ${JSON.stringify(connectorLabel)}`;
}
