#!/usr/bin/env node
import { App } from 'aws-cdk-lib';
import { declareCatalogue } from '../lib/catalogue';
import { ContactsStack } from '../lib/contacts-stack';
import { CrmStack } from '../lib/crm-stack';
import { RotationStack } from '../lib/rotation-stack';
import { SecurityStack } from '../lib/security-stack';
import { ServiceDeskStack } from '../lib/service-desk-stack';

const app = new App();

const security = new SecurityStack(app, 'AppFlowSecurity');
const shared = { encryptionKey: security.key, connectedApp: security.connectedApp };
const { production } = new CrmStack(app, 'Crm', shared);
new ContactsStack(app, 'Contacts', { crm: production, encryptionKey: security.key });
new ServiceDeskStack(app, 'ServiceDesk', shared);
new RotationStack(app, 'Rotation', shared);

declareCatalogue(app, shared);
