import type { Construct } from 'constructs';
import { AnalyticsStack } from './analytics-stack';
import { AwsAuthoredOAuthStack } from './aws-authored-oauth-stack';
import { AwsAuthoredStack } from './aws-authored-stack';
import type { CatalogueStackProps } from './catalogue-stack';
import { CollaborationStack } from './collaboration-stack';
import { CustomConnectorStack } from './custom-connector-stack';
import { ErpStack } from './erp-stack';
import { FlowAuthoredSourcesStack } from './flow-authored-sources-stack';
import { FlowDestinationsStack } from './flow-destinations-stack';
import { FlowFilesStack } from './flow-files-stack';
import { FlowSourcesStack } from './flow-sources-stack';
import { FlowTasksStack } from './flow-tasks-stack';
import { MonitoringStack } from './monitoring-stack';
import { SalesforceStack } from './salesforce-stack';
import { WarehouseStack } from './warehouse-stack';

/**
 * Every connector with every way to sign in and every property, and flows with every source, destination and task, to copy from.
 * CloudFormation resolves at most 60 dynamic references in one template, so the catalogue is a family of stacks.
 */
export function declareCatalogue(scope: Construct, props: CatalogueStackProps): void {
  new SalesforceStack(scope, 'CatalogueSalesforce', props);
  new ErpStack(scope, 'CatalogueErp', props);
  new CollaborationStack(scope, 'CatalogueCollaboration', props);
  new AnalyticsStack(scope, 'CatalogueAnalytics', props);
  new MonitoringStack(scope, 'CatalogueMonitoring', props);
  new WarehouseStack(scope, 'CatalogueWarehouse', props);
  new CustomConnectorStack(scope, 'CatalogueCustomConnector', props);
  new AwsAuthoredStack(scope, 'CatalogueAwsAuthored', props);
  new AwsAuthoredOAuthStack(scope, 'CatalogueAwsAuthoredOAuth', props);
  new FlowSourcesStack(scope, 'CatalogueFlowSources', props);
  new FlowAuthoredSourcesStack(scope, 'CatalogueFlowAuthoredSources', props);
  new FlowDestinationsStack(scope, 'CatalogueFlowDestinations', props);
  new FlowFilesStack(scope, 'CatalogueFlowFiles', props);
  new FlowTasksStack(scope, 'CatalogueFlowTasks', props);
}
