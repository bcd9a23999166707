import table from './keys.json';

/** The limits of the service for a value. */
export interface Limit {
  readonly min: number;
  readonly max: number;
  readonly pattern?: string;
  readonly allowed: string;
}

export interface FieldKeys {
  readonly required: boolean;
  /** The FromSecret twin reads it by default. */
  readonly read: boolean;
  readonly limit: Limit;
}

export interface FactoryKeys {
  /** The factory has a FromSecret twin. */
  readonly twin: boolean;
  /** The client is in a secret of its own, which AppFlow reads. */
  readonly clientCredentials: boolean;
  /** The keys depend on the application. */
  readonly openMap?: Limit;
  readonly fields: { readonly [field: string]: FieldKeys };
  /** At least one of these is required. */
  readonly anyOf?: readonly string[];
}

export interface ConnectorKeys {
  readonly connectorType: string;
  readonly connectorLabel?: string;
  readonly profile: string;
  readonly credentials: string;
  readonly factories: { readonly [factory: string]: FactoryKeys };
}

/** The library's own tables, as its build writes them. */
export const CONNECTORS: { readonly [id: string]: ConnectorKeys } = table;

/** The connector of a profile in a template; `custom` for a label that has no class in the library. */
export function connectorOf(connectorType: string, connectorLabel: string | undefined): string {
  const found = Object.entries(CONNECTORS).find(([, each]) => each.connectorType === connectorType && each.connectorLabel === connectorLabel);
  return found?.[0] ?? 'custom';
}

/** The keys of a connector that a user names; undefined where there is none. */
export function connectorKeys(connector: string): ConnectorKeys | undefined {
  return Object.hasOwn(CONNECTORS, connector) ? CONNECTORS[connector] : undefined;
}

/** The limits of a field, in whichever factory of the connector has it. */
export function limitOf(connector: string, field: string): Limit | undefined {
  const factories = Object.values(CONNECTORS[connector]?.factories ?? {});
  const named = factories.find((factory) => Object.hasOwn(factory.fields, field));
  return named?.fields[field].limit ?? factories.find((factory) => factory.openMap)?.openMap;
}

/** Describes how a value breaks a limit, without the value; undefined if it doesn't. */
export function problemOf(value: string, limit: Limit): string | undefined {
  if (value === '') {
    return 'is empty';
  }
  if (value.length > limit.max) {
    return `is too long: AppFlow accepts ${limit.allowed}`;
  }
  if (value.length < limit.min || (limit.pattern !== undefined && !new RegExp(limit.pattern, 'u').test(value))) {
    return `${/\s/.test(value) ? 'contains whitespace' : 'has the wrong form'}: AppFlow accepts ${limit.allowed}`;
  }
  return undefined;
}
