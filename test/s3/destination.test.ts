import type { Stack } from 'aws-cdk-lib';
import { Size } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnDatabase } from 'aws-cdk-lib/aws-glue';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { FieldMapping, S3Aggregation, S3Destination, S3Format, S3PrefixHierarchy, S3PrefixPrecision, S3PrefixType, S3Source } from '../../src';
import { FLOW, flowOf, invalidFlow, onDemand, tasksOf } from '../support/flow-ends';
import { errorOf, newStack, untyped, warning, warningsOf } from '../support/util';

let stack: Stack;
let bucket: Bucket;

beforeEach(() => {
  stack = newStack();
  bucket = new Bucket(stack, 'Lake');
});

const flowWith = (given: object = {}, mappings = [FieldMapping.all()]) =>
  onDemand(stack, { destination: new S3Destination(untyped({ bucket, ...given })), mappings });
const blockOf = () => flowOf(stack).DestinationFlowConfigList[0].DestinationConnectorProperties.S3;
const invalid = (problem: string) => invalidFlow('OnDemandFlow', problem);
const flowResource = () => Object.values(Template.fromStack(stack).findResources(FLOW))[0];
const BUCKET = { Ref: 'Lake5F1B88EA' };
const ARN = { 'Fn::GetAtt': ['Lake5F1B88EA', 'Arn'] };

test('renders the bucket, and nothing else', () => {
  flowWith();
  expect(flowOf(stack).DestinationFlowConfigList).toEqual([{ ConnectorType: 'S3', DestinationConnectorProperties: { S3: { BucketName: BUCKET } } }]);
  expect(warningsOf(stack)).toEqual([]);
});

test('allows AppFlow to write to the bucket, and depends on its policy', () => {
  flowWith();
  const [[policyId, policy]] = Object.entries(Template.fromStack(stack).findResources('AWS::S3::BucketPolicy'));
  expect(policy.Properties.PolicyDocument.Statement).toEqual([{
    Effect: 'Allow',
    Principal: { Service: 'appflow.amazonaws.com' },
    Action: [
      's3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts', 's3:ListBucketMultipartUploads', 's3:GetBucketAcl', 's3:PutObjectAcl',
    ],
    Resource: [ARN, { 'Fn::Join': ['', [ARN, '/*']] }],
    Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
  }]);
  expect(flowResource().DependsOn).toEqual([policyId]);
});

test('a bucket that is source and destination of a flow gets both statements, each once', () => {
  for (const id of ['One', 'Other']) {
    onDemand(stack, { source: new S3Source({ bucket, prefix: 'in' }), destination: new S3Destination({ bucket, prefix: 'out' }) }, id);
  }
  const [{ Properties }] = Object.values(Template.fromStack(stack).findResources('AWS::S3::BucketPolicy'));
  const actions = (Properties.PolicyDocument.Statement as Array<{ Action: string[] }>).map(({ Action }) => Action[0]);
  expect(actions).toEqual(['s3:ListBucket', 's3:PutObject']);
});

test.each([
  [{ prefix: 'crm' }, { BucketPrefix: 'crm' }],
  [{ format: S3Format.json() }, { S3OutputFormatConfig: { FileType: 'JSON' } }],
  [{ format: S3Format.csv() }, { S3OutputFormatConfig: { FileType: 'CSV' } }],
  [{ format: S3Format.parquet() }, { S3OutputFormatConfig: { FileType: 'PARQUET' } }],
  [{ format: S3Format.parquet({ preserveSourceTypes: false }) }, { S3OutputFormatConfig: { FileType: 'PARQUET', PreserveSourceDataTyping: false } }],
  [{ aggregation: S3Aggregation.singleFile() }, { S3OutputFormatConfig: { AggregationConfig: { AggregationType: 'SingleFile' } } }],
  [{ aggregation: S3Aggregation.none() }, { S3OutputFormatConfig: { AggregationConfig: { AggregationType: 'None' } } }],
  [{ aggregation: S3Aggregation.targetFileSize(Size.gibibytes(1)) }, { S3OutputFormatConfig: { AggregationConfig: { TargetFileSize: 1024 } } }],
  [{ filePrefix: { prefixType: S3PrefixType.FILENAME } }, { S3OutputFormatConfig: { PrefixConfig: { PrefixType: 'FILENAME' } } }],
  [
    {
      filePrefix: {
        prefixType: S3PrefixType.PATH_AND_FILENAME,
        precision: S3PrefixPrecision.MINUTE,
        hierarchy: [S3PrefixHierarchy.SCHEMA_VERSION, S3PrefixHierarchy.EXECUTION_ID],
      },
    },
    {
      S3OutputFormatConfig: {
        PrefixConfig: { PrefixType: 'PATH_AND_FILENAME', PrefixFormat: 'MINUTE', PathPrefixHierarchy: ['SCHEMA_VERSION', 'EXECUTION_ID'] },
      },
    },
  ],
])('renders %j', (given, block) => {
  flowWith(given);
  expect(blockOf()).toEqual({ BucketName: BUCKET, ...block });
});

test.each([
  [{ bucket: undefined }, 'destination: bucket is required'],
  [{ bucket: {} }, 'destination: bucket must be an Amazon S3 bucket (IBucket), got an object'],
  [{ prefix: 5 }, 'destination: prefix must be a string, got a number'],
  [{ format: 'PARQUET' }, 'destination: format must be created by a factory of S3Format, got a string'],
  [{ format: S3Format.parquet({ preserveSourceTypes: untyped('yes') }) }, 'destination: format: preserveSourceTypes must be true or false, got a string'],
  [{ aggregation: 'SingleFile' }, 'destination: aggregation must be created by a factory of S3Aggregation, got a string'],
  [
    { aggregation: S3Aggregation.targetFileSize(untyped(128)) },
    'destination: aggregation: targetFileSize must be a Size (e.g. Size.mebibytes(128)), got a number',
  ],
  [
    { aggregation: S3Aggregation.targetFileSize(Size.kibibytes(512)) },
    'destination: aggregation: targetFileSize in MiB must be a whole number from 1 to 2147483647, got 0.5',
  ],
  [{ filePrefix: 'PATH' }, 'destination: filePrefix must be an object with prefixType, precision or hierarchy, got a string'],
  [
    { filePrefix: { prefixType: 'PATH_AND_FILE' } },
    'destination: filePrefix: prefixType must be one of FILENAME, PATH, PATH_AND_FILENAME, got "PATH_AND_FILE"',
  ],
  [
    { filePrefix: { precision: S3PrefixPrecision.DAY } },
    'destination: filePrefix: precision requires prefixType, which determines where the date and time appear',
  ],
  [
    { filePrefix: { prefixType: S3PrefixType.PATH, precision: 'SECOND' } },
    'destination: filePrefix: precision must be one of YEAR, MONTH, DAY, HOUR, MINUTE, got "SECOND"',
  ],
  [{ filePrefix: { hierarchy: 'EXECUTION_ID' } }, 'destination: filePrefix: hierarchy must be a list of S3PrefixHierarchy, got a string'],
  [{ filePrefix: { hierarchy: ['FLOW'] } }, 'destination: filePrefix: hierarchy[0] must be one of EXECUTION_ID, SCHEMA_VERSION, got "FLOW"'],
  [
    { filePrefix: { hierarchy: [S3PrefixHierarchy.EXECUTION_ID, S3PrefixHierarchy.EXECUTION_ID] } },
    'destination: filePrefix: hierarchy must not contain the same value twice',
  ],
  [{ catalog: 'crm' }, 'destination: catalog must be an object, got a string'],
  [
    { catalog: { database: 'crm', tablePrefix: 'contacts' } },
    'destination: catalog: database must be an AWS Glue database (IDatabaseRef), got a string',
  ],
  [{ partitionBy: 'Country' }, 'destination: partitionBy must be a list of strings, got a string'],
  [{ partitionBy: ['Country', 'Country'] }, 'destination: partitionBy must not contain the same value twice'],
  [
    { partitionBy: Array.from({ length: 11 }, (_, index) => `field${index}`) },
    'destination: partitionBy must have at most 10 fields, got 11',
  ],
])('refuses %j', (given, problem) => {
  expect(errorOf(() => flowWith(given))).toBe(invalid(problem));
});

test('warns of Parquet in one file', () => {
  flowWith({ format: S3Format.parquet(), aggregation: S3Aggregation.singleFile() });
  expect(warningsOf(stack)).toEqual([{
    path: '/Stack/Flow',
    text: warning('parquetSingleFile', 'destination: AppFlow\'s guide says that records in Parquet can\'t be aggregated into a single file; '
      + 'leave aggregation out, or use S3Aggregation.targetFileSize'),
  }]);
});

test.each([
  { format: S3Format.json(), aggregation: S3Aggregation.singleFile() },
  { format: S3Format.parquet(), aggregation: S3Aggregation.none() },
])('does not warn of %j', (given) => {
  flowWith(given);
  expect(warningsOf(stack)).toEqual([]);
});

describe('partitions', () => {
  test('are a task of the mapped fields', () => {
    flowWith({ partitionBy: ['country', 'Id'] }, [FieldMapping.fields('Id'), FieldMapping.renamed({ Country: 'country' })]);
    expect(tasksOf(stack).slice(-1)).toEqual([{
      TaskType: 'Partition', SourceFields: [], TaskProperties: [{ Key: 'ORDERED_PARTITION_KEYS_LIST', Value: '["country","Id"]' }],
    }]);
    expect(warningsOf(stack)).toEqual([]);
  });

  test('by a field that no mapping fills is a warning', () => {
    flowWith({ partitionBy: ['Country'] }, [FieldMapping.renamed({ Country: 'country' })]);
    expect(warningsOf(stack).map(({ text }) => text)).toEqual([
      warning('unmappedField', 'destination: partitionBy[0] "Country" must be mapped, but no mapping fills this destination field'),
    ]);
  });

  test('by no field is none', () => {
    flowWith({ partitionBy: [] });
    expect(tasksOf(stack).map(({ TaskType }) => TaskType)).toEqual(['Map_all']);
  });
});

describe('the catalog', () => {
  let database: CfnDatabase;

  beforeEach(() => {
    database = new CfnDatabase(stack, 'Database', { catalogId: '111111111111', databaseInput: { name: 'crm' } });
  });

  test('has its own role, limited to the tables with the prefix', () => {
    flowWith({ catalog: { database, tablePrefix: 'contacts' } });
    const template = Template.fromStack(stack);
    const [[roleId, role]] = Object.entries(template.findResources('AWS::IAM::Role'));
    const [[rolePolicyId, policy]] = Object.entries(template.findResources('AWS::IAM::Policy'));
    expect(flowOf(stack).MetadataCatalogConfig).toEqual({
      GlueDataCatalog: { DatabaseName: { Ref: 'Database' }, TablePrefix: 'contacts', RoleArn: { 'Fn::GetAtt': [roleId, 'Arn'] } },
    });
    expect(role.Properties.AssumeRolePolicyDocument.Statement).toEqual([{
      Effect: 'Allow',
      Principal: { Service: 'appflow.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    }]);
    const [statement, ...others] = policy.Properties.PolicyDocument.Statement;
    expect(others).toEqual([]);
    const glue = (...rest: unknown[]) => ({
      'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':glue:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ...rest]],
    });
    expect(statement.Resource).toEqual([
      glue(':catalog'), glue(':database/', { Ref: 'Database' }), glue(':table/', { Ref: 'Database' }, '/contacts*'),
    ]);
    const actions = statement.Action as string[];
    expect(actions).toEqual(expect.arrayContaining(['glue:CreateTable', 'glue:UpdateTable', 'glue:GetDatabase', 'glue:BatchCreatePartition']));
    expect(actions.filter((action) => /\*|(Create|Update|Delete)Database/.test(action))).toEqual([]);
    const [bucketPolicyId] = Object.keys(template.findResources('AWS::S3::BucketPolicy'));
    expect([...flowResource().DependsOn].sort()).toEqual([rolePolicyId, roleId, 'Database', bucketPolicyId].sort());
  });

  test('accepts a role', () => {
    const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('appflow.amazonaws.com') });
    flowWith({ catalog: { database, tablePrefix: 'contacts', role } });
    expect(flowOf(stack).MetadataCatalogConfig.GlueDataCatalog.RoleArn).toEqual(stack.resolve(role.roleArn));
    Template.fromStack(stack).resourceCountIs('AWS::IAM::Role', 1);
    Template.fromStack(stack).resourceCountIs('AWS::IAM::Policy', 0);
    expect(flowResource().DependsOn).toContain('Database');
  });

  test.each([
    [{ tablePrefix: undefined }, 'destination: catalog: tablePrefix is required'],
    [{ tablePrefix: 'x'.repeat(129) }, 'destination: catalog: tablePrefix must be at most 128 characters, got 129 characters'],
    [{ tablePrefix: 5 }, 'destination: catalog: tablePrefix must be a string, got a number'],
    [{ database: undefined }, 'destination: catalog: database is required'],
    [{ role: 'arn:aws:iam::111111111111:role/x' }, 'destination: catalog: role must be an IAM role (IRole), got a string'],
  ])('refuses %j', (given, problem) => {
    expect(errorOf(() => flowWith({ catalog: { database, tablePrefix: 'contacts', ...given } }))).toBe(invalid(problem));
  });
});
