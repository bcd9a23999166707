import type { IResource } from 'aws-cdk-lib';
import { Names, Resource, Stack } from 'aws-cdk-lib';
import type { ConnectorReference, IConnectorRef } from 'aws-cdk-lib/aws-appflow';
import { CfnConnector } from 'aws-cdk-lib/aws-appflow';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import { requiredText, text } from '../private/checks/text';
import { LIMITS } from '../private/limits';
import { CONNECTOR_REGISTRATION, kindOf } from '../private/messages';
import { markAsOwn } from '../private/notes';
import { APPFLOW } from '../private/permissions/permissions';
import { statementAsText } from '../private/permissions/policy-text';
import { isAbsent, isGrantable } from '../private/predicates';
import { ProfileProblems } from '../private/profile/profile-problems';
import { warnOfRegion } from '../private/regions';
import { checkNamesAtSynthesis } from '../private/unique-names';

const UNIQUE_LABEL = { type: CfnConnector.CFN_RESOURCE_TYPE_NAME, prop: 'connectorLabel', cure: 'give each connector its own label' } as const;

/**
 * A connector that is registered with AppFlow under a label.
 */
export interface ICustomConnector extends IResource, IConnectorRef {
  /**
   * The label that the connector is registered under.
   *
   * @attribute
   */
  readonly connectorLabel: string;

  /**
   * The ARN of the connector.
   *
   * @attribute
   */
  readonly connectorArn: string;
}

/**
 * Properties of a custom connector.
 */
export interface CustomConnectorProps {
  /**
   * The Lambda function that implements the connector. AppFlow gets permission to invoke it, and the function gets permission to
   * read the credentials of the connector's profiles. A function whose role isn't known in the app raises the warning
   * `cdk-appflow-constructs:importedFunctionRole`.
   */
  readonly handler: IFunction;

  /**
   * The label to register the connector under: 2 to 256 letters, digits or characters of `_!@#.-`, the first a letter or digit.
   * Changing the label replaces the connector.
   *
   * @default - a unique label from the construct path
   */
  readonly connectorLabel?: string;

  /**
   * A description of the connector: at most 1024 letters, digits, spaces or characters of `_/!@#+=.-`.
   *
   * @default - none
   */
  readonly description?: string;
}

/** The attributes of a connector, whether it is created here or imported. */
abstract class CustomConnectorBase extends Resource implements ICustomConnector {
  public abstract readonly connectorLabel: string;
  public abstract readonly connectorArn: string;

  /** A reference to the connector. */
  public get connectorRef(): ConnectorReference {
    return { connectorLabel: this.connectorLabel, connectorArn: this.connectorArn };
  }
}

/**
 * A custom connector: a Lambda function, built with one of AppFlow's custom connector SDKs and registered with AppFlow.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/custom-connectors.html
 * @resource AWS::AppFlow::Connector
 */
@propertyInjectable
export class CustomConnector extends CustomConnectorBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-appflow-constructs.CustomConnector';

  /**
   * References a connector that is already registered in the account and region of the stack.
   *
   * @param connectorLabel the label that it is registered under
   */
  public static fromConnectorLabel(scope: Construct, id: string, connectorLabel: string): ICustomConnector {
    const v = new ProfileProblems('CustomConnector', scope, id, {}, CONNECTOR_REGISTRATION);
    requiredText(v, 'connectorLabel', connectorLabel, LIMITS.ConnectorLabel);
    v.throwIfInvalid();

    class Import extends CustomConnectorBase {
      public readonly connectorLabel = connectorLabel;
      public readonly connectorArn = Stack.of(scope).formatArn({ service: 'appflow', resource: 'connector', resourceName: connectorLabel });
    }
    return new Import(scope, id);
  }

  /**
   * The label that the connector is registered under.
   *
   * @attribute
   */
  public readonly connectorLabel: string;

  /**
   * The ARN of the connector.
   *
   * @attribute
   */
  public readonly connectorArn: string;

  public constructor(scope: Construct, id: string, props: CustomConnectorProps) {
    const v = new ProfileProblems('CustomConnector', scope, id, props, CONNECTOR_REGISTRATION);
    const givenLabel = text(v, 'connectorLabel', props.connectorLabel, LIMITS.ConnectorLabel, { example: 'MyConnector' });
    const description = text(v, 'description', props.description, LIMITS.ConnectorDescription);
    checkHandler(v, props.handler);
    v.throwIfInvalid();

    super(scope, id, { physicalName: givenLabel });

    const label = givenLabel ?? Names.uniqueResourceName(this, { maxLength: LIMITS.ConnectorLabel.max });
    const stack = Stack.of(this);
    const permission = new CfnPermission(this, 'HandlerPermission', {
      action: 'lambda:InvokeFunction',
      functionName: props.handler.functionArn,
      principal: APPFLOW,
      sourceAccount: stack.account,
      sourceArn: stack.formatArn({ service: 'appflow', resource: '*' }),
    });
    this.allowToReadCredentials(v, props.handler, label);
    const resource = new CfnConnector(this, 'Resource', {
      connectorLabel: label,
      description,
      connectorProvisioningType: 'LAMBDA',
      connectorProvisioningConfig: { lambda: { lambdaArn: props.handler.functionArn } },
    });
    markAsOwn(resource);
    // AppFlow invokes the function when it is registered.
    resource.node.addDependency(permission);
    warnOfRegion(v, this);
    if (givenLabel !== undefined) {
      checkNamesAtSynthesis(this, UNIQUE_LABEL);
    }
    v.warnOn(this);

    this.connectorLabel = this.getResourceNameAttribute(resource.ref);
    this.connectorArn = this.getResourceArnAttribute(resource.attrConnectorArn, {
      service: 'appflow',
      resource: 'connector',
      resourceName: this.physicalName,
    });
  }

  /** AppFlow keeps the credentials of each profile in its own secret, which the function reads. */
  private allowToReadCredentials(v: ProfileProblems, handler: IFunction, label: string): void {
    const { partition, region, account } = Stack.of(this);
    const statement = new PolicyStatement({
      actions: ['secretsmanager:GetSecretValue'],
      resources: [`arn:${partition}:secretsmanager:${region}:${account}:secret:appflow!${account}-${label}-*`],
    });
    if (handler.role) {
      handler.grantPrincipal.addToPrincipalPolicy(statement);
    } else {
      v.warning('importedFunctionRole', `the role of the function '${handler.node.path}' is unknown here. `
        + `If the function can't read the credentials of the connector's profiles yet, add this statement to the role: ${statementAsText(this, statement)}`);
    }
  }
}

function checkHandler(v: ProfileProblems, handler: IFunction): void {
  if (isAbsent(handler)) {
    v.required('handler');
  } else if (typeof handler !== 'object' || typeof handler.functionArn !== 'string' || !isGrantable(handler)) {
    v.problem(`handler must be a Lambda function (IFunction), got ${kindOf(handler)}`);
  } else {
    text(v, 'handler', handler.functionArn, LIMITS.LambdaArn);
  }
}
