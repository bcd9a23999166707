import { Annotations, Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { FlowStack } from './flow-stack';
import {
  DataPull, EventBridgeDestination, EventFlow, FieldMapping, FieldTransform, FieldValidation, FlowSchedule, PartnerEventSource,
  S3Destination, S3InputFileType, S3Source, SalesforceDestination, SalesforceEventSource, SalesforceMarketingCloudConnectorProfile,
  SalesforceMarketingCloudCredentials, SalesforceMarketingCloudSource, ScheduledFlow, ValidationAction, WriteOperation,
} from 'cdk-appflow-constructs';

export class SalesforceToEventBridgeStack extends FlowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const flow = new EventFlow(this, 'Flow', {
      source: new SalesforceEventSource({ profile: this.salesforce(), entity: 'AccountChangeEvent' }),
      destination: new EventBridgeDestination({
        partnerEventSource: PartnerEventSource.salesforce('test'),
        errorHandling: { bucket: this.bucket('LargeEvents') },
      }),
      mappings: [FieldMapping.all()],
    });
    flow.onRunStarted('Started');
  }
}

export class S3ToSalesforceStack extends FlowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const flow = new ScheduledFlow(this, 'Flow', {
      source: new S3Source({ bucket: this.bucket('Accounts'), prefix: 'account', fileType: S3InputFileType.JSON }),
      destination: new SalesforceDestination({ profile: this.salesforce(), entity: 'Account', write: WriteOperation.insert() }),
      schedule: FlowSchedule.rate(Duration.minutes(10)),
      pull: DataPull.incremental(),
      mappings: [FieldMapping.typed({ Name: 'string' })],
      transforms: [FieldTransform.mask('Name')],
      validations: [FieldValidation.notNull('Name', ValidationAction.DROP_RECORD)],
    });
    flow.onRunCompleted('Completed');
    flow.onDeactivated('Deactivated');
  }
}

export class MarketingCloudToS3Stack extends FlowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const profile = new SalesforceMarketingCloudConnectorProfile(this, 'MarketingCloud', {
      instanceUrl: 'https://acme.rest.marketingcloudapis.com/',
      tokenUrl: 'https://acme.auth.marketingcloudapis.com/v2/token',
      credentials: SalesforceMarketingCloudCredentials.oauth2ClientCredentialsFromSecret(this.secret('marketing-cloud')),
    });
    const flow = new ScheduledFlow(this, 'Flow', {
      source: new SalesforceMarketingCloudSource({ profile, entity: 'Email' }),
      destination: new S3Destination({ bucket: this.bucket('Lake') }),
      schedule: FlowSchedule.cron({ hour: '1', minute: '1' }),
      pull: DataPull.incremental(),
      mappings: [FieldMapping.field('Name', { sourceType: 'String', destinationType: 'string' })],
      transforms: [FieldTransform.mask('Name')],
      validations: [FieldValidation.notNull('Name', ValidationAction.DROP_RECORD)],
    });
    flow.onRunStarted('Started');
    Annotations.of(flow).acknowledgeWarning('cdk-appflow-constructs:cronSchedule', 'nobody edits it in the console');
  }
}
