import type { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ConnectionMode } from '../connection-mode';
import type { ConnectorType } from '../connector-type';

/** What a connector's class has made of its props. */
export interface RenderedProfile {
  readonly connectorType: ConnectorType;
  readonly connectorLabel?: string;
  /** PUBLIC where the connector knows no other. */
  readonly connectionMode?: ConnectionMode;
  readonly properties?: CfnConnectorProfile.ConnectorProfilePropertiesProperty;
  readonly credentials?: CfnConnectorProfile.ConnectorProfileCredentialsProperty;
  /** The secret of a connected app, which AppFlow itself reads. */
  readonly clientCredentials?: ISecret;
  /** Where AppFlow stages data on its way to the application. */
  readonly stagingBucket?: IBucket;
  /** The ARNs of roles in the properties, which whoever makes or updates the profile must be allowed to pass. */
  readonly passedRoles?: readonly string[];
}
