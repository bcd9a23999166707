import { SapODataConnectorProfile, SapODataCredentials } from '../../src';
import { ProfileMaker } from '../support/connectors-util';
import { stored } from '../support/util';

/** SAP with only the required props. */
export const sap = new ProfileMaker(SapODataConnectorProfile, () => ({
  applicationHostUrl: 'https://sap.example.com',
  applicationServicePath: '/sap/opu/odata/iwfnd/catalogservice;v=2',
  clientNumber: '100',
  credentials: SapODataCredentials.basic({ username: 'appflow', password: stored('pw') }),
}));

/** Its rendered properties. */
export const SAP_PROPERTIES = {
  ApplicationHostUrl: 'https://sap.example.com',
  ApplicationServicePath: '/sap/opu/odata/iwfnd/catalogservice;v=2',
  PortNumber: 443,
  ClientNumber: '100',
};
