import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { SalesforceMarketingCloudCredentials } from './credentials';
import { ConnectorLabel } from '../connector-label';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { renderCustomConnector } from '../custom-connector/render';
import * as field from '../private/factory/fields';
import { propsMode, readCall } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a Salesforce Marketing Cloud connector profile.
 */
export interface SalesforceMarketingCloudConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: SalesforceMarketingCloudCredentials;

  /**
   * The URL of the tenant's REST or SOAP API, such as `https://acme.rest.marketingcloudapis.com/`. Maximum length: 256. A value
   * that doesn't begin with `https://` raises the warning `cdk-appflow-constructs:instanceUrlFormat`.
   */
  readonly instanceUrl: string;

  /**
   * The tenant's token URL, such as `https://acme.auth.marketingcloudapis.com/v2/token`. It must begin with `http://` or
   * `https://`. Maximum length: 256.
   */
  readonly tokenUrl: string;
}

const PROPS = propsMode({
  name: 'SalesforceMarketingCloudConnectorProfile',
  fields: {
    instanceUrl: field.httpsUrl('https://acme.rest.marketingcloudapis.com/', { strict: false }),
    tokenUrl: field.text(LIMITS.TokenUrl, { example: 'https://acme.auth.marketingcloudapis.com/v2/token', visible: true }),
  },
  required: ['instanceUrl', 'tokenUrl'],
  render: ({ tokenUrl, ...profileProperties }) => ({ tokenUrl, profileProperties }),
});

/**
 * A connector profile for Salesforce Marketing Cloud.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-salesforce-marketing-cloud.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class SalesforceMarketingCloudConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.SalesforceMarketingCloudConnectorProfile';

  public constructor(scope: Construct, id: string, props: SalesforceMarketingCloudConnectorProfileProps) {
    const v = new ProfileProblems('SalesforceMarketingCloudConnectorProfile', scope, id, props);
    const rendered = PROPS.read(v, props);
    const authentication = readCall(v, 'credentials', 'SalesforceMarketingCloudCredentials', props.credentials);
    super(scope, id, props, v, renderCustomConnector({
      connectorLabel: ConnectorLabel.SALESFORCE_MARKETING_CLOUD,
      authentication,
      ...rendered,
    }));
  }
}
