import { Annotations, Duration, Tags, TimeZone } from 'aws-cdk-lib';
import {
  ConnectorType, DataPull, FieldFilter, FieldMapping, FieldTransform, FieldValidation, FilterValue, FlowSchedule, FlowStatus, FlowTask, OnDemandFlow,
  S3Destination, SalesforceSource, ScheduledFlow, ValidationAction,
} from 'cdk-appflow-constructs';
import type { FlowSource, IFlow } from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';
import type { CatalogueStackProps } from './catalogue-stack';
import { FlowStack } from './flow-stack';

const YEAR = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z') };

/** Mappings, filters, transforms and validations of a flow, and its schedules. */
export class FlowTasksStack extends FlowStack {
  private readonly source: FlowSource;

  constructor(scope: Construct, id: string, props: CatalogueStackProps) {
    super(scope, id, props);
    this.source = new SalesforceSource({ profile: this.profile(ConnectorType.SALESFORCE), entity: 'Opportunity' });
    this.mappings();
    this.computed();
    this.filters();
    this.changes();
    this.passedThrough();
    this.schedules();
  }

  private destination(prefix: string): S3Destination {
    return new S3Destination({ bucket: this.lake, prefix });
  }

  private mappings(): void {
    new OnDemandFlow(this, 'Fields', {
      source: this.source,
      destination: this.destination('fields'),
      mappings: [
        FieldMapping.fields('Id', 'Name'),
        FieldMapping.field('Amount', { destination: 'amount', sourceType: 'currency', destinationType: 'double' }),
        FieldMapping.typed({ CloseDate: 'date', IsWon: 'boolean' }),
        FieldMapping.renamed({ StageName: 'stage', OwnerId: 'owner' }),
      ],
    });
    const all = new OnDemandFlow(this, 'AllFields', {
      source: this.source,
      destination: this.destination('all-fields'),
      mappings: [FieldMapping.all({ exclude: ['Description'], includeNewFields: true })],
    });
    this.acceptUnverified(all);
  }

  private computed(): void {
    const types = { sourceType: 'double', destinationType: 'double' };
    const computed = new OnDemandFlow(this, 'ComputedFields', {
      source: this.source,
      destination: this.destination('computed-fields'),
      mappings: [
        FieldMapping.concat(['StageName', 'Name'], 'title', { format: '${StageName}: ${Name}', sourceType: 'string', destinationType: 'string' }),
        FieldMapping.sum('Amount', 'Tax__c', 'gross', types),
        FieldMapping.difference('Amount', 'Discount__c', 'net', types),
        FieldMapping.product('Amount', 'Probability', 'expected', types),
        FieldMapping.quotient('Amount', 'Seats__c', 'perSeat', types),
      ],
    });
    this.acceptUnverified(computed);
  }

  private filters(): void {
    new OnDemandFlow(this, 'Filters', {
      source: this.source,
      destination: this.destination('filters'),
      mappings: [FieldMapping.fields('Id', 'Name', 'Amount')],
      filters: [
        FieldFilter.equalTo('IsDeleted', FilterValue.fromBoolean(false)),
        FieldFilter.equalTo('StageName', FilterValue.anyOf('Prospecting', 'Qualification')),
        FieldFilter.notEqualTo('Type', FilterValue.fromString('Test')),
        FieldFilter.contains('Name', FilterValue.fromString('Inc.')),
        FieldFilter.greaterThan('Amount', FilterValue.fromNumber(0)),
        FieldFilter.lessThan('CreatedDate', FilterValue.fromDateTime(YEAR.to)),
        FieldFilter.between('CloseDate', FilterValue.fromDate(YEAR.from), FilterValue.fromDate(YEAR.to)),
        FieldFilter.greaterThanOrEqualTo('Probability', FilterValue.of('10', 'percent')),
        FieldFilter.lessThanOrEqualTo('Probability', FilterValue.of('90', 'percent')),
      ],
    });
  }

  private changes(): void {
    new OnDemandFlow(this, 'Changes', {
      source: this.source,
      destination: this.destination('changes'),
      mappings: [FieldMapping.fields('Id', 'Name', 'Phone__c', 'Iban__c', 'Description', 'Amount', 'Seats__c', 'Discount__c')],
      transforms: [
        FieldTransform.mask('Name', { character: '#' }),
        FieldTransform.maskFirst('Iban__c', 18),
        FieldTransform.maskLast('Phone__c', 4),
        FieldTransform.truncate('Description', 255),
      ],
      validations: [
        FieldValidation.notNull('Id', ValidationAction.TERMINATE_FLOW),
        FieldValidation.notZero('Seats__c', ValidationAction.DROP_RECORD),
        FieldValidation.notNegative('Amount', ValidationAction.DROP_RECORD),
        FieldValidation.numeric('Discount__c', ValidationAction.DROP_RECORD),
      ],
    });
  }

  /** A task in the form of AppFlow's API, for tasks without a class. */
  private passedThrough(): void {
    new OnDemandFlow(this, 'PassedThrough', {
      source: this.source,
      destination: this.destination('passed-through'),
      mappings: [FieldMapping.fields('Id', 'Name')],
      tasks: [FlowTask.of({
        taskType: 'Map',
        sourceFields: ['Name'],
        connectorOperator: 'NO_OP',
        destinationField: 'label',
        properties: { SOURCE_DATA_TYPE: 'string', DESTINATION_DATA_TYPE: 'string' },
      })],
    });
  }

  private schedules(): void {
    const mappings = [FieldMapping.all()];
    const hourly = new ScheduledFlow(this, 'Hourly', {
      flowName: 'opportunities-hourly',
      description: 'Opportunities that have changed, every hour',
      encryptionKey: this.encryptionKey,
      source: this.source,
      destination: this.destination('hourly'),
      schedule: FlowSchedule.rate(Duration.hours(1), {
        startTime: new Date('2035-01-01T00:00:00Z'),
        endTime: new Date('2036-01-01T00:00:00Z'),
        offset: Duration.minutes(5),
        timeZone: TimeZone.EUROPE_BERLIN,
      }),
      pull: DataPull.incremental({ timestampField: 'LastModifiedDate', firstRunFrom: YEAR.from }),
      mappings,
      deactivateAfterFailures: 5,
      status: FlowStatus.ACTIVE,
    });
    Tags.of(hourly).add('cost-center', 'sales');

    const nightly = new ScheduledFlow(this, 'Nightly', {
      source: this.source,
      destination: this.destination('nightly'),
      schedule: FlowSchedule.cron({ minute: '0', hour: '2' }),
      pull: DataPull.complete(),
      mappings,
    });
    Annotations.of(nightly).acknowledgeWarning('cdk-appflow-constructs:cronSchedule', 'a rate has no hour of the day');

    new ScheduledFlow(this, 'Suspended', {
      source: this.source,
      destination: this.destination('suspended'),
      schedule: FlowSchedule.expression('rate(5minutes)'),
      mappings,
      status: FlowStatus.SUSPENDED,
    });
  }

  private acceptUnverified(flow: IFlow): void {
    Annotations.of(flow).acknowledgeWarning('cdk-appflow-constructs:unverifiedTask', 'to show what it renders; compare it with what the flow moves');
  }
}
