import { integTest } from './family';
import { SapStack } from '../../examples/typescript/lib/sap-stack';

integTest('SapPrivateLink', (app, props) => [new SapStack(app, 'Sap', {
  ...props, loadBalancerArn: 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/sap/0123456789abcdef',
})]);
