import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { PARTNER_PREFIX } from './partner-event-source-name';

/**
 * The EventBridge partner event source that AppFlow creates for a flow.
 *
 * To receive its events, associate an event bus with it: an `AWS::Events::EventBus` whose name and event source name are the
 * name of the partner event source.
 *
 * @see https://docs.aws.amazon.com/appflow/latest/userguide/EventBridge.html
 */
export class PartnerEventSource {
  /**
   * A partner event source for Salesforce: `aws.partner/appflow/salesforce.com/<account>/<suffix>`.
   *
   * @param suffix the part of the name that is unique in the account, without whitespace
   */
  public static salesforce(suffix: string): PartnerEventSource {
    return new PartnerEventSource((account) => `${PARTNER_PREFIX}salesforce.com/${account}/${suffix}`, suffix);
  }

  /**
   * A partner event source by its full name.
   *
   * @param name a name that begins with `aws.partner/appflow/`, at most 512 characters
   */
  public static of(name: string): PartnerEventSource {
    return new PartnerEventSource(() => name, name);
  }

  /** @internal */
  public readonly _given: unknown;

  private constructor(private readonly nameFor: (account: string) => string, given: unknown) {
    this._given = given;
  }

  /**
   * The name of the partner event source, for the event bus.
   *
   * @param scope a construct in the account of the flow
   */
  public eventSourceName(scope: IConstruct): string {
    return this.nameFor(Stack.of(scope).account);
  }
}
