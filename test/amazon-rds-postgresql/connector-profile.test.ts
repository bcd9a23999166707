import { AmazonRdsPostgreSqlConnectorProfile, DatabaseCredentials } from '../../src';
import { ProfileMaker } from '../support/connectors-util';
import { testDatabase } from '../support/database';
import { stored, untyped } from '../support/util';

const postgres = new ProfileMaker(AmazonRdsPostgreSqlConnectorProfile, () => ({
  hostname: 'db.example.com',
  database: 'sales',
  credentials: DatabaseCredentials.basic({ username: 'appflow', password: stored('pw') }),
}));

testDatabase(postgres, { profile: 'AmazonRdsPostgreSqlConnectorProfile', label: 'AmazonRDSPostgreSQL', driver: 'postgresql', port: '5432' });

test('the driver can\'t be changed', () => {
  expect(postgres.properties(() => untyped({ driver: 'mysql' }))
    .ConnectorProfileConfig.ConnectorProfileCredentials.CustomConnector.Custom.CredentialsMap).toMatchObject({ driver: 'postgresql', port: '5432' });
});
