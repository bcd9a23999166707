import { integFlows } from './family';
import { Dynamics365ToS3Stack, SalesforceToS3Stack, SharePointToS3Stack } from './flows/microsoft-salesforce-to-s3';
import {
  AsanaToS3Stack, GitHubToS3Stack, GoogleAnalytics4ToS3Stack, HubSpotToS3Stack, MailchimpToS3Stack, SapODataToS3Stack, SlackToS3Stack,
} from './flows/saas-to-s3';

integFlows('FlowsSaasToS3', {
  FlowAsanaToS3: AsanaToS3Stack,
  FlowGitHubToS3: GitHubToS3Stack,
  FlowGoogleAnalytics4ToS3: GoogleAnalytics4ToS3Stack,
  FlowHubSpotToS3: HubSpotToS3Stack,
  FlowMailchimpToS3: MailchimpToS3Stack,
  FlowSapODataToS3: SapODataToS3Stack,
  FlowSlackToS3: SlackToS3Stack,
  FlowDynamics365ToS3: Dynamics365ToS3Stack,
  FlowSalesforceToS3: SalesforceToS3Stack,
  FlowSharePointToS3: SharePointToS3Stack,
});
