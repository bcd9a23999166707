import { CfnDatabase } from 'aws-cdk-lib/aws-glue';
import type { Construct } from 'constructs';
import { FlowStack } from './flow-stack';
import {
  FieldFilter, FieldMapping, FilterValue, MicrosoftCredentials, MicrosoftDynamics365ConnectorProfile, MicrosoftDynamics365Source,
  MicrosoftSharePointOnlineConnectorProfile, MicrosoftSharePointOnlineSource, OnDemandFlow, S3Aggregation, S3Destination, S3Format,
  S3PrefixHierarchy, SalesforceSource,
} from 'cdk-appflow-constructs';

/** JSON in a single file. */
const ONE_FILE = { format: S3Format.json(), aggregation: S3Aggregation.singleFile() };

export class Dynamics365ToS3Stack extends FlowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const profile = new MicrosoftDynamics365ConnectorProfile(this, 'Dynamics365', {
      instanceUrl: 'https://acme.api.crm.dynamics.com',
      credentials: MicrosoftCredentials.oauth2TokensFromSecret(this.secret('dynamics-365')),
    });
    this.allToS3(new MicrosoftDynamics365Source({ profile, entity: 'accounts' }), ONE_FILE);
  }
}

/** A drive of a site. */
export class SharePointToS3Stack extends FlowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const profile = new MicrosoftSharePointOnlineConnectorProfile(this, 'SharePoint', {
      tenantId: '01234567-89ab-cdef-0123-456789abcdef',
      credentials: MicrosoftCredentials.oauth2TokensFromSecret(this.secret('sharepoint')),
    });
    this.allToS3(new MicrosoftSharePointOnlineSource({
      profile,
      site: 'sites/acme.sharepoint.com,01234567-89ab-cdef-0123-456789abcdef,fedcba98-7654-3210-fedc-ba9876543210',
      subEntities: ['drives/b!0123456789abcdef'],
    }), ONE_FILE);
  }
}

/** Contacts since a date, with a table in the Glue data catalog. */
export class SalesforceToS3Stack extends FlowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new OnDemandFlow(this, 'Flow', {
      source: new SalesforceSource({ profile: this.salesforce(), entity: 'Contact' }),
      destination: new S3Destination({
        bucket: this.bucket('Lake'),
        format: S3Format.json(),
        filePrefix: { hierarchy: [S3PrefixHierarchy.SCHEMA_VERSION, S3PrefixHierarchy.EXECUTION_ID] },
        catalog: {
          database: new CfnDatabase(this, 'Database', { catalogId: this.account, databaseInput: { name: 'crm' } }),
          tablePrefix: 'contacts',
        },
      }),
      mappings: [FieldMapping.all()],
      filters: [FieldFilter.greaterThanOrEqualTo('LastModifiedDate', FilterValue.fromDateTime(new Date('2022-02-02T00:00:00Z')))],
    });
  }
}
