import { Names, PhysicalName, Token } from 'aws-cdk-lib';
import { CfnConnectorProfile } from 'aws-cdk-lib/aws-appflow';
import type { Construct, IDependable } from 'constructs';
import { ConnectorProfileResource } from './connector-profile-resource';
import { LIMITS } from '../limits';
import { markAsOwn } from '../notes';
import { isAbsent } from '../predicates';
import { readProfileName } from './profile-name';
import type { ProfileProblems } from './profile-problems';
import type { RenderedProfile } from './rendered-profile';
import type { SecretInputs } from './secret-inputs';
import { ConnectionMode } from '../../connection-mode';
import type { ConnectorProfileOptions } from '../../connector-profile-options';
import type { ConnectorType } from '../../connector-type';
import type { CredentialRefresh } from '../../refresh/credential-refresh';
import type { CredentialRefreshOptions } from '../../refresh/credential-refresh-options';
import { text } from '../checks/text';
import { readEncryptionKey } from '../permissions/keys';
import { allowAppFlowOnBucket, allowAppFlowOnKey, allowAppFlowOnSecret } from '../permissions/permissions';
import { refreshOnSecretChange } from '../refresh/attach';
import { warnOfRegion } from '../regions';
import { countDynamicReferences } from '../secrets/dynamic-reference-limit';
import { warnOfGeneratedSecrets } from '../secrets/generated-secrets';
import type { SecretRead } from '../secrets/generated-secrets';
import { warnOfSecretsAtSynthesis } from '../secrets/plaintext-secrets';
import { checkNamesAtSynthesis } from '../unique-names';

const UNIQUE_NAME = {
  type: CfnConnectorProfile.CFN_RESOURCE_TYPE_NAME, prop: 'connectorProfileName', cure: 'give each profile its own name',
} as const;

/**
 * A created connector profile: the L1, its name, and AppFlow's permissions.
 *
 * @internal
 */
export abstract class ConnectorProfileBase extends ConnectorProfileResource {
  /** The connector of the profile. */
  public readonly connectorType?: ConnectorType;

  /** The label of a custom connector, or of a connector authored by AWS; undefined for other connectors. */
  public readonly connectorLabel?: string;

  private readonly resource: CfnConnectorProfile;
  private readonly rendered: RenderedProfile;
  private readonly secretInputs: SecretInputs;

  protected constructor(scope: Construct, id: string, props: ConnectorProfileOptions, v: ProfileProblems, rendered: RenderedProfile) {
    const givenName = isAbsent(props.connectorProfileName) ? undefined : readProfileName(v, props.connectorProfileName);
    const kmsArn = keyArn(v, props, scope);
    v.throwIfInvalid();

    super(scope, id, { physicalName: givenName ?? PhysicalName.GENERATE_IF_NEEDED });

    this.connectorType = rendered.connectorType;
    this.connectorLabel = rendered.connectorLabel;
    this.rendered = rendered;
    this.secretInputs = v.secretInputs;
    this.resource = new CfnConnectorProfile(this, 'Resource', {
      connectorProfileName: givenName ?? generatedName(this, rendered),
      connectorType: rendered.connectorType,
      connectorLabel: rendered.connectorLabel,
      connectionMode: rendered.connectionMode ?? ConnectionMode.PUBLIC,
      kmsArn,
      connectorProfileConfig: {
        connectorProfileProperties: rendered.properties,
        connectorProfileCredentials: rendered.credentials,
      },
    });

    markAsOwn(this.resource);

    if (props.encryptionKey) {
      allowAppFlowOnKey(this, props.encryptionKey);
    }
    this._waitFor(rendered.clientCredentials && allowAppFlowOnSecret(this, rendered.clientCredentials));
    this._waitFor(rendered.stagingBucket && allowAppFlowOnBucket(this, rendered.stagingBucket, 'write'));
    countDynamicReferences(this, v.dynamicReferences);
    if (givenName !== undefined) {
      checkNamesAtSynthesis(this, UNIQUE_NAME);
    }
    // An imported secret has no resource.
    const created = [...v.secretReads, ...readByAppFlow(rendered)].filter(({ secret }) => secret.node.defaultChild);
    if (created.length > 0) {
      warnOfGeneratedSecrets(this, created);
    }
    if (v.unknownSecrets.length > 0) {
      warnOfSecretsAtSynthesis(this, v.unknownSecrets);
    }
    warnOfRegion(v, this);
    v.warnOn(this);
  }

  /** The name of the profile, which flows refer to. */
  public get connectorProfileName(): string {
    return this.getResourceNameAttribute(this.resource.ref);
  }

  /** The ARN of the profile. */
  public get connectorProfileArn(): string {
    return this.getResourceArnAttribute(this.resource.attrConnectorProfileArn, {
      service: 'appflow',
      resource: 'connectorprofile',
      resourceName: this.physicalName,
    });
  }

  /** The ARN of the secret in which AppFlow stores the credentials of the profile. */
  public get credentialsArn(): string {
    return this.resource.attrCredentialsArn;
  }

  /** For a stack in another environment: the generated name, which the template contains anyway. */
  protected generatePhysicalName(): string {
    return this.resource.connectorProfileName;
  }

  /**
   * Sends the credentials to AppFlow whenever their secret changes, by rotation or by hand.
   *
   * CloudFormation reads a secret only when the profile itself changes, so a rotated secret doesn't reach AppFlow. This method
   * creates an EventBridge rule for the secret and, once per stack, a function that reads the secret and calls AppFlow's
   * `UpdateConnectorProfile`. The function sends the profile's properties as in the finished template, including overrides and
   * Aspects. The events come from AWS CloudTrail: a trail must record management events in the account and region.
   *
   * It is an error if the credentials don't come from AWS Secrets Manager, if `versionId` pins them, or if they have a refresh
   * token and `oauth2Tokens` isn't set. At synthesis it is an error if a field comes from a `NoEcho` parameter, from a secret
   * that was not known at the time of the call, or from an intrinsic function such as `Fn::If` around several fields.
   *
   * @param options options of the refresh
   * @see https://docs.aws.amazon.com/appflow/1.0/APIReference/API_UpdateConnectorProfile.html
   */
  public refreshOnSecretChange(options?: CredentialRefreshOptions): CredentialRefresh {
    return refreshOnSecretChange({
      profile: this,
      resource: this.resource,
      rendered: this.rendered,
      inputs: this.secretInputs,
    }, options ?? {});
  }

  /**
   * Makes CloudFormation create a dependency before the profile.
   *
   * @internal
   */
  protected _waitFor(dependency: IDependable | undefined): void {
    if (dependency) {
      this.resource.node.addDependency(dependency);
    }
  }
}

/** AppFlow itself reads the client ID and secret of a connected app. */
function readByAppFlow({ clientCredentials: secret }: RenderedProfile): SecretRead[] {
  return secret ? [{ prop: 'credentials: clientCredentials', secret, keys: ['clientId', 'clientSecret'] }] : [];
}

function keyArn(v: ProfileProblems, props: ConnectorProfileOptions, scope: Construct): string | undefined {
  const key = isAbsent(props.encryptionKey) ? undefined : readEncryptionKey(v, 'encryptionKey', props.encryptionKey, scope);
  return key && text(v, 'encryptionKey', key.keyRef.keyArn, LIMITS.KMSArn);
}

/**
 * A name from the construct's path. It includes the connector, because changing the connector replaces the profile, and
 * CloudFormation creates the new profile before it deletes the old one.
 */
function generatedName(profile: ConnectorProfileBase, rendered: RenderedProfile): string {
  const { connectorLabel, connectorType } = rendered;
  const connector = (connectorLabel === undefined || Token.isUnresolved(connectorLabel) ? connectorType : connectorLabel).slice(0, 64);
  return `${Names.uniqueResourceName(profile, { maxLength: LIMITS.ConnectorProfileName.max - connector.length - 1 })}-${connector}`;
}
