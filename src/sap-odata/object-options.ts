import type { FlowEndOptions } from '../flow/flow-end-options';

/**
 * Options common to SAP OData sources and destinations.
 */
export interface SapODataObjectOptions extends FlowEndOptions {
  /**
   * The version of the application's API.
   *
   * @default - chosen by AppFlow
   */
  readonly apiVersion?: string;

  /**
   * The path of the object, such as `/sap/opu/odata/sap/API_BUSINESS_PARTNER/A_BusinessPartner`. Maximum length: 512.
   */
  readonly objectPath: string;
}
