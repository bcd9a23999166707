import type { Construct } from 'constructs';
import { FlowStack } from './flow-stack';
import {
  AmazonRdsPostgreSqlConnectorProfile, AmazonRdsPostgreSqlDestination, DatabaseCredentials, FieldMapping, JdbcConnectorProfile, JdbcDriver,
  JdbcSource, OnDemandFlow, RedshiftConnectorProfile, RedshiftDestination, RedshiftEndpoint, SalesforceSource,
} from 'cdk-appflow-constructs';

abstract class JdbcStack extends FlowStack {
  protected readonly credentials = DatabaseCredentials.basicFromSecret(this.secret('database'));

  protected accounts(): JdbcSource {
    const profile = new JdbcConnectorProfile(this, 'Jdbc', {
      driver: JdbcDriver.POSTGRESQL,
      hostname: 'accounts.example.com',
      port: 5432,
      database: 'accounts',
      credentials: this.credentials,
    });
    return new JdbcSource({ profile, schema: 'public', table: 'accounts' });
  }
}

export class JdbcToS3Stack extends JdbcStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.allToS3(this.accounts());
  }
}

export class JdbcToRdsPostgreSqlStack extends JdbcStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const profile = new AmazonRdsPostgreSqlConnectorProfile(this, 'Rds', {
      hostname: 'accounts.example.us-east-1.rds.amazonaws.com',
      port: 5432,
      database: 'accounts',
      credentials: this.credentials,
    });
    new OnDemandFlow(this, 'Flow', {
      source: this.accounts(),
      destination: new AmazonRdsPostgreSqlDestination({ profile, schema: 'public', table: 'accounts' }),
      mappings: [FieldMapping.fields('username', 'password', 'created_on', 'email')],
    });
  }
}

/** A cluster, reached by the Data API. */
export class SalesforceToRedshiftStack extends FlowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const profile = new RedshiftConnectorProfile(this, 'Redshift', {
      endpoint: RedshiftEndpoint.cluster({ clusterIdentifier: 'sales', databaseName: 'workshop', username: 'appflow' }),
      bucket: this.bucket('Staging'),
      bucketPrefix: 'intermediate',
    });
    new OnDemandFlow(this, 'Flow', {
      source: new SalesforceSource({ profile: this.salesforce(), entity: 'Contact' }),
      destination: new RedshiftDestination({ profile, table: 'contact' }),
      mappings: [FieldMapping.field('Name', { sourceType: 'string', destination: 'name', destinationType: 'character varying' })],
    });
  }
}
