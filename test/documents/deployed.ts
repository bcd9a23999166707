/** Resources in templates that were deployed with the L1 or with @cdklabs/cdk-appflow, by logical ID. */
export interface Resources {
  readonly [logicalId: string]: { readonly Type: string; readonly Properties: object };
}

const FLOW = 'AWS::AppFlow::Flow';
const PROFILE = 'AWS::AppFlow::ConnectorProfile';

const LOGIN = '{{resolve:secretsmanager:arn:aws:secretsmanager:eu-west-1:111111111111:secret:crm-AbCdEf:SecretString';

const MAP_ALL = (connector: string) => ({
  TaskType: 'Map_all',
  ConnectorOperator: { [connector]: 'NO_OP' },
  SourceFields: [],
  TaskProperties: [{ Key: 'EXCLUDE_SOURCE_FIELDS_LIST', Value: '[]' }],
});
const PROJECTION = (connector: string, ...fields: string[]) => ({
  TaskType: 'Filter', ConnectorOperator: { [connector]: 'PROJECTION' }, SourceFields: fields,
});

const MASKED_NAME = (connector: string, sourceType: string, destinationType: string) => [
  PROJECTION(connector, 'Name'),
  {
    TaskType: 'Map',
    ConnectorOperator: { [connector]: 'NO_OP' },
    SourceFields: ['Name'],
    DestinationField: 'Name',
    TaskProperties: [{ Key: 'SOURCE_DATA_TYPE', Value: sourceType }, { Key: 'DESTINATION_DATA_TYPE', Value: destinationType }],
  },
  {
    TaskType: 'Mask',
    ConnectorOperator: { [connector]: 'MASK_ALL' },
    SourceFields: ['Name'],
    TaskProperties: [{ Key: 'MASK_LENGTH', Value: '5' }, { Key: 'MASK_VALUE', Value: '*' }],
  },
  {
    TaskType: 'Validate',
    ConnectorOperator: { [connector]: 'VALIDATE_NON_NULL' },
    SourceFields: ['Name'],
    TaskProperties: [{ Key: 'VALIDATION_ACTION', Value: 'DropRecord' }],
  },
];

/** A schedule that a custom resource computes. */
const UPDATED_SCHEDULE = {
  TriggerType: 'Scheduled',
  TriggerProperties: {
    DataPullMode: 'Incremental',
    ScheduleExpression: { 'Fn::GetAtt': ['OnScheduleFlowUpdater39178314', 'Schedule'] },
    ScheduleStartTime: { 'Fn::GetAtt': ['OnScheduleFlowUpdater39178314', 'StartTime'] },
  },
};

const TO_LAKE = (properties: object = {}) => [{
  ConnectorType: 'S3',
  DestinationConnectorProperties: { S3: { BucketName: 'lake', ...properties } },
}];

const FROM_PROFILE = (name: string, connector: string, properties: object) => ({
  ConnectorType: connector,
  ConnectorProfileName: name,
  SourceConnectorProperties: { [connector]: properties },
});

export const WITH_L1 = {
  profile: {
    Crm: {
      Type: PROFILE,
      Properties: {
        ConnectionMode: 'Public',
        ConnectorProfileName: 'crm',
        ConnectorType: 'Servicenow',
        ConnectorProfileConfig: {
          ConnectorProfileCredentials: { ServiceNow: { Username: `${LOGIN}:username::}}`, Password: `${LOGIN}:password::}}` } },
          ConnectorProfileProperties: { ServiceNow: { InstanceUrl: 'https://acme.service-now.com' } },
        },
      },
    },
  },
  scheduled: {
    Contacts: {
      Type: FLOW,
      Properties: {
        FlowName: 'contacts',
        SourceFlowConfig: { ...FROM_PROFILE('crm', 'Salesforce', { Object: 'Contact' }), IncrementalPullConfig: { DatetimeTypeFieldName: 'LastModifiedDate' } },
        DestinationFlowConfigList: TO_LAKE({ BucketPrefix: 'contacts' }),
        TriggerConfig: { TriggerType: 'Scheduled', TriggerProperties: { ScheduleExpression: 'rate(1 hours)', DataPullMode: 'Incremental' } },
        Tasks: [
          PROJECTION('Salesforce', 'Id'),
          { TaskType: 'Map', ConnectorOperator: { Salesforce: 'NO_OP' }, SourceFields: ['Id'], DestinationField: 'Id', TaskProperties: [] },
          { TaskType: 'Map', ConnectorOperator: { Salesforce: 'NO_OP' }, SourceFields: ['Name'], DestinationField: 'Name' },
        ],
      },
    },
  },
} satisfies { readonly [name: string]: Resources };

/** Each with the IDs of the version that deployed it. */
export const WITH_PEER = {
  salesforceProfile: {
    TestConnectorProfileD7470107: {
      Type: PROFILE,
      Properties: {
        ConnectionMode: 'Public',
        ConnectorProfileName: 'TestConnectorProfile',
        ConnectorType: 'Salesforce',
        ConnectorProfileConfig: {
          ConnectorProfileCredentials: { Salesforce: { AccessToken: 'dummyAccessToken', RefreshToken: `${LOGIN}:refreshToken::}}` } },
          ConnectorProfileProperties: { Salesforce: { InstanceUrl: 'https://acme.my.salesforce.com', isSandboxEnvironment: false } },
        },
      },
    },
  },
  s3ToSalesforce: {
    OnScheduleFlow9A474F3B: {
      Type: FLOW,
      Properties: {
        FlowName: 'OnScheduleFlow',
        SourceFlowConfig: {
          ConnectorType: 'S3',
          SourceConnectorProperties: { S3: { BucketName: 'inbox', BucketPrefix: 'account', S3InputFormatConfig: { S3InputFileType: 'JSON' } } },
        },
        DestinationFlowConfigList: [{
          ConnectorProfileName: 'TestConnectorProfile',
          ConnectorType: 'Salesforce',
          DestinationConnectorProperties: { Salesforce: { Object: 'Account', WriteOperationType: 'INSERT' } },
        }],
        TriggerConfig: UPDATED_SCHEDULE,
        Tasks: MASKED_NAME('S3', 'string', 'string'),
      },
    },
  },
  marketingCloudToS3: {
    OnScheduleFlow3BE8D5D0: {
      Type: FLOW,
      Properties: {
        FlowName: 'TestStackOnScheduleFlow1BB655FE',
        SourceFlowConfig: { ...FROM_PROFILE('TestStackTestConnector553270CD', 'CustomConnector', { EntityName: 'Email' }), ApiVersion: 'v1' },
        DestinationFlowConfigList: TO_LAKE(),
        TriggerConfig: UPDATED_SCHEDULE,
        Tasks: MASKED_NAME('CustomConnector', 'String', 'string'),
      },
    },
  },
  salesforceToS3: {
    OnDemandFlow4ECA54C5: {
      Type: FLOW,
      Properties: {
        FlowName: 'OnDemandFlow',
        SourceFlowConfig: FROM_PROFILE('TestConnectorProfile', 'Salesforce', { Object: 'Contact' }),
        DestinationFlowConfigList: TO_LAKE({ S3OutputFormatConfig: { FileType: 'JSON', PrefixConfig: { PathPrefixHierarchy: ['SCHEMA_VERSION', 'EXECUTION_ID'] } } }),
        TriggerConfig: { TriggerType: 'OnDemand' },
        MetadataCatalogConfig: {
          GlueDataCatalog: {
            DatabaseName: 'testdb',
            RoleArn: { 'Fn::GetAtt': ['OnDemandFlowGlueAccessRole2AB92366', 'Arn'] },
            TablePrefix: 'test_prefix',
          },
        },
        Tasks: [
          PROJECTION('Salesforce', 'LastModifiedDate'),
          MAP_ALL('Salesforce'),
          {
            TaskType: 'Filter',
            ConnectorOperator: { Salesforce: 'GREATER_THAN_OR_EQUAL_TO' },
            SourceFields: ['LastModifiedDate'],
            TaskProperties: [{ Key: 'DATA_TYPE', Value: 'datetime' }, { Key: 'VALUE', Value: '1643760000000' }],
          },
        ],
      },
    },
  },
  salesforceToEventBridge: {
    EventFlow0B765D17: {
      Type: FLOW,
      Properties: {
        FlowName: 'TestStackEventFlow3DEF2313',
        SourceFlowConfig: FROM_PROFILE('TestStackTestConnectorProfileD7C70DA6', 'Salesforce', { Object: 'AccountChangeEvent' }),
        DestinationFlowConfigList: [{
          ConnectorType: 'EventBridge',
          DestinationConnectorProperties: {
            EventBridge: {
              Object: { 'Fn::Join': ['', ['aws.partner/appflow/salesforce.com/', { Ref: 'AWS::AccountId' }, '/test']] },
              ErrorHandlingConfig: { BucketName: 'large-events' },
            },
          },
        }],
        TriggerConfig: { TriggerType: 'Event' },
        Tasks: [MAP_ALL('Salesforce')],
      },
    },
  },
} satisfies { readonly [name: string]: Resources };
