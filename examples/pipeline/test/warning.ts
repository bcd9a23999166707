// The pipeline with a target whose Datadog URL raises a warning: `cdk synth` succeeds, and `cdk synth --strict` must fail.
import { App } from 'aws-cdk-lib';
import { PipelineStack } from '../lib/pipeline-stack';
import { TARGETS } from '../lib/targets';

const app = new App();
new PipelineStack(app, 'ConnectorProfilesPipeline', {
  targets: [{ ...TARGETS[0], datadogUrl: 'api.datadoghq.eu' }],
  env: { account: '999999999999', region: 'eu-west-1' },
});
