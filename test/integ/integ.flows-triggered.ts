import { integFlows } from './family';
import { MarketingCloudToS3Stack, S3ToSalesforceStack, SalesforceToEventBridgeStack } from './flows/triggered';

integFlows('FlowsTriggered', {
  FlowMarketingCloudToS3: MarketingCloudToS3Stack,
  FlowS3ToSalesforce: S3ToSalesforceStack,
  FlowSalesforceToEventBridge: SalesforceToEventBridgeStack,
});
