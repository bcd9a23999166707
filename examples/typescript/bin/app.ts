#!/usr/bin/env node
import { App } from 'aws-cdk-lib';
import { CrmStack } from '../lib/crm-stack';
import { RotationStack } from '../lib/rotation-stack';
import { SecurityStack } from '../lib/security-stack';
import { ServiceDeskStack } from '../lib/service-desk-stack';

const app = new App();

const security = new SecurityStack(app, 'AppFlowSecurity');
new CrmStack(app, 'Crm', { encryptionKey: security.key, connectedApp: security.connectedApp });
new ServiceDeskStack(app, 'ServiceDesk', { encryptionKey: security.key });
new RotationStack(app, 'Rotation', { encryptionKey: security.key });
