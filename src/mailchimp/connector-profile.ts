import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { MailchimpCredentials } from './credentials';
import { ConnectorLabel } from '../connector-label';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { renderCustomConnector } from '../custom-connector/render';
import * as field from '../private/factory/fields';
import { propsMode, readCall } from '../private/factory/mode';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a Mailchimp connector profile.
 */
export interface MailchimpConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: MailchimpCredentials;

  /**
   * The URL of the API in the account's data center, such as `https://us1.api.mailchimp.com`. Maximum length: 256. A value that
   * doesn't begin with `https://` raises the warning `cdk-appflow-constructs:instanceUrlFormat`.
   */
  readonly instanceUrl: string;
}

const PROPS = propsMode({
  name: 'MailchimpConnectorProfile',
  fields: { instanceUrl: field.httpsUrl('https://us1.api.mailchimp.com', { strict: false }) },
  required: ['instanceUrl'],
  render: (values) => values,
});

/**
 * A connector profile for Mailchimp.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-mailchimp.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class MailchimpConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.MailchimpConnectorProfile';

  public constructor(scope: Construct, id: string, props: MailchimpConnectorProfileProps) {
    const v = new ProfileProblems('MailchimpConnectorProfile', scope, id, props);
    const profileProperties = PROPS.read(v, props);
    const authentication = readCall(v, 'credentials', 'MailchimpCredentials', props.credentials);
    super(scope, id, props, v, renderCustomConnector({
      connectorLabel: ConnectorLabel.MAILCHIMP,
      authentication,
      profileProperties,
    }));
  }
}
