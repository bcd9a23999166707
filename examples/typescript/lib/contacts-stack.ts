import type { StackProps } from 'aws-cdk-lib';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { IConnectorProfile, IFlow } from 'cdk-appflow-constructs';
import {
  DataPull, FieldFilter, FieldMapping, FieldTransform, FieldValidation, FilterValue, FlowSchedule, OnDemandFlow,
  S3Destination, S3Format, S3InputFileType, S3Source, SalesforceDestination, SalesforceSource, ScheduledFlow,
  ValidationAction, WriteOperation,
} from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';

export interface ContactsStackProps extends StackProps {
  /** The Salesforce instance. */
  readonly crm: IConnectorProfile;
  readonly encryptionKey: IKey;
}

/** Contacts move from Salesforce to a data lake every hour, and scores that are computed there move back. */
export class ContactsStack extends Stack {
  constructor(scope: Construct, id: string, props: ContactsStackProps) {
    super(scope, id, props);
    const { crm, encryptionKey } = props;

    const lake = new Bucket(this, 'Lake', {
      encryption: BucketEncryption.KMS,
      encryptionKey,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    // Each hour, the contacts that have changed since the last run, with masked email addresses
    const contacts = new ScheduledFlow(this, 'Contacts', {
      source: new SalesforceSource({ profile: crm, entity: 'Contact' }),
      destination: new S3Destination({ bucket: lake, prefix: 'contacts', format: S3Format.parquet({ preserveSourceTypes: true }) }),
      schedule: FlowSchedule.rate(Duration.hours(1)),
      pull: DataPull.incremental({ timestampField: 'LastModifiedDate' }),
      mappings: [FieldMapping.fields('Id', 'Name', 'Email', 'LastModifiedDate')],
      filters: [FieldFilter.equalTo('IsDeleted', FilterValue.fromBoolean(false))],
      transforms: [FieldTransform.mask('Email')],
      deactivateAfterFailures: 5,
      encryptionKey,
    });

    // Files like {"id": "003...", "score": "87"}, which move back whenever someone starts the flow
    const scores = new OnDemandFlow(this, 'Scores', {
      source: new S3Source({ bucket: lake, prefix: 'scores', fileType: S3InputFileType.JSON }),
      destination: new SalesforceDestination({
        profile: crm,
        entity: 'Contact',
        write: WriteOperation.upsert('ScoringId__c'),
        errorHandling: { bucket: lake, prefix: 'refused' },
      }),
      mappings: [FieldMapping.renamed({ id: 'ScoringId__c', score: 'Score__c' })],
      validations: [FieldValidation.notNull('id', ValidationAction.DROP_RECORD)],
      encryptionKey,
    });

    const topic = new Topic(this, 'FailedRuns', { masterKey: encryptionKey, enforceSSL: true });
    this.alarmOnFailedRuns('ContactsFailed', contacts, topic);
    this.alarmOnFailedRuns('ScoresFailed', scores, topic);
  }

  private alarmOnFailedRuns(id: string, flow: IFlow, topic: Topic): void {
    flow.metricRunsFailed({ period: Duration.minutes(5) })
      .createAlarm(this, id, {
        threshold: 1,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      })
      .addAlarmAction(new SnsAction(topic));
  }
}
