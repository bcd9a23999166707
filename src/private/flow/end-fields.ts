import { FLOW_LIMITS } from './limits';
import { text } from '../factory/fields';

/** The object in an application, by its name in AppFlow's API. */
export const entity = text(FLOW_LIMITS.Object, { example: 'Account' });

/** The version of the application's API. */
export const apiVersion = text(FLOW_LIMITS.ApiVersion);

/** A folder in a bucket; empty for the root. */
export const bucketPrefix = text(FLOW_LIMITS.BucketPrefix);

/** The path of an SAP object. */
export const objectPath = text(FLOW_LIMITS.Object, { example: '/sap/opu/odata/sap/API_BUSINESS_PARTNER/A_BusinessPartner' });
