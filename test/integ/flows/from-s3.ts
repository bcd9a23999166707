import type { Construct } from 'constructs';
import { FlowStack } from './flow-stack';
import {
  FieldMapping, HubSpotConnectorProfile, HubSpotCredentials, HubSpotDestination, OnDemandFlow, S3Aggregation, S3Destination, S3Format,
  S3InputFileType, S3PrefixHierarchy, S3PrefixType, S3Source, SnowflakeConnectorProfile, SnowflakeCredentials, SnowflakeDestination,
  WriteOperation,
} from 'cdk-appflow-constructs';

export class S3ToHubSpotStack extends FlowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const bucket = this.bucket('Companies');
    const profile = new HubSpotConnectorProfile(this, 'HubSpot', {
      credentials: HubSpotCredentials.oauth2TokensFromSecret(this.secret('hubspot')),
    });
    new OnDemandFlow(this, 'Flow', {
      source: new S3Source({ bucket, prefix: 'hubspot', fileType: S3InputFileType.JSON }),
      destination: new HubSpotDestination({
        profile,
        apiVersion: 'v3',
        entity: 'company',
        write: WriteOperation.insert(),
        errorHandling: { bucket, prefix: 'error' },
      }),
      mappings: [FieldMapping.all()],
    });
  }
}

export class S3ToS3Stack extends FlowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new OnDemandFlow(this, 'Flow', {
      source: new S3Source({ bucket: this.bucket('Accounts'), prefix: 'account', fileType: S3InputFileType.JSON }),
      destination: new S3Destination({
        bucket: this.bucket('Lake'),
        format: S3Format.parquet({ preserveSourceTypes: true }),
        filePrefix: { prefixType: S3PrefixType.FILENAME, hierarchy: [S3PrefixHierarchy.SCHEMA_VERSION, S3PrefixHierarchy.EXECUTION_ID] },
        aggregation: S3Aggregation.none(),
      }),
      mappings: [FieldMapping.all()],
    });
  }
}

export class S3ToSnowflakeStack extends FlowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const staging = this.bucket('Staging');
    const profile = new SnowflakeConnectorProfile(this, 'Snowflake', {
      accountName: 'acme-sales',
      region: 'us-east-1',
      warehouse: 'COMPUTE_WH',
      database: 'SALES',
      schema: 'RAW',
      stage: 'APPFLOW_STAGE',
      bucket: staging,
      credentials: SnowflakeCredentials.basicFromSecret(this.secret('snowflake')),
    });
    new OnDemandFlow(this, 'Flow', {
      source: new S3Source({ bucket: this.bucket('Accounts'), prefix: 'account', fileType: S3InputFileType.JSON }),
      destination: new SnowflakeDestination({ profile, table: 'ACCOUNTS', errorHandling: { bucket: staging, prefix: 'error' } }),
      mappings: [FieldMapping.all()],
    });
  }
}
