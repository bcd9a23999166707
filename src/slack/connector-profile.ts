import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { SlackCredentials } from './credentials';
import { PROPS } from './description';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { ConnectorType } from '../connector-type';
import { readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a Slack connector profile.
 */
export interface SlackConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: SlackCredentials;

  /**
   * The URL of the workspace, such as `https://acme.slack.com`. It must begin with `https://`. Maximum length: 256.
   */
  readonly instanceUrl: string;
}

/**
 * A connector profile for Slack.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/slack.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class SlackConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.SlackConnectorProfile';

  public constructor(scope: Construct, id: string, props: SlackConnectorProfileProps) {
    const v = new ProfileProblems('SlackConnectorProfile', scope, id, props);
    super(scope, id, props, v, {
      connectorType: ConnectorType.SLACK,
      properties: PROPS.read(v, props),
      credentials: { slack: readCall(v, 'credentials', 'SlackCredentials', props.credentials) },
    });
  }
}
