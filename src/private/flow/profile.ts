import { Token } from 'aws-cdk-lib';
import type { IConnectorProfileRef } from 'aws-cdk-lib/aws-appflow';
import type { Field } from '../factory/field';
import { kindOf } from '../messages';

/** The connector that an end is for. */
interface ExpectedConnector {
  readonly connectorType: string;
  /** Of a custom connector that the end's class is for. */
  readonly connectorLabel?: string;
}

/** The profile of an end. */
export interface FlowProfile {
  /** As it was given. */
  readonly given: IConnectorProfileRef;
  readonly connectorProfileName: string;
  /** Of a custom connector: the class's own, or that of the profile where it is known. */
  readonly connectorLabel?: string;
}

/** A profile for the connector, which is checked as far as the connector of the given one is known. */
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

/** What a profile of ours, an imported one and the L1 alike tell, if they know it. */
function knownText(given: IConnectorProfileRef, property: 'connectorType' | 'connectorLabel'): string | undefined {
  const value: unknown = Reflect.get(given, property);
  return typeof value === 'string' && !Token.isUnresolved(value) ? value : undefined;
}

function nameOf(connectorType: string, connectorLabel: string | undefined): string {
  return connectorLabel === undefined ? connectorType : `${connectorType} ${JSON.stringify(connectorLabel)}`;
}
