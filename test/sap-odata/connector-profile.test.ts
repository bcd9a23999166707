import { CfnParameter, Lazy } from 'aws-cdk-lib';
import { SAP_PROPERTIES, sap } from './util';
import type { SapODataConnectorProfileProps } from '../../src';
import { ConnectionMode } from '../../src';
import { nativeProfile, TOKENS } from '../support/connectors-util';
import { invalid, storedReference, untyped } from '../support/util';

const SERVICE = 'com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0';
const RENDERED_CREDENTIALS = { SAPOData: { BasicAuthCredentials: { Username: 'appflow', Password: storedReference('pw') } } };

test('renders every property', () => {
  expect(sap.properties(() => ({
    portNumber: 8443,
    logonLanguage: 'EN',
    disableSso: true,
    connectionMode: ConnectionMode.PRIVATE,
    privateLinkServiceName: SERVICE,
  }))).toEqual(nativeProfile('SAPOData', RENDERED_CREDENTIALS, {
    SAPOData: { ...SAP_PROPERTIES, PortNumber: 8443, LogonLanguage: 'EN', DisableSSO: true, PrivateLinkServiceName: SERVICE },
  }, 'Private'));
});

test('disableSso false is rendered, and not treated as absent', () => {
  expect(sap.properties(() => ({ disableSso: false })).ConnectorProfileConfig.ConnectorProfileProperties)
    .toEqual({ SAPOData: { ...SAP_PROPERTIES, DisableSSO: false } });
});

describe('PrivateLink', () => {
  test('a service name without a mode implies private', () => {
    expect(sap.properties(() => ({ privateLinkServiceName: SERVICE }))).toEqual(nativeProfile('SAPOData', RENDERED_CREDENTIALS, {
      SAPOData: { ...SAP_PROPERTIES, PrivateLinkServiceName: SERVICE },
    }, 'Private'));
  });

  test('public is the default, and may be given', () => {
    const expected = nativeProfile('SAPOData', RENDERED_CREDENTIALS, { SAPOData: SAP_PROPERTIES });
    expect(sap.properties()).toEqual(expected);
    expect(sap.properties(() => ({ connectionMode: ConnectionMode.PUBLIC }))).toEqual(expected);
  });

  test('the mode may be a token, with the name and without', () => {
    const connectionMode = untyped<ConnectionMode>(Lazy.string({ produce: () => 'Private' }));
    expect(sap.properties(() => ({ connectionMode })).ConnectionMode).toBe('Private');
    expect(sap.properties(() => ({ connectionMode, privateLinkServiceName: SERVICE })).ConnectionMode).toBe('Private');
  });

  test.each<[string, object, string]>([
    ['public with a service name', { connectionMode: ConnectionMode.PUBLIC, privateLinkServiceName: SERVICE },
      'privateLinkServiceName requires connectionMode PRIVATE; change connectionMode, or leave out the service name'],
    ['private without a service name', { connectionMode: ConnectionMode.PRIVATE }, `connectionMode PRIVATE requires privateLinkServiceName (e.g. "${SERVICE}")`],
    ['private with null for the service name', { connectionMode: ConnectionMode.PRIVATE, privateLinkServiceName: null },
      `connectionMode PRIVATE requires privateLinkServiceName (e.g. "${SERVICE}")`],
    ['an unknown mode', { connectionMode: 'VPN' }, 'connectionMode must be one of Public, Private, got "VPN"'],
    ['a service name of another form', { privateLinkServiceName: 'vpce-svc-0123' },
      `privateLinkServiceName must be the name of a VPC endpoint service (e.g. "${SERVICE}"), got "vpce-svc-0123"`],
    ['a long service name', { privateLinkServiceName: SERVICE.padEnd(513, 'x') },
      `privateLinkServiceName must be at most 512 characters (e.g. "${SERVICE}"), got 513 characters`],
    ['a number for the service name', { privateLinkServiceName: 1 }, `privateLinkServiceName must be a string (e.g. "${SERVICE}"), got a number`],
  ])('an error: %s', (_, props, problem) => {
    expect(sap.error(props)).toBe(invalid('SapODataConnectorProfile', problem));
  });
});

test.each<[keyof SapODataConnectorProfileProps, string]>([
  ['applicationHostUrl', 'ApplicationHostUrl'],
  ['applicationServicePath', 'ApplicationServicePath'],
  ['clientNumber', 'ClientNumber'],
  ['logonLanguage', 'LogonLanguage'],
  ['privateLinkServiceName', 'PrivateLinkServiceName'],
])('%s may be a token', (prop, rendered) => {
  for (const [, token, value] of TOKENS) {
    expect(sap.properties((stack) => ({ [prop]: token(stack) })).ConnectorProfileConfig.ConnectorProfileProperties)
      .toEqual({ SAPOData: { ...SAP_PROPERTIES, [rendered]: value } });
  }
});

test('logonLanguage may be empty, as in AppFlow and CloudFormation', () => {
  expect(sap.properties(() => ({ logonLanguage: '' })).ConnectorProfileConfig.ConnectorProfileProperties.SAPOData.LogonLanguage).toBe('');
});

test('an empty service name, which AppFlow accepts but CloudFormation doesn\'t, counts as none', () => {
  for (const connectionMode of [undefined, ConnectionMode.PUBLIC]) {
    const properties = sap.properties(() => ({ privateLinkServiceName: '', connectionMode }));
    expect(properties.ConnectionMode).toBe('Public');
    expect(properties.ConnectorProfileConfig.ConnectorProfileProperties.SAPOData).not.toHaveProperty('PrivateLinkServiceName');
  }
  expect(sap.error({ privateLinkServiceName: '', connectionMode: ConnectionMode.PRIVATE }))
    .toBe(invalid('SapODataConnectorProfile', `connectionMode PRIVATE requires privateLinkServiceName (e.g. "${SERVICE}")`));
});

test.each([
  ['the lowest', () => 1, 1],
  ['the highest', () => 65535, 65535],
  ['a lazy value', () => Lazy.number({ produce: () => 70000 }), 70000],
])('portNumber may be %s', (_, portNumber, rendered) => {
  expect(sap.properties(() => ({ portNumber: portNumber() })).ConnectorProfileConfig.ConnectorProfileProperties.SAPOData.PortNumber).toBe(rendered);
});

test('portNumber may be a parameter', () => {
  expect(sap.properties((stack) => ({ portNumber: new CfnParameter(stack, 'Port', { type: 'Number' }).valueAsNumber }))
    .ConnectorProfileConfig.ConnectorProfileProperties.SAPOData.PortNumber).toEqual({ Ref: 'Port' });
});

const HOST = '(e.g. "https://sap.example.com")';
const PATH = '(e.g. "/sap/opu/odata/iwfnd/catalogservice;v=2")';
const PORT = 'portNumber must be a whole number from 1 to 65535, got';
const CLIENT_NUMBER = 'clientNumber must be three digits (e.g. "100"), got';

test.each<[string, object, string]>([
  ['no host', { applicationHostUrl: undefined }, `applicationHostUrl is required ${HOST}`],
  ['null for the host', { applicationHostUrl: null }, `applicationHostUrl is required ${HOST}`],
  ['no scheme', { applicationHostUrl: 'sap.example.com' }, `applicationHostUrl must be an http(s):// URL without spaces ${HOST}, got "sap.example.com"`],
  ['whitespace', { applicationHostUrl: 'https://sap example' },
    `applicationHostUrl must be an http(s):// URL without spaces ${HOST}, got "https://sap example"`],
  ['a long host', { applicationHostUrl: `https://${'a'.repeat(249)}` }, `applicationHostUrl must be at most 256 characters ${HOST}, got 257 characters`],
  ['a number for the host', { applicationHostUrl: 1 }, `applicationHostUrl must be a string ${HOST}, got a number`],
  ['no path', { applicationServicePath: undefined }, `applicationServicePath is required ${PATH}`],
  ['whitespace in the path', { applicationServicePath: '/a b' },
    `applicationServicePath must be 1 to 512 characters without whitespace ${PATH}, got "/a b"`],
  ['a long path', { applicationServicePath: '/'.repeat(513) }, `applicationServicePath must be at most 512 characters ${PATH}, got 513 characters`],
  ['port 0', { portNumber: 0 }, `${PORT} 0`],
  ['port 65536', { portNumber: 65536 }, `${PORT} 65536`],
  ['half a port', { portNumber: 443.5 }, `${PORT} 443.5`],
  ['no number at all', { portNumber: NaN }, `${PORT} NaN`],
  ['a text for the port', { portNumber: '443' }, `${PORT} a string`],
  ['no client number', { clientNumber: undefined }, 'clientNumber is required (e.g. "100")'],
  ['two digits', { clientNumber: '10' }, `${CLIENT_NUMBER} "10"`],
  ['letters', { clientNumber: 'abc' }, `${CLIENT_NUMBER} "abc"`],
  ['four digits', { clientNumber: '1000' }, 'clientNumber must be at most 3 characters (e.g. "100"), got 4 characters'],
  ['a number for the client number', { clientNumber: 100 }, 'clientNumber must be a string (e.g. "100"), got a number'],
  ['three letters', { logonLanguage: 'ENG' }, 'logonLanguage must be at most 2 characters (e.g. "EN"), got 3 characters'],
  ['a dash', { logonLanguage: 'E-' }, 'logonLanguage must be at most two letters or digits (e.g. "EN"), got "E-"'],
  ['a text for disableSso', { disableSso: 'yes' }, 'disableSso must be true or false, got a string'],
])('an error: %s', (_, props, problem) => {
  expect(sap.error(props)).toBe(invalid('SapODataConnectorProfile', problem));
});
