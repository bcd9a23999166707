import { Token } from 'aws-cdk-lib';
import { requiredText, text, totalLength } from '../private/checks/text';
import { LIMITS } from '../private/limits';
import { quoteSafely } from '../private/messages';
import type { Problems } from '../private/problems';

interface StageProps {
  readonly database: string;
  readonly schema?: string;
  readonly stage: string;
}

const DEFAULT_SCHEMA = 'PUBLIC';

/** AppFlow takes database, schema and stage as one name. */
export function readStage(v: Problems, props: StageProps): { readonly name: string; readonly schema: string } {
  const database = requiredText(v, 'database', props.database, LIMITS.Stage, { example: 'SALES' });
  const givenSchema = text(v, 'schema', props.schema, LIMITS.Stage, { example: DEFAULT_SCHEMA });
  const stage = requiredText(v, 'stage', props.stage, LIMITS.Stage, { example: 'APPFLOW_STAGE' });
  const qualified = qualifiedParts(stage);
  if (qualified) {
    const [ownDatabase, ownSchema, ownName] = qualified;
    if (isOther(ownDatabase, database) || (givenSchema !== undefined && isOther(ownSchema, givenSchema))) {
      const expected = `${database}.${givenSchema ?? ownSchema}.${ownName}`;
      v.problem(`stage must be in the profile's database and schema (e.g. ${JSON.stringify(expected)}), got ${quoteSafely(stage)}; `
        + 'give only its name, or correct database and schema');
    }
    return { name: stage, schema: givenSchema ?? ownSchema };
  }
  const schema = givenSchema ?? DEFAULT_SCHEMA;
  const name = `${database}.${schema}.${stage}`;
  if ([database, schema, stage].every((part) => part.length <= LIMITS.Stage.max)) {
    totalLength(v, 'database, schema and stage together', name, LIMITS.Stage);
  }
  return { name, schema };
}

/** The parts of `SALES.PUBLIC.APPFLOW_STAGE`; undefined for a quoted name, in which a dot may be part of the name. */
function qualifiedParts(stage: string): readonly string[] | undefined {
  const parts = stage.split('.');
  return parts.length === 3 && parts.every((part) => part !== '') && !stage.includes('"') && !Token.isUnresolved(stage) ? parts : undefined;
}

/** Snowflake ignores the case of unquoted names (https://docs.snowflake.com/en/sql-reference/identifiers-syntax). */
function isOther(name: string, expected: string): boolean {
  return expected !== '' && !Token.isUnresolved(expected) && name.toUpperCase() !== expected.toUpperCase();
}
