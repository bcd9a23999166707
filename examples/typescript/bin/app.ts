#!/usr/bin/env node
import { App } from 'aws-cdk-lib';
import { declareCatalogue } from '../lib/catalogue';
import { ContactsStack } from '../lib/contacts-stack';
import { CrmStack } from '../lib/crm-stack';
import { RepositoriesStack } from '../lib/repositories-stack';
import { RotationStack } from '../lib/rotation-stack';
import { SapStack } from '../lib/sap-stack';
import { SecurityStack } from '../lib/security-stack';
import { ServiceDeskStack } from '../lib/service-desk-stack';

const app = new App();

const security = new SecurityStack(app, 'AppFlowSecurity');
const shared = { encryptionKey: security.key, connectedApp: security.connectedApp };
const { production } = new CrmStack(app, 'Crm', shared);
new ContactsStack(app, 'Contacts', { crm: production, encryptionKey: security.key });
new ServiceDeskStack(app, 'ServiceDesk', shared);
new RotationStack(app, 'Rotation', shared);
new SapStack(app, 'Sap', {
  ...shared, loadBalancerArn: 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/sap/0123456789abcdef',
});
new RepositoriesStack(app, 'Repositories', shared);

declareCatalogue(app, shared);
