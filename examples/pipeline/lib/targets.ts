import type { Environment } from 'aws-cdk-lib';

/** An account and region to deploy the profiles to, and the values that differ between them. */
export interface Target {
  /** The stage: part of the names of profiles and secrets. */
  readonly stage: string;
  readonly env: Required<Environment>;
  readonly salesforceUrl: string;
  readonly serviceNowUrl: string;
  readonly datadogUrl: string;
}

const test = {
  stage: 'test',
  salesforceUrl: 'https://acme--test.sandbox.my.salesforce.com',
  serviceNowUrl: 'https://acmetest.service-now.com',
  datadogUrl: 'https://api.datadoghq.eu',
};

const production = {
  stage: 'prod',
  salesforceUrl: 'https://acme.my.salesforce.com',
  serviceNowUrl: 'https://acme.service-now.com',
  datadogUrl: 'https://api.datadoghq.eu',
};

export const TARGETS: readonly Target[] = [
  { ...test, env: { account: '111111111111', region: 'eu-west-1' } },
  { ...production, env: { account: '222222222222', region: 'eu-west-1' } },
  { ...production, env: { account: '222222222222', region: 'us-east-1' } },
  { ...production, env: { account: '333333333333', region: 'ap-southeast-2' } },
];
