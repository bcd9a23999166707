#!/usr/bin/env node
import { App } from 'aws-cdk-lib';
import { PipelineStack } from '../lib/pipeline-stack';
import { TARGETS } from '../lib/targets';

const app = new App();
new PipelineStack(app, 'ConnectorProfilesPipeline', { targets: TARGETS, env: { account: '999999999999', region: 'eu-west-1' } });
