import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ConnectionMode } from '../../connection-mode';
import type { ConnectorType } from '../../connector-type';

/** Roles that the caller passes to services. */
export interface PassedRoles {
  readonly arns: readonly string[];
  readonly services: readonly string[];
}

/** The rendered props of a connector's class. */
export interface RenderedProfile {
  readonly connectorType: ConnectorType;
  readonly connectorLabel?: string;
  /** PUBLIC by default. */
  readonly connectionMode?: ConnectionMode;
  readonly properties?: CfnConnectorProfile.ConnectorProfilePropertiesProperty;
  readonly credentials?: CfnConnectorProfile.ConnectorProfileCredentialsProperty;
  /** CloudFormation has no properties for the connector, but AppFlow's API requires an empty structure. */
  readonly emptyProperties?: true;
  /** The secret of a connected app, which AppFlow reads itself. */
  readonly clientCredentials?: ISecret;
  /** The bucket in which AppFlow stages data for the application. */
  readonly stagingBucket?: IBucket;
  /** The roles in the properties. The principal that creates or updates the profile must be allowed to pass them. */
  readonly passedRoles?: PassedRoles;
}
