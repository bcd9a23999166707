import { CfnParameter, Lazy } from 'aws-cdk-lib';
import { DatabaseCredentials, JdbcConnectorProfile, JdbcDriver } from '../../src';
import { customProfile, ProfileMaker } from '../support/connectors-util';
import { testDatabase } from '../support/database';
import { invalid, stored, storedReference, untyped } from '../support/util';

const jdbc = new ProfileMaker(JdbcConnectorProfile, () => ({
  driver: JdbcDriver.MYSQL,
  hostname: 'db.example.com',
  database: 'sales',
  credentials: DatabaseCredentials.basic({ username: 'appflow', password: stored('pw') }),
}));

testDatabase(jdbc, { profile: 'JdbcConnectorProfile', label: 'JDBCsmall', driver: 'mysql', port: '3306' });

test.each([
  [JdbcDriver.MYSQL, undefined, 'mysql', '3306'],
  [JdbcDriver.POSTGRESQL, undefined, 'postgresql', '5432'],
  [JdbcDriver.MYSQL, 5432, 'mysql', '5432'],
  [JdbcDriver.POSTGRESQL, 3306, 'postgresql', '3306'],
])('the driver %s on port %s', (driver, port, renderedDriver, renderedPort) => {
  expect(jdbc.properties(() => ({ driver, port }))).toEqual(customProfile('JDBCsmall', {
    AuthenticationType: 'CUSTOM',
    Custom: {
      CustomAuthenticationType: 'CUSTOM',
      CredentialsMap: {
        username: 'appflow',
        password: storedReference('pw'),
        driver: renderedDriver,
        hostname: 'db.example.com',
        port: renderedPort,
        database: 'sales',
      },
    },
  }));
});

describe('a driver that is a token', () => {
  test('is rendered with the given port', () => {
    expect(jdbc.properties((stack) => ({ driver: untyped(new CfnParameter(stack, 'Driver').valueAsString), port: 3306 }))
      .ConnectorProfileConfig.ConnectorProfileCredentials.CustomConnector.Custom.CredentialsMap)
      .toMatchObject({ driver: { Ref: 'Driver' }, port: '3306' });
  });

  test('requires a port, because its default is not known', () => {
    expect(jdbc.error({ driver: Lazy.string({ produce: () => 'mysql' }) })).toBe(invalid('JdbcConnectorProfile', 'port is required if driver is a token'));
  });
});

test.each<[string, unknown, string]>([
  ['undefined', undefined, 'driver is required'],
  ['null', null, 'driver is required'],
  ['another', 'oracle', 'driver must be one of mysql, postgresql, got "oracle"'],
  ['the name of a member', 'MYSQL', 'driver must be one of mysql, postgresql, got "MYSQL"'],
  ['a number', 1, 'driver must be one of mysql, postgresql, got a number'],
])('refuses a driver that is %s', (_, driver, problem) => {
  expect(jdbc.error({ driver })).toBe(invalid('JdbcConnectorProfile', problem));
});
