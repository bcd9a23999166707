import { Token } from 'aws-cdk-lib';
import type { IConnectorProfileRef } from 'aws-cdk-lib/aws-appflow';
import type { FlowProblems } from './flow-problems';
import { kindOf } from '../messages';
import { isAbsent } from '../predicates';

/** The connector that an end is for. */
export interface ExpectedConnector {
  readonly connectorType: string;
  /** Of a custom connector that the end's class is for. */
  readonly connectorLabel?: string;
}

/** The profile of an end. */
export interface FlowProfile {
  readonly connectorProfileName: string;
  /** Of a custom connector: the class's own, or that of the profile where it is known. */
  readonly connectorLabel?: string;
}

/** Checks that a profile is one for the connector, as far as its connector is known, and gives its name. */
export function readFlowProfile(v: FlowProblems, prop: string, profile: IConnectorProfileRef, expected: ExpectedConnector): FlowProfile {
  if (isAbsent(profile)) {
    v.required(prop);
    return { connectorProfileName: '' };
  }
  if (typeof profile !== 'object' || isAbsent(profile.connectorProfileRef)) {
    v.problem(`${prop} must be a connector profile (IConnectorProfileRef), got ${kindOf(profile)}`);
    return { connectorProfileName: '' };
  }
  const connectorType = knownText(profile, 'connectorType');
  const connectorLabel = knownText(profile, 'connectorLabel');
  const differs = (given: string | undefined, wanted: string | undefined) => given !== undefined && wanted !== undefined && given !== wanted;
  if (differs(connectorType, expected.connectorType) || differs(connectorLabel, expected.connectorLabel)) {
    v.problem(`${prop} must be a profile for ${nameOf(expected.connectorType, expected.connectorLabel)}, `
      + `got one for ${nameOf(connectorType ?? expected.connectorType, connectorLabel)}`);
  }
  return {
    connectorProfileName: profile.connectorProfileRef.connectorProfileName,
    connectorLabel: expected.connectorLabel ?? connectorLabel,
  };
}

/** What a profile of ours, an imported one and the L1 alike tell, if they know it. */
function knownText(profile: object, property: 'connectorType' | 'connectorLabel'): string | undefined {
  const value: unknown = property in profile ? Object(profile)[property] : undefined;
  return typeof value === 'string' && !Token.isUnresolved(value) ? value : undefined;
}

function nameOf(connectorType: string, connectorLabel: string | undefined): string {
  return connectorLabel === undefined ? connectorType : `${connectorType} ${JSON.stringify(connectorLabel)}`;
}
