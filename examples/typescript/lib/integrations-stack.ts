import type { StackProps } from 'aws-cdk-lib';
import { Duration, Stack } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import {
  CustomConnector,
  CustomConnectorCredentials,
  CustomConnectorProfile,
  DataPull,
  EventBridgeDestination,
  EventFlow,
  FieldFilter,
  FieldMapping,
  FieldTransform,
  FieldValidation,
  FilterValue,
  FlowSchedule,
  OnDemandFlow,
  PartnerEventSource,
  RedshiftConnectorProfile,
  RedshiftEndpoint,
  S3Destination,
  S3Format,
  S3InputFileType,
  S3Source,
  SalesforceConnectorProfile,
  SalesforceCredentials,
  SalesforceDestination,
  SalesforceEventSource,
  SalesforceSource,
  SapODataConnectorProfile,
  SapODataCredentials,
  ScheduledFlow,
  ServiceNowConnectorProfile,
  ServiceNowCredentials,
  ValidationAction,
  WriteOperation,
} from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';

/** The same stack as in examples/python, examples/java, examples/go and examples/dotnet. */
export class IntegrationsStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    // {"accessToken": "...", "refreshToken": "..."}
    const crmTokens = Secret.fromSecretNameV2(this, 'SalesforceTokens', 'appflow/salesforce');
    const salesforce = new SalesforceConnectorProfile(this, 'Salesforce', {
      instanceUrl: 'https://acme.my.salesforce.com',
      credentials: SalesforceCredentials.oauth2TokensFromSecret(crmTokens),
    });

    // Each hour, the contacts that have changed
    const lake = new Bucket(this, 'Lake');
    new ScheduledFlow(this, 'Contacts', {
      source: new SalesforceSource({ profile: salesforce, entity: 'Contact' }),
      destination: new S3Destination({ bucket: lake, prefix: 'contacts', format: S3Format.parquet() }),
      schedule: FlowSchedule.rate(Duration.hours(1)),
      pull: DataPull.incremental({ timestampField: 'LastModifiedDate' }),
      mappings: [FieldMapping.fields('Id', 'Name', 'Email')],
      filters: [FieldFilter.equalTo('IsDeleted', FilterValue.fromBoolean(false))],
      transforms: [FieldTransform.mask('Email')],
    });

    // {"clientId": "...", "clientSecret": "...", "refreshToken": "..."}
    const tokens = Secret.fromSecretNameV2(this, 'ServiceNowTokens', 'appflow/service-now');
    new ServiceNowConnectorProfile(this, 'ServiceNow', {
      instanceUrl: 'https://acme.service-now.com',
      credentials: ServiceNowCredentials.oauth2TokensFromSecret(tokens, {
        fields: ['clientId', 'clientSecret', 'refreshToken'],
      }),
    });

    const password = Secret.fromSecretNameV2(this, 'SapPassword', 'appflow/sap').secretValueFromJson('password');
    new SapODataConnectorProfile(this, 'Sap', {
      applicationHostUrl: 'https://sap.acme.example.com',
      applicationServicePath: '/sap/opu/odata/iwfnd/catalogservice;v=2',
      clientNumber: '100',
      logonLanguage: 'EN',
      privateLinkServiceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0',
      credentials: SapODataCredentials.basic({ username: 'APPFLOW', password }),
    });

    new RedshiftConnectorProfile(this, 'Redshift', {
      endpoint: RedshiftEndpoint.serverless({ workgroupName: 'sales', databaseName: 'dev' }),
      bucket: new Bucket(this, 'Staging'),
      bucketPrefix: 'redshift',
    });

    const artifacts = Bucket.fromBucketName(this, 'Artifacts', 'acme-artifacts');
    const connector = new CustomConnector(this, 'BillingConnector', {
      handler: new Function(this, 'BillingHandler', {
        runtime: Runtime.PYTHON_3_13,
        handler: 'billing.handler',
        code: Code.fromBucket(artifacts, 'billing-connector.zip', 'L4kqtJlcpXroDTDmpUMLUo'),
      }),
      connectorLabel: 'AcmeBilling',
    });
    // {"clientId": "...", "clientSecret": "..."}
    const client = Secret.fromSecretNameV2(this, 'BillingClient', 'appflow/billing');
    new CustomConnectorProfile(this, 'Billing', {
      connector,
      profileProperties: { instanceUrl: 'https://billing.acme.example.com' },
      credentials: CustomConnectorCredentials.oauth2ClientCredentialsFromSecret(client, {
        tokenUrl: 'https://billing.acme.example.com/oauth2/token',
      }),
    });

    // Accounts from files, whenever someone starts the flow
    new OnDemandFlow(this, 'Accounts', {
      source: new S3Source({ bucket: lake, prefix: 'accounts', fileType: S3InputFileType.CSV }),
      destination: new SalesforceDestination({
        profile: salesforce,
        entity: 'Account',
        write: WriteOperation.upsert('ExternalId__c'),
        errorHandling: { bucket: lake, prefix: 'refused' },
      }),
      mappings: [FieldMapping.renamed({ id: 'ExternalId__c', name: 'Name' })],
      validations: [FieldValidation.notNull('id', ValidationAction.DROP_RECORD)],
    });

    // Each change of an account, as an event
    new EventFlow(this, 'AccountChanges', {
      source: new SalesforceEventSource({ profile: salesforce, entity: 'AccountChangeEvent' }),
      destination: new EventBridgeDestination({ partnerEventSource: PartnerEventSource.salesforce('crm') }),
      mappings: [FieldMapping.all()],
    });
  }
}
