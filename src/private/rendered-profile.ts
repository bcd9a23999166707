import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ConnectionMode } from '../connection-mode';
import type { ConnectorType } from '../connector-type';

/** Roles, and the services that they are passed to. */
export interface PassedRoles {
  readonly arns: readonly string[];
  readonly services: readonly string[];
}

/** What a connector's class has made of its props. */
export interface RenderedProfile {
  readonly connectorType: ConnectorType;
  readonly connectorLabel?: string;
  /** PUBLIC where the connector knows no other. */
  readonly connectionMode?: ConnectionMode;
  readonly properties?: CfnConnectorProfile.ConnectorProfilePropertiesProperty;
  readonly credentials?: CfnConnectorProfile.ConnectorProfileCredentialsProperty;
  /** CloudFormation knows no properties of the connector, and AppFlow's API wants an empty structure for them. */
  readonly emptyProperties?: true;
  /** The secret of a connected app, which AppFlow itself reads. */
  readonly clientCredentials?: ISecret;
  /** Where AppFlow stages data on its way to the application. */
  readonly stagingBucket?: IBucket;
  /** The roles in the properties: whoever creates or updates the profile must be allowed to pass them. */
  readonly passedRoles?: PassedRoles;
}
