import type { StackProps } from 'aws-cdk-lib';
import { Stack } from 'aws-cdk-lib';
import { CfnConnectorProfile, CfnFlow } from 'aws-cdk-lib/aws-appflow';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/** L1s with typical mistakes. CloudFormation accepts the template, but no data moves. */
export class L1Stack extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const crm = Secret.fromSecretNameV2(this, 'CrmTokens', 'appflow/crm');
    const profile = new CfnConnectorProfile(this, 'Crm', {
      connectorProfileName: 'crm',
      connectorType: 'Salesforce',
      connectionMode: 'Public',
      connectorProfileConfig: {
        connectorProfileProperties: { salesforce: { instanceUrl: 'https://acme--uat.sandbox.my.salesforce.com' } },
        connectorProfileCredentials: {
          salesforce: {
            // A placeholder, because AppFlow requires the field, but obtains an access token with the refresh token
            accessToken: 'dummyAccessToken',
            refreshToken: crm.secretValueFromJson('refreshToken').unsafeUnwrap(),
          },
        },
      },
    });

    // Without a status the flow stays a draft, and its filter is on a field that the projection leaves out
    const flow = new CfnFlow(this, 'Contacts', {
      flowName: 'contacts',
      triggerConfig: { triggerType: 'Scheduled', triggerProperties: { scheduleExpression: 'rate(1hours)', dataPullMode: 'Incremental' } },
      sourceFlowConfig: {
        connectorType: 'Salesforce',
        connectorProfileName: profile.ref,
        sourceConnectorProperties: { salesforce: { object: 'Contact' } },
      },
      destinationFlowConfigList: [{
        connectorType: 'S3',
        destinationConnectorProperties: { s3: { bucketName: new Bucket(this, 'Lake').bucketName, bucketPrefix: 'contacts' } },
      }],
      tasks: [
        { taskType: 'Filter', sourceFields: ['Id', 'Name'], connectorOperator: { salesforce: 'PROJECTION' } },
        { taskType: 'Map', sourceFields: ['Id'], destinationField: 'Id', connectorOperator: { salesforce: 'NO_OP' } },
        { taskType: 'Map', sourceFields: ['Name'], destinationField: 'Name', connectorOperator: { salesforce: 'NO_OP' } },
        {
          taskType: 'Filter',
          sourceFields: ['IsDeleted'],
          connectorOperator: { salesforce: 'EQUAL_TO' },
          taskProperties: [{ key: 'DATA_TYPE', value: 'boolean' }, { key: 'VALUE', value: 'false' }],
        },
      ],
    });
    flow.node.addDependency(profile);
  }
}
