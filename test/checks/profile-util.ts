import { CfnResource } from 'aws-cdk-lib';
import { checked } from './findings-util';
import { withIdFirst } from './flow-util';
import { newStack, PROFILE, storedReference } from '../support/util';

/** A structure of a template. */
export interface Structure {
  readonly [name: string]: unknown;
}

/** The parts of a profile that a case has. */
export interface ProfileParts {
  readonly type: unknown;
  readonly credentials?: unknown;
  readonly properties?: unknown;
  /** Top-level properties, in place of those that all have. */
  readonly others?: Structure;
}

export const S = storedReference;
export const KEY_ARN = 'arn:aws:kms:eu-west-1:111111111111:key/1234';
export const ROLE_ARN = 'arn:aws:iam::111111111111:role/appflow';
export const APP_ARN = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:app-AbCdEf';

export const SALESFORCE: ProfileParts = {
  type: 'Salesforce',
  credentials: { Salesforce: { AccessToken: S('accessToken'), RefreshToken: S('refreshToken') } },
  properties: { Salesforce: { InstanceUrl: 'https://acme.my.salesforce.com' } },
};

export const SLACK: ProfileParts = {
  type: 'Slack',
  credentials: { Slack: { ClientId: S('clientId'), ClientSecret: S('clientSecret'), AccessToken: S('accessToken') } },
  properties: { Slack: { InstanceUrl: 'https://acme.slack.com' } },
};

/** A profile of a connector behind a label. */
export function custom(label: string, credentials: Structure, properties?: Structure): ProfileParts {
  return {
    type: 'CustomConnector',
    credentials: { CustomConnector: credentials },
    properties: properties && { CustomConnector: properties },
    others: { ConnectorLabel: label },
  };
}

export function profileProperties({ type, credentials, properties, others }: ProfileParts): Structure {
  return {
    ConnectorProfileName: 'crm',
    ConnectionMode: 'Public',
    ConnectorType: type,
    ConnectorProfileConfig: { ConnectorProfileCredentials: credentials, ConnectorProfileProperties: properties },
    ...others,
  };
}

const CREDENTIALS = 'ConnectorProfileConfig.ConnectorProfileCredentials';
const PROPERTIES = 'ConnectorProfileConfig.ConnectorProfileProperties';

/** The findings in a profile, such as `error requiredField: ConnectorType is required`; `C` and `P` stand for the two long paths. */
export function findingsInProfile(parts: ProfileParts): string[] {
  const stack = newStack({ account: '111111111111', region: 'eu-west-1' });
  new CfnResource(stack, 'Profile', { type: PROFILE, properties: profileProperties(parts) });
  return checked(stack).map((text) => withIdFirst(text).replaceAll(CREDENTIALS, 'C').replaceAll(PROPERTIES, 'P'));
}
