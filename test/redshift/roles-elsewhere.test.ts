import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { RedshiftConnectorProfile, RedshiftEndpoint } from '../../src';
import { newStack, PROFILE } from '../support/util';

const cluster = { clusterIdentifier: 'sales', databaseName: 'dev', username: 'appflow' };

test('the policies of given roles may refer to the profile', () => {
  const stack = newStack();
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('redshift.amazonaws.com') });
  const profile = new RedshiftConnectorProfile(stack, 'Profile', {
    bucket: new Bucket(stack, 'Bucket'), bucketAccessRole: role, endpoint: RedshiftEndpoint.cluster({ ...cluster, dataApiRole: role }),
  });
  profile.grants.use(role);
  // A cycle would throw.
  const template = Template.fromStack(stack);
  const [{ DependsOn: dependsOn }] = Object.values(template.findResources(PROFILE));
  expect(dependsOn).toEqual(['BucketPolicyE9A3008A']);
});

test('the policy of a bucket in another account refers to the created role', () => {
  const app = new App();
  const at = (id: string, account: string) => new Stack(app, id, { env: { account, region: 'eu-west-1' } });
  const data = at('Data', '111111111111');
  const bucket = new Bucket(data, 'Bucket', { bucketName: 'staging' });
  const stack = at('Flows', '222222222222');
  new RedshiftConnectorProfile(stack, 'Profile', { bucket, endpoint: RedshiftEndpoint.cluster(cluster) });

  const [{ Properties: role }] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Role', {
    Properties: { Description: 'Lets Amazon Redshift read what Amazon AppFlow has staged' },
  }));
  expect(role.RoleName).toMatch(/^flows/);
  const [{ Properties: policy }] = Object.values(Template.fromStack(data).findResources('AWS::S3::BucketPolicy'));
  expect(JSON.stringify(policy.PolicyDocument)).toContain(`:iam::222222222222:role/${role.RoleName}`);
});
