/**
 * The values that the service accepts. Each entry has the name of its shape in AppFlow's service model.
 *
 * Lengths and patterns come from `CreateConnectorProfile` in the service model (its patterns match the whole value) and from
 * the CloudFormation schema of `AWS::AppFlow::ConnectorProfile`. If the two differ, the entry allows only values that pass
 * both, and a comment says so.
 */
export interface Limit {
  /** Minimum length. */
  readonly min: number;
  /** Maximum length. It is checked before the pattern, so no pattern runs on a longer string. */
  readonly max: number;
  /** The whole value must match. Each pattern is linear: anchored, and no two repetitions compete for a character. */
  readonly pattern?: RegExp;
  /** A description of allowed values, which completes the sentence "instanceUrl must be ...". */
  readonly allowed: string;
}

/** A string without any whitespace, the service model's `\S+`. */
function word(max: number): Limit {
  return { min: 1, max, pattern: /^\S+$/, allowed: `1 to ${max} characters without whitespace` };
}

const URL: Limit = {
  min: 1,
  max: 256,
  pattern: /^https?:\/\/[-a-zA-Z0-9+&@#/%?=~_|!:,.;]*[-a-zA-Z0-9+&@#/%=~_|]$/,
  allowed: 'an http(s):// URL without spaces',
};

function arn(service: string, max: number, min = 1): Limit {
  return {
    min,
    max,
    // The model has `.*` for the region, which would backtrack at every colon.
    pattern: new RegExp(`^arn:aws:${service}:[\\w-]*:[0-9]+:.*$`),
    allowed: `an ARN of the form arn:aws:${service}:...`,
  };
}

const MAP_KEY: Limit = { min: 1, max: 128, pattern: /^\w+$/, allowed: '1 to 128 letters, digits or underscores' };

export const LIMITS = {
  ConnectorProfileName: {
    min: 1,
    max: 256,
    pattern: /^[\w/!@#+=.-]+$/,
    allowed: '1 to 256 letters, digits or characters of _/!@#+=.-',
  },
  ConnectorLabel: {
    min: 2,
    max: 256,
    pattern: /^[a-zA-Z0-9][\w!@#.-]+$/,
    allowed: '2 to 256 letters, digits or characters of _!@#.-, the first a letter or digit',
  },
  // 2048 characters in CloudFormation, 1024 in the service model
  ConnectorDescription: { min: 0, max: 1024, pattern: /^[\s\w/!@#+=.-]*$/, allowed: 'at most 1024 letters, digits, spaces or characters of _/!@#+=.-' },
  LambdaArn: arn('lambda', 512),
  ConnectorProfileArn: {
    min: 1,
    max: 512,
    pattern: /^arn:[^:]+:appflow:[^:]*:[0-9]+:connectorprofile\/.+$/,
    allowed: 'an ARN of the form arn:aws:appflow:<region>:<account>:connectorprofile/<name>',
  },
  KMSArn: arn('kms', 2048, 20),
  ClientCredentialsArn: arn('secretsmanager', 2048, 20),
  RoleArn: arn('iam', 512),
  DataApiRoleArn: arn('iam', 512),

  // The address of the application
  InstanceUrl: word(256),
  ApplicationHostUrl: URL,
  ApplicationServicePath: word(512),
  ClientNumber: { min: 3, max: 3, pattern: /^\d{3}$/, allowed: 'three digits' },
  LogonLanguage: { min: 0, max: 2, pattern: /^[a-zA-Z0-9_]*$/, allowed: 'at most two letters or digits' },
  TokenUrl: URL,
  AuthCodeUrl: URL,
  OAuthScope: word(128),
  BusinessUnitId: word(18),
  PrivateLinkServiceName: {
    min: 1,
    max: 512,
    pattern: /^com.amazonaws.vpce.[\w/!:@#.-]+$/,
    allowed: 'the name of a VPC endpoint service',
  },
  Warehouse: { min: 1, max: 512, pattern: /^[\s\w/!@#+=.-]*$/, allowed: '1 to 512 letters, digits, spaces or characters of _/!@#+=.-' },
  Stage: word(512),
  AccountName: word(512),
  Region: word(64),
  DatabaseUrl: word(512),
  ClusterIdentifier: word(512),
  WorkgroupName: word(512),
  DatabaseName: word(512),
  BucketName: { ...word(63), min: 3, allowed: '3 to 63 characters without whitespace' },
  // 512 in the service model, 128 in CloudFormation
  BucketPrefix: { min: 0, max: 128, pattern: /^.*$/, allowed: 'at most 128 characters on one line' },

  // Of AWS IAM: the trust policy of a role for the application contains ARNs and external IDs
  // (https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html)
  ExternalId: { min: 2, max: 1224, pattern: /^[\w+=,.@:/-]*$/, allowed: '2 to 1224 letters, digits or characters of _+=,.@:/-' },

  // Credentials
  AccessToken: word(4096),
  RefreshToken: word(4096),
  AuthCode: word(4096),
  RedirectUri: word(512),
  ClientId: word(512),
  ClientSecret: word(512),
  // The service model has no hyphen in the first two parts, but base64url does (RFC 7515); CloudFormation allows it.
  JwtToken: {
    min: 1,
    max: 8000,
    pattern: /^[A-Za-z0-9_=-]+\.[A-Za-z0-9_=-]+\.[A-Za-z0-9_+/=-]*$/,
    allowed: 'a JSON Web Token: three base64url parts joined by dots, at most 8000 characters',
  },
  Username: word(512),
  // May be empty in the service model; CloudFormation requires a character other than whitespace.
  Password: { min: 1, max: 512, pattern: /^(?=.*\S).*$/, allowed: '1 to 512 characters on one line, not all of them whitespace' },
  ApiKey: word(256),
  SecretKey: word(256),
  ApiSecretKey: word(256),
  ApiToken: word(256),
  ApplicationKey: word(512),
  AccessKeyId: word(256),
  Key: word(512),
  CustomAuthenticationType: word(256),

  // Maps
  MapKey: MAP_KEY,
  MapValue: word(2048),
} as const satisfies Record<string, Limit>;

/** The most entries in a profileProperties, tokenUrlCustomProperties or credentials map. */
export const MAX_MAP_ENTRIES = 50;

export const PORT_NUMBER = { min: 1, max: 65535 } as const;
