import { basename } from 'node:path';
import type { StackProps } from 'aws-cdk-lib';
import { Stack } from 'aws-cdk-lib';
import { PipelineType } from 'aws-cdk-lib/aws-codepipeline';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFileSetProducer } from 'aws-cdk-lib/pipelines';
import { CodeBuildStep, CodePipeline, CodePipelineSource, ManualApprovalStep, ShellStep } from 'aws-cdk-lib/pipelines';
import type { Construct } from 'constructs';
import { ProfilesStage } from './profiles-stage';
import type { Target } from './targets';

export interface PipelineStackProps extends StackProps {
  readonly targets: readonly Target[];
}

/**
 * A role of each target account that may read the secrets of its profiles: secretsmanager:GetSecretValue and
 * DescribeSecret, and kms:Decrypt on their keys. It trusts the account of the pipeline.
 */
const VERIFY_ROLE = 'connector-profiles-verify';

/** The credentials tool, one file without dependencies: `cli/lib/cli.mjs` of this library, committed to the repository of the app. */
const TOOL = 'tools/appflow-credentials.mjs';

/** Deploys the profiles to every target: first to test, then, after someone has approved, to all of production at once. */
export class PipelineStack extends Stack {
  constructor(scope: Construct, id: string, { targets, ...props }: PipelineStackProps) {
    super(scope, id, props);

    const synth = new ShellStep('Synth', {
      input: CodePipelineSource.connection('acme/connector-profiles', 'main', {
        connectionArn: 'arn:aws:codestar-connections:eu-west-1:999999999999:connection/00000000-0000-0000-0000-000000000000',
      }),
      // --strict: a warning about a profile stops the pipeline here, before anything is deployed.
      commands: ['npm ci', 'npx cdk synth --strict', `cp ${TOOL} cdk.out`],
    });
    const pipeline = new CodePipeline(this, 'Pipeline', {
      pipelineType: PipelineType.V2,
      crossAccountKeys: true,
      enableKeyRotation: true,
      synth,
    });

    for (const stage of new Set(targets.map((target) => target.stage))) {
      const wave = pipeline.addWave(stage, { pre: stage === 'prod' ? [new ManualApprovalStep('Agree')] : [] });
      for (const target of targets.filter((candidate) => candidate.stage === stage)) {
        const profiles = new ProfilesStage(this, `${target.stage}-${target.env.account}-${target.env.region}`, { target });
        wave.addStage(profiles, { pre: [verifySecrets(synth, profiles, target)] });
      }
    }
  }
}

/** Stops the pipeline before the deployment if a secret that the profiles read, or a key in it, is missing. */
function verifySecrets(cloudAssembly: IFileSetProducer, profiles: ProfilesStage, { env }: Target): CodeBuildStep {
  const role = `arn:aws:iam::${env.account}:role/${VERIFY_ROLE}`;
  return new CodeBuildStep(`Verify ${profiles.stageName}`, {
    input: cloudAssembly,
    commands: [
      `aws configure set profile.target.role_arn ${role}`,
      'aws configure set profile.target.credential_source EcsContainer',
      `node ${basename(TOOL)} verify --app . --stack '${profiles.node.path}/*' --profile target --region ${env.region}`,
    ],
    rolePolicyStatements: [new PolicyStatement({ actions: ['sts:AssumeRole'], resources: [role] })],
  });
}
