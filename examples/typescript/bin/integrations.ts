#!/usr/bin/env node
import { App } from 'aws-cdk-lib';
import { IntegrationsStack } from '../lib/integrations-stack';

const app = new App();
new IntegrationsStack(app, 'Integrations');
