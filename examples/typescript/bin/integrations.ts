#!/usr/bin/env node
import { App } from 'aws-cdk-lib';
import { AppFlowChecks } from 'cdk-appflow-constructs';
import { IntegrationsStack } from '../lib/integrations-stack';

const app = new App();
new IntegrationsStack(app, 'Integrations');

// Checks AppFlow resources that the library hasn't created, such as L1s
AppFlowChecks.addTo(app);
