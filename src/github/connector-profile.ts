import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { GitHubCredentials } from './credentials';
import { ConnectorLabel } from '../connector-label';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { renderCustomConnector } from '../custom-connector/render';
import { readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a GitHub connector profile.
 */
export interface GitHubConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: GitHubCredentials;
}

/**
 * A connector profile for GitHub.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-github.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class GitHubConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.GitHubConnectorProfile';

  public constructor(scope: Construct, id: string, props: GitHubConnectorProfileProps) {
    const v = new ProfileProblems('GitHubConnectorProfile', scope, id, props);
    const authentication = readCall(v, 'credentials', 'GitHubCredentials', props.credentials);
    super(scope, id, props, v, renderCustomConnector({
      connectorLabel: ConnectorLabel.GITHUB,
      authentication,
      tokenUrl: 'https://github.com/login/oauth/access_token',
    }));
  }
}
