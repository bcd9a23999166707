import type { IDatabaseRef } from 'aws-cdk-lib/aws-glue';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { createCatalogRole } from './catalog-role';
import { text } from '../private/checks/text';
import type { Field } from '../private/factory/field';
import { role as roleField, text as textField } from '../private/factory/fields';
import { structField, structMode } from '../private/factory/mode';
import type { Bound } from '../private/flow/end';
import { FLOW_LIMITS } from '../private/flow/limits';
import { kindOf } from '../private/messages';

/** Reads an `S3Catalog`. */
export function catalog(): Field<(flow: Construct) => Bound> {
  return structField(mode);
}

const mode = structMode({
  name: 'S3Catalog',
  fields: {
    database: database(),
    tablePrefix: textField(FLOW_LIMITS.GlueDataCatalogTablePrefix),
    role: roleField(FLOW_LIMITS.GlueDataCatalogIAMRole),
  },
  required: ['database', 'tablePrefix'],
  render: (values) => (flow: Construct) => bindCatalog(flow, values.database, values.tablePrefix, values.role),
});

function bindCatalog(flow: Construct, given: IDatabaseRef, tablePrefix: string, givenRole: IRole | undefined): Bound {
  const { databaseName } = given.databaseRef;
  const role = givenRole ?? createCatalogRole(flow, databaseName, tablePrefix);
  return {
    metadataCatalogConfig: { glueDataCatalog: { databaseName, tablePrefix, roleArn: role.roleArn } },
    // The policies of the created role must be in place when AppFlow first uses it.
    dependables: role === givenRole ? [given] : [given, role],
  };
}

function database(): Field<IDatabaseRef> {
  return {
    read: (v, prop, value) => {
      if (!isDatabase(value)) {
        v.problem(`${prop} must be an AWS Glue database (IDatabaseRef), got ${kindOf(value)}`);
        return undefined;
      }
      text(v, prop, value.databaseRef.databaseName, FLOW_LIMITS.GlueDataCatalogDatabaseName);
      return value;
    },
  };
}

function isDatabase(value: unknown): value is IDatabaseRef {
  return typeof value === 'object' && value !== null && 'databaseRef' in value && typeof value.databaseRef === 'object' && value.databaseRef !== null;
}
