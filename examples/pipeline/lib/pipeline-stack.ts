import type { StackProps } from 'aws-cdk-lib';
import { Stack } from 'aws-cdk-lib';
import { PipelineType } from 'aws-cdk-lib/aws-codepipeline';
import { CodePipeline, CodePipelineSource, ManualApprovalStep, ShellStep } from 'aws-cdk-lib/pipelines';
import type { Construct } from 'constructs';
import { ProfilesStage } from './profiles-stage';
import type { Target } from './targets';

export interface PipelineStackProps extends StackProps {
  readonly targets: readonly Target[];
}

/** Deploys the profiles to every target: first those of test, then, when someone has agreed, all of production at once. */
export class PipelineStack extends Stack {
  constructor(scope: Construct, id: string, { targets, ...props }: PipelineStackProps) {
    super(scope, id, props);

    const pipeline = new CodePipeline(this, 'Pipeline', {
      pipelineType: PipelineType.V2,
      crossAccountKeys: true,
      enableKeyRotation: true,
      synth: new ShellStep('Synth', {
        input: CodePipelineSource.connection('acme/connector-profiles', 'main', {
          connectionArn: 'arn:aws:codestar-connections:eu-west-1:999999999999:connection/00000000-0000-0000-0000-000000000000',
        }),
        // --strict: a warning about a profile stops the pipeline here, before anything is deployed.
        commands: ['npm ci', 'npx cdk synth --strict'],
      }),
    });

    for (const stage of new Set(targets.map((target) => target.stage))) {
      const wave = pipeline.addWave(stage, { pre: stage === 'prod' ? [new ManualApprovalStep('Agree')] : [] });
      for (const target of targets.filter((candidate) => candidate.stage === stage)) {
        wave.addStage(new ProfilesStage(this, `${target.stage}-${target.env.account}-${target.env.region}`, { target }));
      }
    }
  }
}
