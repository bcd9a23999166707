import { Duration, Size } from 'aws-cdk-lib';
import { CfnDatabase } from 'aws-cdk-lib/aws-glue';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ConnectorType, EventBridgeDestination, EventFlow, FieldMapping, FlowSchedule, FlowStatus, LookoutMetricsDestination, OnDemandFlow,
  PartnerEventSource, S3Aggregation, S3Destination, S3Format, S3PrefixHierarchy, S3PrefixPrecision, S3PrefixType, SalesforceEventSource,
  SalesforceSource, ScheduledFlow, UpsolverDestination,
} from 'cdk-appflow-constructs';
import type { FlowDestination, IConnectorProfile } from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';
import type { CatalogueStackProps } from './catalogue-stack';
import { FlowStack } from './flow-stack';

/** Files in a bucket, the data catalog and events as destinations, for records and events of Salesforce. */
export class FlowFilesStack extends FlowStack {
  private readonly crm: IConnectorProfile;

  constructor(scope: Construct, id: string, props: CatalogueStackProps) {
    super(scope, id, props);
    this.crm = this.profile(ConnectorType.SALESFORCE);
    this.files();
    this.catalog();
    this.upsolver();
    this.lookout();
    this.events();
  }

  private write(id: string, destination: FlowDestination): void {
    new OnDemandFlow(this, id, {
      source: new SalesforceSource({ profile: this.crm, entity: 'Contact' }),
      destination,
      mappings: [FieldMapping.fields('Id', 'Name', 'Country')],
    });
  }

  private files(): void {
    this.write('Parquet', new S3Destination({
      bucket: this.lake,
      prefix: 'parquet',
      format: S3Format.parquet({ preserveSourceTypes: true }),
      filePrefix: {
        prefixType: S3PrefixType.PATH_AND_FILENAME,
        precision: S3PrefixPrecision.DAY,
        hierarchy: [S3PrefixHierarchy.EXECUTION_ID, S3PrefixHierarchy.SCHEMA_VERSION],
      },
      aggregation: S3Aggregation.targetFileSize(Size.mebibytes(128)),
    }));
    this.write('Csv', new S3Destination({ bucket: this.lake, prefix: 'csv', format: S3Format.csv(), aggregation: S3Aggregation.singleFile() }));
    this.write('Json', new S3Destination({ bucket: this.lake, prefix: 'json', format: S3Format.json(), aggregation: S3Aggregation.none() }));
  }

  private catalog(): void {
    const database = new CfnDatabase(this, 'Database', { catalogId: this.account, databaseInput: { name: 'crm' } });
    this.write('Catalogued', new S3Destination({
      bucket: this.lake,
      prefix: 'catalogued',
      catalog: { database, tablePrefix: 'contacts' },
      partitionBy: ['Country'],
    }));

    // Your own role, for example one that is registered with Lake Formation.
    const role = new Role(this, 'CatalogRole', {
      assumedBy: new ServicePrincipal('appflow.amazonaws.com', { conditions: { StringEquals: { 'aws:SourceAccount': this.account } } }),
      managedPolicies: [ManagedPolicy.fromManagedPolicyName(this, 'CatalogPolicy', 'appflow-catalog')],
    });
    this.write('CataloguedWithRole', new S3Destination({
      bucket: this.lake, prefix: 'catalogued-with-role', catalog: { database, tablePrefix: 'people', role },
    }));
  }

  private upsolver(): void {
    this.write('Upsolver', new UpsolverDestination({
      bucket: this.bucket('UpsolverBucket', `upsolver-appflow-${this.account}`),
      prefix: 'contacts',
      format: S3Format.json(),
      filePrefix: { prefixType: S3PrefixType.FILENAME, precision: S3PrefixPrecision.HOUR, hierarchy: [S3PrefixHierarchy.EXECUTION_ID] },
      aggregation: S3Aggregation.none(),
    }));
    this.write('UpsolverLarge', new UpsolverDestination({
      bucket: this.bucket('LargeUpsolverBucket', `upsolver-appflow-large-${this.account}`),
      filePrefix: { prefixType: S3PrefixType.PATH },
      aggregation: S3Aggregation.targetFileSize(Size.mebibytes(256)),
    }));
  }

  /** AWS has ended the service; this is for templates that still have it. */
  private lookout(): void {
    new ScheduledFlow(this, 'Lookout', {
      source: new SalesforceSource({ profile: this.crm, entity: 'Opportunity' }),
      destination: new LookoutMetricsDestination({ entity: 'opportunities' }),
      schedule: FlowSchedule.rate(Duration.hours(1)),
      mappings: [FieldMapping.fields('Amount', 'CloseDate', 'StageName')],
      encryptionKey: this.encryptionKey,
    });
  }

  private events(): void {
    // Created as a draft: deploy it, associate the partner event source with an event bus, then set the status to active.
    new EventFlow(this, 'Changes', {
      source: new SalesforceEventSource({ profile: this.crm, entity: 'AccountChangeEvent', apiVersion: 'v60.0' }),
      destination: new EventBridgeDestination({
        partnerEventSource: PartnerEventSource.salesforce('crm'),
        // Events over 256 KB go to the bucket.
        errorHandling: { bucket: this.lake, prefix: 'large-events', failOnFirstError: false },
      }),
      mappings: [FieldMapping.all()],
      status: FlowStatus.DRAFT,
    });
    new EventFlow(this, 'Orders', {
      source: new SalesforceEventSource({ profile: this.crm, entity: 'Order__e' }),
      destination: new EventBridgeDestination({
        partnerEventSource: PartnerEventSource.of(`aws.partner/appflow/salesforce.com/${this.account}/orders`),
      }),
      mappings: [FieldMapping.all()],
    });
    new EventFlow(this, 'ChangesToLake', {
      source: new SalesforceEventSource({ profile: this.crm, entity: 'ContactChangeEvent' }),
      destination: new S3Destination({ bucket: this.lake, prefix: 'changes' }),
      mappings: [FieldMapping.all()],
    });
  }
}
