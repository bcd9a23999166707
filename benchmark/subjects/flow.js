// A flow from Salesforce to Amazon S3 by schedule with twenty typed fields, as AppFlow's console writes them, a filter and a mask: in `ours`, as the bare L1 with the
// same properties as one writes them by hand, and as the floor, which is what an L2 can't do without.
const { Duration, Resource } = require('aws-cdk-lib');
const { CfnFlow } = require('aws-cdk-lib/aws-appflow');
const { Bucket } = require('aws-cdk-lib/aws-s3');
const { PolicyStatement, ServicePrincipal } = require('aws-cdk-lib/aws-iam');
const { folder } = require('../library');
const {
  ConnectorProfile, FieldFilter, FieldMapping, FieldTransform, FilterValue, FlowSchedule, S3Destination, SalesforceSource, ScheduledFlow,
} = require(folder);

const FIELDS = ['Email', 'Id', 'LastModifiedDate', 'Name', ...Array.from({ length: 16 }, (_, index) => `Note${index + 10}__c`)];
const TYPES = Object.fromEntries(FIELDS.map((field) => [field, 'string']));

/** The resources that all flows of a stack share. The L1's bucket needs the policy as well, and a flow has to wait for it. */
exports.shared = (stack) => {
  const bucket = new Bucket(stack, 'Bucket');
  bucket.addToResourcePolicy(new PolicyStatement({
    principals: [new ServicePrincipal('appflow.amazonaws.com')],
    actions: ['s3:PutObject'],
    resources: [bucket.arnForObjects('*')],
  }));
  return { bucket, profile: ConnectorProfile.fromConnectorProfileName(stack, 'Crm', 'crm') };
};

const salesforce = (operator) => ({ salesforce: operator });

exports.make = {
  ours: (stack, id, { bucket, profile }) => new ScheduledFlow(stack, id, {
    source: new SalesforceSource({ profile, entity: 'Contact' }),
    destination: new S3Destination({ bucket, prefix: 'contacts' }),
    schedule: FlowSchedule.rate(Duration.hours(1)),
    mappings: [FieldMapping.typed(TYPES)],
    filters: [FieldFilter.equalTo('IsDeleted', FilterValue.fromBoolean(false))],
    transforms: [FieldTransform.mask('Email')],
  }),
  floor: (stack, id, shared) => exports.make.l1(new Resource(stack, id), 'Resource', shared),
  l1: (stack, id, { bucket }) => {
    const flow = new CfnFlow(stack, id, {
      flowName: `${stack.node.path.replace(/\W/g, '-')}-${id}`,
      flowStatus: 'Active',
      triggerConfig: { triggerType: 'Scheduled', triggerProperties: { scheduleExpression: 'rate(1hours)', dataPullMode: 'Incremental' } },
      sourceFlowConfig: {
        connectorType: 'Salesforce',
        connectorProfileName: 'crm',
        sourceConnectorProperties: { salesforce: { object: 'Contact' } },
      },
      destinationFlowConfigList: [{
        connectorType: 'S3',
        destinationConnectorProperties: { s3: { bucketName: bucket.bucketName, bucketPrefix: 'contacts' } },
      }],
      tasks: [
        { taskType: 'Filter', sourceFields: [...FIELDS, 'IsDeleted'], connectorOperator: salesforce('PROJECTION') },
        ...FIELDS.map((field) => ({
          taskType: 'Map',
          sourceFields: [field],
          destinationField: field,
          connectorOperator: salesforce('NO_OP'),
          taskProperties: [{ key: 'SOURCE_DATA_TYPE', value: 'string' }, { key: 'DESTINATION_DATA_TYPE', value: 'string' }],
        })),
        {
          taskType: 'Mask',
          sourceFields: ['Email'],
          connectorOperator: salesforce('MASK_ALL'),
          taskProperties: [{ key: 'MASK_LENGTH', value: '5' }, { key: 'MASK_VALUE', value: '*' }],
        },
        {
          taskType: 'Filter',
          sourceFields: ['IsDeleted'],
          connectorOperator: salesforce('EQUAL_TO'),
          taskProperties: [{ key: 'DATA_TYPE', value: 'boolean' }, { key: 'VALUE', value: 'false' }],
        },
      ],
    });
    flow.node.addDependency(bucket.policy);
    return flow;
  },
};
