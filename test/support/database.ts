import { CfnParameter, Lazy } from 'aws-cdk-lib';
import type { ProfileMaker, PropsIn } from './connectors-util';
import { customProfile, TOKENS } from './connectors-util';
import { invalid, reference, secretIn, stored, storedReference, untyped } from './util';
import { DatabaseCredentials } from '../../src';

/** Common tests of the connectors for databases, which expect all values in the credentials. */
export function testDatabase(connector: ProfileMaker<any>, expected: { profile: string; label: string; driver: string; port: string }): void {
  const map = {
    username: 'appflow',
    password: storedReference('pw'),
    driver: expected.driver,
    hostname: 'db.example.com',
    port: expected.port,
    database: 'sales',
  };
  const rendered = (credentialsMap: object) => customProfile(expected.label, {
    AuthenticationType: 'CUSTOM', Custom: { CustomAuthenticationType: 'CUSTOM', CredentialsMap: credentialsMap },
  });

  test('basic renders the login and the address of the database', () => {
    expect(connector.properties()).toEqual(rendered(map));
  });

  test('basicFromSecret reads user name and password, and nothing else', () => {
    expect(connector.properties((stack) => ({ credentials: DatabaseCredentials.basicFromSecret(secretIn(stack)) })))
      .toEqual(rendered({ ...map, username: reference('username'), password: reference('password') }));
  });

  test.each<[string, PropsIn<{ port: number }>, unknown]>([
    ['lowest', () => ({ port: 1 }), '1'],
    ['highest', () => ({ port: 65535 }), '65535'],
    ['null', () => ({ port: untyped(null) }), expected.port],
    ['a parameter', (stack) => ({ port: new CfnParameter(stack, 'Port', { type: 'Number' }).valueAsNumber }), { Ref: 'Port' }],
    ['a lazy value', () => ({ port: Lazy.number({ produce: () => 70000 }) }), '70000'],
  ])('the port may be %s', (_, props, port) => {
    expect(connector.properties(props)).toEqual(rendered({ ...map, port }));
  });

  test.each(['hostname', 'database'])('%s may be a token', (prop) => {
    for (const [, token, value] of TOKENS) {
      expect(connector.properties((stack) => ({ [prop]: token(stack) }))).toEqual(rendered({ ...map, [prop]: value }));
    }
  });

  const hint = ' (e.g. "db.example.com")';
  test.each<[string, object, string]>([
    ['no hostname', { hostname: undefined }, `hostname is required${hint}`],
    ['null for hostname', { hostname: null }, `hostname is required${hint}`],
    ['whitespace in hostname', { hostname: 'db example' }, `hostname must be 1 to 2048 characters without whitespace${hint}, got "db example"`],
    ['an empty hostname', { hostname: '' }, `hostname must be 1 to 2048 characters without whitespace${hint}, got ""`],
    ['a long hostname', { hostname: 'a'.repeat(2049) }, `hostname must be at most 2048 characters${hint}, got 2049 characters`],
    ['a number for hostname', { hostname: 1 }, `hostname must be a string${hint}, got a number`],
    ['no database', { database: undefined }, 'database is required'],
    ['whitespace in database', { database: 'my db' }, 'database must be 1 to 2048 characters without whitespace, got "my db"'],
    ['a long database', { database: 'a'.repeat(2049) }, 'database must be at most 2048 characters, got 2049 characters'],
    ['a number for database', { database: 1 }, 'database must be a string, got a number'],
    ['port 0', { port: 0 }, 'port must be a whole number from 1 to 65535, got 0'],
    ['port 65536', { port: 65536 }, 'port must be a whole number from 1 to 65535, got 65536'],
    ['half a port', { port: 54.5 }, 'port must be a whole number from 1 to 65535, got 54.5'],
    ['a text for port', { port: '5432' }, 'port must be a whole number from 1 to 65535, got a string'],
    ['no user name', { credentials: DatabaseCredentials.basic(untyped({ password: stored('pw') })) }, 'credentials: username is required'],
  ])('an error: %s', (_, props, problem) => {
    expect(connector.error(props)).toBe(invalid(expected.profile, problem));
  });
}
