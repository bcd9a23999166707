import { Resource } from 'aws-cdk-lib';
import type { ConnectorProfileReference } from 'aws-cdk-lib/aws-appflow';
import { ConnectorProfileGrants } from '../../connector-profile-grants';
import type { ConnectorType } from '../../connector-type';
import type { IConnectorProfile } from '../../i-connector-profile';

/**
 * The common base of created and imported profiles.
 *
 * @internal
 */
export abstract class ConnectorProfileResource extends Resource implements IConnectorProfile {
  public abstract readonly connectorProfileName: string;
  public abstract readonly connectorProfileArn: string;
  public abstract readonly connectorType?: ConnectorType;
  public abstract readonly connectorLabel?: string;

  /** Permissions on the profile. */
  public get grants(): ConnectorProfileGrants {
    return ConnectorProfileGrants.fromConnectorProfile(this);
  }

  /** A reference to the profile. */
  public get connectorProfileRef(): ConnectorProfileReference {
    return {
      connectorProfileName: this.connectorProfileName,
      connectorProfileArn: this.connectorProfileArn,
    };
  }
}
