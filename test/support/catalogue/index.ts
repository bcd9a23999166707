import { AUTHORED } from './authored';
import { CUSTOM_CONNECTOR } from './custom';
import { REDSHIFT_CONNECTOR, SNOWFLAKE_CONNECTOR } from './destinations';
import type { Connector } from './field';
import { NATIVE } from './native';

export * from './field';

/** Every connector with a class. */
export const CATALOGUE: readonly Connector[] = [...NATIVE, SNOWFLAKE_CONNECTOR, REDSHIFT_CONNECTOR, CUSTOM_CONNECTOR, ...AUTHORED];
