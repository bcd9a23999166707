import type { StackProps } from 'aws-cdk-lib';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { VpcEndpointService } from 'aws-cdk-lib/aws-ec2';
import { NetworkLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { ArnPrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import {
  DataPull, FieldMapping, FlowSchedule, S3Destination, SapODataConnectorProfile, SapODataCredentials, SapODataSource, ScheduledFlow,
} from 'cdk-appflow-constructs';
import type { Construct } from 'constructs';

export interface SapStackProps extends StackProps {
  readonly encryptionKey: IKey;
  /** The ARN of the Network Load Balancer in front of the SAP system. */
  readonly loadBalancerArn: string;
}

/** An SAP system that AppFlow reaches through AWS PrivateLink, and its business partners in a bucket every day. */
export class SapStack extends Stack {
  constructor(scope: Construct, id: string, props: SapStackProps) {
    super(scope, id, props);
    const { encryptionKey, loadBalancerArn } = props;

    // AppFlow requires the service in more than half of the region's Availability Zones, so the load balancer must be there, too.
    const endpoint = new VpcEndpointService(this, 'Endpoint', {
      vpcEndpointServiceLoadBalancers: [NetworkLoadBalancer.fromNetworkLoadBalancerAttributes(this, 'LoadBalancer', { loadBalancerArn })],
      allowedPrincipals: [new ArnPrincipal('appflow.amazonaws.com')],
      acceptanceRequired: false,
    });

    // {"username": "...", "password": "..."}
    const login = Secret.fromSecretNameV2(this, 'Login', 'appflow/sap/login');
    const sap = new SapODataConnectorProfile(this, 'Sap', {
      applicationHostUrl: 'https://sap.acme.example.com',
      applicationServicePath: '/sap/opu/odata/iwfnd/catalogservice;v=2',
      clientNumber: '100',
      privateLinkServiceName: endpoint.vpcEndpointServiceName,
      encryptionKey,
      credentials: SapODataCredentials.basicFromSecret(login),
    });
    // AppFlow connects while the profile is created, and must be allowed to by then.
    sap.node.addDependency(endpoint);

    const lake = new Bucket(this, 'Lake', {
      encryption: BucketEncryption.KMS,
      encryptionKey,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new ScheduledFlow(this, 'BusinessPartners', {
      source: new SapODataSource({ profile: sap, objectPath: '/sap/opu/odata/sap/API_BUSINESS_PARTNER/A_BusinessPartner' }),
      destination: new S3Destination({ bucket: lake, prefix: 'business-partners' }),
      schedule: FlowSchedule.rate(Duration.days(1)),
      pull: DataPull.complete(),
      mappings: [FieldMapping.fields('BusinessPartner', 'BusinessPartnerFullName')],
      encryptionKey,
    });
  }
}
