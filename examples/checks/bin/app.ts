#!/usr/bin/env node
import { App } from 'aws-cdk-lib';
import { AppFlowChecks } from 'cdk-appflow-constructs';
import { IncludedStack } from '../lib/included-stack';
import { L1Stack } from '../lib/l1-stack';

const app = new App();
new L1Stack(app, 'L1s');
new IncludedStack(app, 'Included');

// Every AppFlow resource above is checked. As they have faults, `cdk synth` lists them and fails.
AppFlowChecks.addTo(app);
