import type { SecretValue } from 'aws-cdk-lib';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import { ConnectorLabel } from '../connector-label';
import type { ConnectorProfileOptions } from '../connector-profile-options';
import { renderCustomConnector } from '../custom-connector/render';
import type { GoogleCredentials } from '../google/credentials';
import * as field from '../private/factory/fields';
import { propsMode, readCall } from '../private/factory/mode';
import { LIMITS } from '../private/limits';
import { ConnectorProfileBase } from '../private/profile/connector-profile-base';
import { ProfileProblems } from '../private/profile/profile-problems';

/**
 * Properties of a Google Ads connector profile.
 */
export interface GoogleAdsConnectorProfileProps extends ConnectorProfileOptions {
  /**
   * The credentials that AppFlow signs in with.
   */
  readonly credentials: GoogleCredentials;

  /**
   * The developer token of the Google Ads API. The connector takes it as a profile property, so everyone who may describe the
   * profile can read it: it raises the warning `cdk-appflow-constructs:readableSecret`.
   */
  readonly developerToken: SecretValue;

  /**
   * The version of the Google Ads API, such as `v17`. Maximum length: 2048.
   */
  readonly apiVersion: string;

  /**
   * The customer ID of the manager account that gives access to the client accounts, such as `1234567890`. Maximum length: 2048.
   *
   * @default - no manager account
   */
  readonly managerId?: string;
}

const PROPS = propsMode({
  name: 'GoogleAdsConnectorProfile',
  fields: {
    managerId: field.text(LIMITS.MapValue, { example: '1234567890', visible: true }),
    developerToken: field.shownSecret(LIMITS.MapValue),
    apiVersion: field.text(LIMITS.MapValue, { example: 'v17', visible: true }),
  },
  required: ['developerToken', 'apiVersion'],
  render: ({ managerId: managerID, ...values }) => ({ ...values, ...(managerID === undefined ? {} : { managerID }) }),
});

/**
 * A connector profile for Google Ads.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/connectors-google-ads.html
 * @resource AWS::AppFlow::ConnectorProfile
 */
@propertyInjectable
export class GoogleAdsConnectorProfile extends ConnectorProfileBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.GoogleAdsConnectorProfile';

  public constructor(scope: Construct, id: string, props: GoogleAdsConnectorProfileProps) {
    const v = new ProfileProblems('GoogleAdsConnectorProfile', scope, id, props);
    const profileProperties = PROPS.read(v, props);
    const authentication = readCall(v, 'credentials', 'GoogleCredentials', props.credentials);
    super(scope, id, props, v, renderCustomConnector({
      connectorLabel: ConnectorLabel.GOOGLE_ADS,
      authentication,
      profileProperties,
    }));
  }
}
